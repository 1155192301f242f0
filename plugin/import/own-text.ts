/**
 * The same text in memory of its own. A part of a text keeps the whole of it in memory: a headline that
 * is remembered would keep the piece of the file in which it was read.
 */
export function ownText(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
