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

/** Is a source written as an address of the web? */
export function isAddress(written: string): boolean {
  return /^https?:\/\//i.test(written);
}
