/** Kinds of sources that can be imported. */
export const KINDS = [
  "wordpress",
  "feed",
  "json",
  "csv",
  "folder",
  "html",
  "warc",
  "text",
] as const;

export type SourceKind = (typeof KINDS)[number];
