import type { FormCache } from "../analysis/words-of.ts";
import { encodeLength, encodeRising } from "../encoding.ts";
import {
  documentsFile,
  type NamedArticles,
  type ShownArticle,
  termsFile,
  textsFile,
  type YearDocuments,
  type YearEntry,
} from "../files.ts";
import type { SearchDocument } from "./document.ts";
import { termFiles } from "./term-files.ts";
import { YearTerms } from "./year-terms.ts";

/** Letters of the texts that share a file: fewer files for a host, more bytes for a reader. */
const TEXTS_LETTERS = 8000;

/** The files of a year by their names from the search folder. */
export interface YearIndex {
  readonly entry: YearEntry;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * The index of a year's articles: depends on nothing else.
 *
 * @param articles the oldest first; they are taken one by one
 * @param versionOf a short text that stands for a content
 */
export function yearIndex(
  year: string,
  articles: Iterable<SearchDocument>,
  cache: FormCache,
  versionOf: (content: string) => string,
): YearIndex {
  const terms = new YearTerms(cache);
  const shown: string[] = [];
  const filters = { topic: new Values(), source: new Values(), author: new Values() };
  let lengths = "";
  let length = 0;
  let letters = 0;
  for (const article of articles) {
    const words = terms.add(article);
    const number = shown.length;
    filters.topic.add(new Set(article.topics.map(({ name }) => name)), number);
    filters.source.add(new Set(article.sources), number);
    filters.author.add(new Set(article.authors), number);
    lengths += encodeLength(words);
    length += words;
    letters += article.text.length;
    shown.push(JSON.stringify(shownArticle(article)));
  }
  const files = new Map<string, string>();
  const documents: YearDocuments = {
    lengths,
    topic: filters.topic.encoded,
    source: filters.source.encoded,
    author: filters.author.encoded,
  };
  files.set(documentsFile(year), JSON.stringify(documents));
  const cut = termFiles(terms.entries());
  cut.forEach(({ content }, place) => {
    files.set(termsFile(year, place), JSON.stringify(content));
  });
  const together = Math.max(1, Math.floor((TEXTS_LETTERS * shown.length) / Math.max(1, letters)));
  for (let start = 0; start < shown.length; start += together) {
    const content = `[${shown.slice(start, start + together).join(",\n")}]`;
    files.set(textsFile(year, start / together), content);
  }
  const entry: YearEntry = {
    year,
    version: versionOf([...files.values()].map(versionOf).join(" ")),
    articles: shown.length,
    length,
    together,
    terms: cut.map(({ first }) => first),
  };
  return { entry, files };
}

function shownArticle({ topics, place, ...article }: SearchDocument): ShownArticle {
  const { url, title, date, isoDate, text } = article;
  return {
    url,
    title,
    date,
    isoDate,
    ...(place === undefined ? {} : { place }),
    topics: topics.map((topic) =>
      topic.url === undefined ? [topic.name] : [topic.name, topic.url],
    ),
    text,
  };
}

/** The values of a filter with their articles. */
class Values {
  readonly #articles = new Map<string, number[]>();

  add(values: ReadonlySet<string>, article: number): void {
    for (const value of values) {
      const known = this.#articles.get(value);
      if (known === undefined) this.#articles.set(value, [article]);
      else known.push(article);
    }
  }

  get encoded(): NamedArticles[] {
    return [...this.#articles]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([value, articles]) => [value, encodeRising(articles)]);
  }
}
