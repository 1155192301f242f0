import type { FilterName, FilterValue, SearchQuery, TimeSpan } from "./browser/contract.ts";

/*
 * What the search page and a server of a site's own say to each other. The page asks by GET with the
 * parameters of its own address (`q`, `topic`, `year`, `source`, `author`, `from`, `to`, `time`,
 * `sort`), `offset` and `limit`, and `typing=1` while the reader writes; or with `complete` alone for
 * what may follow. The answer is one JSON object of six fields, of which all but the first two may be
 * left out.
 */

/** A text in pieces: every second one, from the second on, stands for a word of the query. */
export type MarkedPieces = string | readonly string[];

/** An article that was found. */
export interface EndpointResult {
  /** From the site's root. */
  readonly url: string;
  readonly title: MarkedPieces;
  /** The part of the text where the words of the query stand. */
  readonly passage?: MarkedPieces;
  /** As the site prints it. */
  readonly date: string;
  /** For machines. */
  readonly isoDate: string;
  /** A language tag, where it is not the site's. */
  readonly lang?: string;
  readonly place?: string;
  readonly topics?: readonly { readonly name: string; readonly url?: string }[];
}

/** How the query was read. */
export interface EndpointReading {
  /** The time to which the results are narrowed, as the text names it; empty where nothing is of it. */
  readonly time?: TimeSpan & { readonly label: string; readonly isEmpty?: boolean };
  /** The first and last day of the archive. */
  readonly span?: TimeSpan;
  /** Filters in the spelling of the archive. */
  readonly filters?: SearchQuery["filters"];
  /** Words that the results were not asked for, as they were typed. */
  readonly leftOut?: readonly string[];
  /** How many of the results lack a word of the query. */
  readonly lacking?: number;
  /** Are the results those of the whole query that is suggested? */
  readonly isMeant?: boolean;
}

/** A page that the query names. */
export interface EndpointPage {
  readonly name: string;
  readonly kind: "topic" | "author" | "source" | "period";
  readonly url?: string;
  readonly count: number;
}

/** `query` is what the whole query should have been; others complete what is being typed. */
export interface EndpointSuggestion {
  readonly text: string;
  readonly kind: "query" | "topic" | "author" | "source" | "word";
}

/** The answer of a server: six fields. */
export interface EndpointAnswer {
  /** How many articles were found. */
  readonly count: number;
  /** As many as were asked for, in their order. */
  readonly results: readonly EndpointResult[];
  /** What each value of a filter would leave, the most frequent first. */
  readonly filters?: Readonly<Partial<Record<FilterName, readonly FilterValue[]>>>;
  readonly reading?: EndpointReading;
  readonly named?: readonly EndpointPage[];
  readonly suggestions?: readonly EndpointSuggestion[];
}
