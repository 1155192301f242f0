/** An article's fields by the names that a source has for them. */
export type Row = Readonly<Record<string, unknown>>;

/** A row with its line in the file, or what is wrong with it, or both where some of it was left out. */
export interface ReadRow {
  readonly line: number;
  readonly row?: Row;
  readonly fault?: string;
  /** Does the file end within the row? */
  readonly isCut?: boolean;
}

/** Names under which systems keep an article's text. */
export const BODY =
  /^(?:body|content|html|text|markdown|article_?body|body_?(?:value|html|text)|content_?(?:html|text)|fulltext|full_?text|post_?content|النص|المحتوى|نص_المقال)$/i;
