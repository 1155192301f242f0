/** An article's fields by the names that a source has for them. */
export type Row = Readonly<Record<string, unknown>>;
