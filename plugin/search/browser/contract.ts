import type { OwnLanguage } from "../../text/language-direction.ts";

/** What the search page asks of the engine, and what it gets. */

/** The filters by which results can be narrowed. */
export type FilterName = "topic" | "year" | "source" | "author";

export interface SearchQuery {
  /** As it was typed; any text at all. */
  readonly text: string;
  /** A result has one of the values of every filter that is named. */
  readonly filters: Readonly<Partial<Record<FilterName, readonly string[]>>>;
  readonly sort: "relevance" | "newest" | "oldest";
  /** Days from one to another that the reader chose, or none, whatever dates the text names. */
  readonly time?: TimeSpan | "any";
  /** Is it still being written? A last word that finds nothing stands for words that begin so. */
  readonly isUnfinished?: boolean;
}

/** Days as `yyyy-MM-dd`, both included; without one of them there is no end there. */
export interface TimeSpan {
  readonly from?: string;
  readonly to?: string;
}

/** A piece of a text in surface words: plain text, never markup. */
export interface TextRun {
  readonly text: string;
  /** Does it stand for a word of the query? */
  readonly marked: boolean;
}

export interface SearchResult {
  /** From the site's root. */
  readonly url: string;
  readonly title: readonly TextRun[];
  /** As the site prints it. */
  readonly date: string;
  /** For machines: `yyyy`, `yyyy-MM`, `yyyy-MM-dd` or a date-time. */
  readonly isoDate: string;
  /** The article's language where it is not the site's. */
  readonly language?: OwnLanguage;
  /** The dateline. */
  readonly place?: string;
  readonly topics: readonly { readonly name: string; readonly url?: string }[];
  /** Where the words of the query stand; where they stand only in the headline, the article's lead. */
  readonly passage: readonly TextRun[];
  /** What its text begins with, by which a result of the same text is told. */
  readonly beginning?: ReadonlySet<string>;
}

/** A filter's value and how many results it would leave. */
export interface FilterValue {
  readonly value: string;
  readonly count: number;
}

/** A year, a month or a day of the archive that a query names. */
export interface AskedPeriod {
  /** As the site prints it. */
  readonly title: string;
  /** How many articles are of it, whatever else the query says. */
  readonly count: number;
  /** Its page from the site's root, if it has one. */
  readonly url?: string;
}

/** The time to which the results are narrowed. */
export interface AskedTime extends TimeSpan {
  /** As the site or the reader writes it; empty where he chose the days. */
  readonly label: string;
  /** Nothing was found of it: the results are of any time. */
  readonly isEmpty: boolean;
}

/** The page of an author, a source or a topic that a query names. */
export interface NamedPage {
  readonly name: string;
  readonly kind: "topic" | "author" | "source";
  readonly url: string;
  readonly count: number;
}

export interface SearchResults {
  readonly count: number;
  /** How many of them lack a word of the query, where few have all. */
  readonly lacking: number;
  /** The query's filters as they were understood: an id as its topic, what no article has left out. */
  readonly chosen: SearchQuery["filters"];
  readonly periods: readonly AskedPeriod[];
  readonly time: AskedTime | undefined;
  /** The years of the whole archive. */
  readonly span: TimeSpan | undefined;
  readonly named: readonly NamedPage[];
  /** The most frequent value first. */
  readonly filters: Readonly<Record<FilterName, readonly FilterValue[]>>;
  /** Words of the query, as they were typed, that results were not asked for: nothing has them with the others. */
  readonly leftOut: readonly string[];
  /** The query spelled with words that the archive has, where it has a word that the archive lacks. */
  readonly suggestion: string | undefined;
  /** Are the results those of the query that is suggested? */
  readonly isMeant?: boolean;
  /** Has the query no word that could be looked for, since each stands everywhere? */
  readonly isWordless?: boolean;
  /** Did the site's own index answer, where a server should have? */
  readonly isFromIndex?: boolean;
  /** Every result, in order; each is fetched when it is asked for. */
  readonly items: readonly { load(): Promise<SearchResult> }[];
}

export interface Completion {
  /** In surface words. */
  readonly text: string;
  readonly kind: "topic" | "author" | "source" | "word";
}

export interface SearchEngine {
  /** Fetches what every search needs. */
  warm(): Promise<void>;
  /** Rejects only when a file cannot be fetched. */
  search(query: SearchQuery): Promise<SearchResults>;
  /** Topics, authors, sources and words that begin with the letters, for a list below the field. */
  complete(prefix: string): Promise<readonly Completion[]>;
}
