/** An article as search takes it. Texts are plain, without markup. */
export interface SearchDocument {
  /** From the site's root. */
  readonly url: string;
  readonly title: string;
  readonly lead: string;
  /** The whole text, its beginning included. */
  readonly text: string;
  /** As the site prints it. */
  readonly date: string;
  /** For machines. */
  readonly isoDate: string;
  readonly place: string | undefined;
  readonly topics: readonly DocumentTopic[];
  readonly authors: readonly string[];
  readonly sources: readonly string[];
}

export interface DocumentTopic {
  readonly name: string;
  readonly url: string | undefined;
  /** Other names, and the names of wider topics. */
  readonly others: readonly string[];
}
