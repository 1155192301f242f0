import type { Direction } from "../text/language-direction.ts";

/** The files of search, as build and browser know them. Addresses are from the search folder. */

/** What the browser reads first: `manifest.json`. */
export interface Manifest {
  /** Newest first. */
  readonly years: readonly YearEntry[];
  readonly words: WordsEntry;
  /** Stands for the content of `names.json`. */
  readonly names: string;
  /** Stands for the content of `name-pages.json`; unset where no name has a page. */
  readonly pages?: string;
}

export interface YearEntry {
  readonly year: string;
  /**
   * Set where a year is in two: its newest articles are an index by themselves, so that one more
   * changes few files.
   */
  readonly part?: "newest";
  /** Stands for the content of the year's files: an address that changes when they do. */
  readonly version: string;
  readonly articles: number;
  /** Words of all articles. */
  readonly length: number;
  /** Articles whose texts share a file. */
  readonly together: number;
  /** The first word of each file of words, in the order of code units. */
  readonly terms: readonly string[];
  /** How many files the year's pairs of neighbouring words lie in. */
  readonly pairs: number;
}

/** Words of the whole archive, for spelling and for completing what is typed. */
export interface WordsEntry {
  readonly version: string;
  /** The first word of each file, ordered by beginnings. */
  readonly beginnings: readonly string[];
  /** The first word of each file, ordered by endings, which stand reversed. */
  readonly endings: readonly string[];
}

/** `{year}/documents.json`: what is known of each article of a year, the oldest first. */
export interface YearDocuments {
  /** A letter for each article. */
  readonly lengths: string;
  /** Articles by the values of filters. */
  readonly topic: readonly NamedArticles[];
  readonly source: readonly NamedArticles[];
  readonly author: readonly NamedArticles[];
}

export type NamedArticles = readonly [name: string, articles: string];

/** An article as results show it, in `{year}/texts-{n}.json`. */
export interface ShownArticle {
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly isoDate: string;
  /** The article's language where it is not the site's, with its direction if that is known. */
  readonly lang?: readonly [tag: string, dir?: Direction];
  readonly place?: string;
  readonly topics: readonly (readonly [name: string, url?: string])[];
  readonly text: string;
}

/** `{year}/periods.json`: a year, its months and its days that have articles, by their keys. */
export type YearPeriods = Readonly<Record<string, ShownPeriod>>;

/** A year, a month or a day: what readers call it, its articles, and its page if there is one. */
export type ShownPeriod = readonly [title: string, articles: number, url?: string];

/** `names.json`: those of the most articles first, topics with their other names. */
export interface Names {
  readonly topic: readonly TopicNames[];
  readonly author: readonly string[];
  readonly source: readonly string[];
  /** Names of authors by their other names; absent where there are none. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Names of topics by their ids. */
  readonly ids: Readonly<Record<string, string>>;
}

/** `name-pages.json`: the page of each name that has one, with the number of its articles. */
export type NamePages = Readonly<
  Partial<
    Record<
      "topic" | "author" | "source",
      Readonly<Record<string, readonly [url: string, articles: number]>>
    >
  >
>;

export type TopicNames = readonly [name: string, ...aliases: string[]];

/** Where the search page stands, and the files with it; an address from the site's root. */
export const SEARCH_FOLDER = "/search/";

/** The one file that is asked for anew each time. */
export const MANIFEST = "manifest.json";

/** The folder of all other files, which browsers may keep: their addresses change with them. */
export const PARTS = "parts";

export const NAMES = `${PARTS}/names.json`;
/** Names of the archive in several spellings, asked for with the version of its words. */
export const SPELLINGS = `${PARTS}/words/spellings.json`;
export const NAME_PAGES = `${PARTS}/name-pages.json`;
export type IndexedYear = Pick<YearEntry, "year" | "part">;

/** The folder of a year's files, or of its newest articles'; in the order of their articles. */
export const folderOf = ({ year, part }: IndexedYear) =>
  part === undefined ? year : `${year}-${part}`;

const fileOf = (year: IndexedYear, name: string) => `${PARTS}/${folderOf(year)}/${name}.json`;

export const documentsFile = (year: IndexedYear) => fileOf(year, "documents");
/** Of the whole year, beside its newest articles. */
export const periodsFile = (year: IndexedYear) => fileOf(year, "periods");
export const termsFile = (year: IndexedYear, place: number) => fileOf(year, `terms-${place}`);
export const pairsFile = (year: IndexedYear, place: number) => fileOf(year, `pairs-${place}`);
export const textsFile = (year: IndexedYear, place: number) => fileOf(year, `texts-${place}`);
export const wordsFile = (kind: "beginnings" | "endings", place: number) =>
  `${PARTS}/words/${kind}-${place}.json`;

/** The version with which the browser asks for a file; it asks for the manifest without one. */
export function askedVersion(name: string, manifest: Manifest): string | undefined {
  if (name === NAMES) return manifest.names;
  if (name === NAME_PAGES) return manifest.pages;
  const [, folder] = name.split("/");
  if (folder === "words") return manifest.words.version;
  return manifest.years.find((year) => folderOf(year) === folder)?.version;
}

/** The place of the file that may hold a word, given the first words of all. */
function placeOf(word: string, firsts: readonly string[]): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] as string) <= word) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The places of the files that may hold words with a beginning. */
export function placesOf(beginning: string, firsts: readonly string[]): number[] {
  if (firsts.length === 0) return [];
  const first = placeOf(beginning, firsts);
  const last = placeOf(`${beginning}\uffff`, firsts);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
