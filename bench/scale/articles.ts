import fs from "node:fs";
import path from "node:path";
import { Chance, Zipf } from "./chance.ts";
import { inventedWords, SMALL_WORDS } from "./invented-words.ts";

const SEED = 20_190_807;
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2004, 0, 1);
const DAYS = 20 * 365;
const VOCABULARY = 40_000;
/** Words that a topic's articles use more than others. */
const TOPIC_WORDS = 60;
const WORDS = 450;

/** An article as it is to be written down. */
export interface InventedArticle {
  readonly title: string;
  /** `2019-08-07`. */
  readonly date: string;
  /** The file's name without its ending; begins with the date. */
  readonly name: string;
  readonly topics: readonly string[];
  readonly author: string;
  readonly source: string;
  readonly text: string;
}

/** How many topics an article has. */
export interface TopicsOfAnArticle {
  readonly least: number;
  readonly most: number;
}

const USUAL_TOPICS: TopicsOfAnArticle = { least: 3, most: 6 };

/** Invents articles in Arabic script: the same ones for the same number, in every run. */
export class Newsroom {
  readonly topics: readonly string[];
  readonly #many: TopicsOfAnArticle;
  readonly #chance = new Chance(SEED);
  readonly #words: readonly string[];
  readonly #authors: readonly string[];
  readonly #sources: readonly string[];
  readonly #anyWord = new Zipf(VOCABULARY);
  readonly #anyTopic = new Zipf(500);
  readonly #anyAuthor = new Zipf(200);
  readonly #anySource = new Zipf(40);
  readonly #topicWord = new Zipf(TOPIC_WORDS);
  readonly #topicWords: readonly (readonly string[])[];

  /** @param topics how many each article has */
  constructor(topics: TopicsOfAnArticle = USUAL_TOPICS) {
    this.#many = topics;
    this.#words = inventedWords(VOCABULARY, this.#chance);
    this.topics = this.#names(500);
    this.#authors = this.#names(200);
    this.#sources = this.#names(40);
    this.#topicWords = this.topics.map(() =>
      Array.from({ length: TOPIC_WORDS }, () => this.#chance.of(this.#words)),
    );
  }

  /** Articles over twenty years, the oldest first, one by one. */
  *articles(count: number): Generator<InventedArticle> {
    for (let number = 0; number < count; number++) {
      const chance = this.#chance;
      const topics = new Set<number>();
      const many = chance.whole(this.#many.least, this.#many.most);
      while (topics.size < many) topics.add(this.#anyTopic.place(chance));
      const places = [...topics];
      const day = new Date(FIRST_DAY + Math.floor((number * DAYS) / count) * DAY);
      const date = day.toISOString().slice(0, 10);
      const title = this.#phrase(chance.whole(6, 11), places);
      yield {
        title,
        date,
        name: `${date}-${title.split(" ").slice(0, 4).join("-")}-${number}`,
        topics: places.map((place) => this.topics[place] as string),
        author: this.#authors[this.#anyAuthor.place(chance)] as string,
        source: this.#sources[this.#anySource.place(chance)] as string,
        text: this.#text(places),
      };
    }
  }

  #names(count: number): string[] {
    const names = new Set<string>();
    while (names.size < count) {
      names.add(`${this.#chance.of(this.#words)} ${this.#chance.of(this.#words)}`);
    }
    return [...names];
  }

  #text(topics: readonly number[]): string {
    const paragraphs: string[] = [];
    for (let words = 0; words < WORDS; ) {
      const sentences = Array.from({ length: this.#chance.whole(3, 5) }, () => {
        const length = this.#chance.whole(10, 22);
        words += length;
        return `${this.#phrase(length, topics)}.`;
      });
      paragraphs.push(sentences.join(" "));
      if (paragraphs.length === 3) paragraphs.push(`## ${this.#phrase(4, topics)}`);
      if (paragraphs.length === 6) paragraphs.push(`> ${this.#phrase(12, topics)}.`);
    }
    return paragraphs.join("\n\n");
  }

  /** A third of a text is small words, a third its topics', the rest any. */
  #phrase(words: number, topics: readonly number[]): string {
    return Array.from({ length: words }, () => {
      const kind = this.#chance.number();
      if (kind < 0.33) return this.#chance.of(SMALL_WORDS);
      if (kind > 0.66) return this.#words[this.#anyWord.place(this.#chance)];
      const own = this.#topicWords[this.#chance.of(topics)] as readonly string[];
      return own[this.#topicWord.place(this.#chance)];
    }).join(" ");
  }
}

/**
 * Writes articles as markdown, a folder a year.
 *
 * @param more lines of front matter that a generator needs beside ours
 */
export function writeArticles(
  folder: string,
  articles: Iterable<InventedArticle>,
  more: (article: InventedArticle) => readonly string[] = () => [],
): void {
  for (const article of articles) {
    const year = path.join(folder, article.date.slice(0, 4));
    fs.mkdirSync(year, { recursive: true });
    const content = markdownOf(article, more(article));
    fs.writeFileSync(path.join(year, `${article.name}.md`), content);
  }
}

/** An article's file: its fields and its text. */
export function markdownOf(article: InventedArticle, more: readonly string[] = []): string {
  const lines = [
    `title: ${article.title}`,
    `date: ${article.date}`,
    `topics: [${article.topics.join(", ")}]`,
    `authors: [${article.author}]`,
    `sources: [${article.source}]`,
    ...more,
  ];
  return `---\n${lines.join("\n")}\n---\n${article.text}\n`;
}
