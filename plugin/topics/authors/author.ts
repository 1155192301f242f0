/** Somebody who writes, as the author registry knows them. */
export interface Author {
  /** The last part of the address of their page. */
  readonly id: string;
  /** The name that readers see. */
  readonly name: string;
  /** Other spellings and names of the same person. */
  readonly aliases: readonly string[];
  /** A picture's file, or its whole address. */
  readonly portrait?: string | undefined;
  /** The line of the registry's file on which it is named. */
  readonly portraitLine: number;
  readonly job?: string | undefined;
  readonly biography?: string | undefined;
  readonly email?: string | undefined;
  /** Pages that readers are led to. */
  readonly links: readonly AuthorLink[];
  /** Addresses at which others tell of the same person. */
  readonly sameAs: readonly string[];
}

/** A link on an author's page. */
interface AuthorLink {
  readonly title: string;
  readonly url: string;
}
