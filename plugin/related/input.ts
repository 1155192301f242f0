/** What the ranking needs to know of an article. Nothing of the text is kept after `add`. */
export interface RelatedInput {
  /** A name of its own in the archive, stable between builds: breaks ties. */
  readonly id: string;
  readonly title: string;
  /** The beginning of the text; when empty, the first words of `body` stand in for it. */
  readonly lead: string;
  /** The whole text; the lead may be part of it. */
  readonly body: string;
  /** Names of topics as readers see them; they appear in reasons. */
  readonly topics: readonly string[];
  /** Milliseconds since 1970, UTC. */
  readonly date: number;
  /** The outlet: what it prints again on another day is no copy, unless it is unchanged. */
  readonly source?: string | undefined;
}

/** One suggestion. */
export interface RelatedSuggestion {
  /** The article's number: its place in the order of adding. */
  readonly index: number;
  /** Likeness from 0 to 1. */
  readonly score: number;
  /** Up to three words, phrases or topics that both articles share, the most telling first. */
  readonly reason: readonly string[];
  /** Numbers of other articles that carry the same text, oldest first. */
  readonly copies: readonly number[];
}
