/** An article as search takes it. Texts are plain, without markup. */
export interface SearchDocument extends DescribedArticle {
  /** The whole text, its beginning included. */
  readonly text: string;
}

/** An article of a year, whose text is asked for only when it must be read. */
export interface YearArticle {
  /** Stands for the article with its text: another one when either is another. */
  readonly key: string;
  readonly about: DescribedArticle;
  readonly text: () => string;
}

/** All of an article but its text. */
export interface DescribedArticle {
  /** From the site's root. */
  readonly url: string;
  readonly title: string;
  readonly lead: string;
  /** As the site prints it. */
  readonly date: string;
  /** For machines. */
  readonly isoDate: string;
  /** The language that the article names. */
  readonly lang: string | undefined;
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
