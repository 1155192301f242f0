import { compareTexts } from "../../text/compare.ts";
import { hashOfText } from "../../text/hash.ts";
import { hasArticle } from "../analysis/fronts.ts";
import { decodeRising, valueAt } from "../encoding.ts";
import { IN_LEAD, IN_TITLE } from "../fields.ts";
import type { WordsEntry } from "../files.ts";
import { SPELLINGS, wordsFile } from "../files.ts";
import { readTermLines } from "../term-lines.ts";
import { FEW, isLatin } from "./name-company.ts";
import { nameSpellings } from "./name-spellings.ts";

/** Most words that are kept for spelling and completing: those of the most articles. */
const MOST_WORDS = 60_000;

/** An archive that has fewer words keeps each of them. */
const FEW_WORDS = 20_000;

const SHORTEST = 3;
/** Letters of a file at least; then it ends before the next word that ends files: one in so many. */
const FILE_LETTERS = 8_000;
const ENDING_WORDS = 64;
/** A word is shown as it stands alone, else with its article, else with what stands before that. */
const ALONE = 1000;
const WITH_MORE = 1 / 1000;
/** More than a year has. */
const MOST_ARTICLES = 2 ** 24;
const IN_HEAD = IN_TITLE | IN_LEAD;
const DEFINITE = /(?:ال|لل)$/;
const WORD = /^[\p{L}]/u;

const NO_ARTICLES: readonly number[] = [];

interface Word {
  articles: number;
  written: string;
  /** Of how many articles the writing is. */
  writtenIn: number;
  /** Articles that have it with its article. */
  definite: number;
  /** Numbers of articles that have it in the headline or the lead. */
  readonly heads: number[];
  /** Of the first that has it at all; of several, and of those with Latin words, beside it. */
  one: number;
  few: readonly number[];
}

/** Articles of a year, as words meet them. */
class Year {
  /** One more than the last article that is known. */
  size = 0;
  /** Has an article words in Latin letters, which come before others? */
  readonly #hasLatin: boolean[] = [];
  readonly #first: number;

  /** @param first the number that the first article has in the archive */
  constructor(first: number) {
    this.#first = first;
  }

  /** @param places a letter for each article: where the word stands there */
  meet(word: Word, isLatin: boolean, articles: readonly number[], places: string): void {
    for (let place = 0; place < articles.length; place++) {
      const article = articles[place] as number;
      const number = this.#first + article;
      if (isLatin) this.#hasLatin[article] = true;
      if (word.few.length < FEW || this.#hasLatin[article]) meet(word, number);
      if ((valueAt(places, place) & IN_HEAD) === 0) continue;
      word.heads.push(number);
      if (article >= this.size) this.size = article + 1;
    }
  }
}

/** Words of the whole archive, gathered from its years' files. */
export class ArchiveWords {
  readonly #words = new Map<string, Word>();

  readonly #years = new Map<string, Year>();

  /**
   * @param lines the content of a year's file of words
   * @param year whose it is
   */
  add(lines: string, year: string): void {
    const own = this.#years.get(year) ?? new Year(this.#years.size * MOST_ARTICLES);
    this.#years.set(year, own);
    for (const { word, proclitic, articles: encoded, places, written } of readTermLines(lines)) {
      if (word.length < SHORTEST || !WORD.test(word)) continue;
      const articles = places.length;
      const known = this.#words.get(word) ?? {
        articles: 0,
        written: "",
        writtenIn: -1,
        definite: 0,
        heads: [],
        one: -1,
        few: NO_ARTICLES,
      };
      known.articles += articles;
      if (DEFINITE.test(proclitic)) known.definite += articles;
      own.meet(known, isLatin(word), decodeRising(encoded), places);
      const weight = articles * shownBy(proclitic, word);
      if (weight > known.writtenIn) {
        known.written = written;
        known.writtenIn = weight;
      }
      this.#words.set(word, known);
    }
  }

  /** The files by their names, and what the browser must know of them. */
  files(versionOf: (content: string) => string): { entry: WordsEntry; files: Map<string, string> } {
    const lines = this.#frequent().map(
      ([word, { articles, written }]) =>
        [word, `${word} ${step(articles)}${written === word ? "" : ` ${written}`}`] as const,
    );
    const files = new Map<string, string>();
    const cut = (kind: "beginnings" | "endings", keyOf: (word: string) => string) => {
      const byKey = new Map(lines.map(([word, line]) => [keyOf(word), line]));
      const firsts: string[] = [];
      let content: string[] = [];
      let letters = 0;
      const close = () => {
        files.set(wordsFile(kind, firsts.length - 1), JSON.stringify(content.join("\n")));
        content = [];
        letters = 0;
      };
      for (const key of [...byKey.keys()].sort()) {
        const line = byKey.get(key) as string;
        // A word itself tells whether a file ends before it: one word more leaves other files alone.
        if (letters >= FILE_LETTERS && hashOfText(key) % ENDING_WORDS === 0) close();
        if (content.length === 0) firsts.push(key);
        content.push(line);
        letters += line.length + 1;
      }
      if (content.length > 0) close();
      return firsts;
    };
    const beginnings = cut("beginnings", (word) => word);
    const endings = cut("endings", reversed);
    files.set(SPELLINGS, JSON.stringify(this.#spellings()));
    const version = versionOf([...files.values()].join("\n"));
    return { entry: { version, beginnings, endings }, files };
  }

  /** Names in several spellings, a name in each line. */
  #spellings(): string {
    const words = [...this.#words]
      .map(([word, { articles, definite, heads, one, few }]) => ({
        ...{ word, articles, definite, heads },
        few: few === NO_ARTICLES ? [one] : few,
      }))
      .sort((a, b) => compareTexts(a.word, b.word));
    const articles = [...this.#years.values()].reduce((sum, { size }) => sum + size, 0);
    return nameSpellings(words, articles)
      .map((group) => group.join(" "))
      .join("\n");
  }

  #frequent(): (readonly [string, Word])[] {
    const all = [...this.#words].filter(([, { writtenIn }]) => writtenIn > 0);
    if (all.length <= FEW_WORDS) return all;
    // A word of one article may be a misspelling itself.
    const repeated = all.filter(([, { articles }]) => articles > 1);
    if (repeated.length <= MOST_WORDS) return repeated;
    return repeated
      .sort(([a, one], [b, two]) => two.articles - one.articles || (a < b ? -1 : 1))
      .slice(0, MOST_WORDS);
  }
}

/** Most words stand in one article: an array for each of them would take more room than all others. */
function meet(word: Word, article: number): void {
  if (word.one < 0) word.one = article;
  else if (word.few === NO_ARTICLES) word.few = [word.one, article];
  else (word.few as number[]).push(article);
}

function shownBy(proclitic: string, word: string): number {
  if (proclitic === "") return ALONE;
  if (proclitic === "ال") return 1;
  return hasArticle(proclitic + word) ? WITH_MORE : 0;
}

/** How frequent a word is, in doublings: changes seldom when the archive grows. */
function step(articles: number): number {
  return Math.floor(Math.log2(articles));
}

/** A word from its last letter to its first. */
function reversed(word: string): string {
  return [...word].reverse().join("");
}
