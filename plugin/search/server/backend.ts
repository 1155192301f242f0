import type { FilterName, FilterValue } from "../browser/contract.ts";
import type { NamePages, Names, YearPeriods } from "../files.ts";
import type { AskedQuery } from "../keys/asked-query.ts";
import type { WordCount } from "../keys/word-keys.ts";

/** What a server knows of an archive beside its articles: `archive.json` of an export. */
export interface ArchiveFacts {
  readonly articles: number;
  /** How many words a text has in the mean. */
  readonly length: number;
  readonly names: Names;
  readonly pages: NamePages;
  /** Names in several spellings, a name in each. */
  readonly spellings: readonly (readonly string[])[];
  /** Years, months and days that have articles, by their keys. */
  readonly periods: YearPeriods;
}

/** An article as an engine has it. */
export interface StoredArticle {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly isoDate: string;
  readonly lang?: string | null;
  readonly place?: string | null;
  readonly topics: readonly string[];
  readonly text: string;
  /** These only tell in which order results stand. */
  readonly lead?: string;
  readonly authors?: readonly string[];
  readonly sources?: readonly string[];
  /** How many articles are newer. */
  readonly newer?: number;
}

/** What an engine found. */
export interface FoundArticles {
  readonly count: number;
  readonly articles: readonly StoredArticle[];
  /** In how many articles each clause of the query stands, where the engine tells. */
  readonly held?: readonly number[] | null;
  readonly filters?: Readonly<Partial<Record<FilterName, readonly FilterValue[]>>>;
}

/** A word of the archive that begins as one is typed. */
export interface FoundWord {
  readonly word: string;
  readonly written: string;
  readonly articles: number;
}

/** An engine that holds an export: the three questions that a search asks. */
export interface SearchBackend {
  /** Those of the words that the archive has. */
  counts(words: readonly string[]): Promise<Iterable<WordCount>>;
  /** Words that begin and end so, the most frequent first; some hundreds are enough. */
  words(beginning: string, ending: string): Promise<Iterable<FoundWord>>;
  /** The articles that a query is of. */
  find(query: AskedQuery): Promise<FoundArticles>;
}
