/**
 * A text that stands by itself in memory. A part of a page keeps the whole page there for as long as it
 * is needed itself, as engines have it.
 */
export function detachedText(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
