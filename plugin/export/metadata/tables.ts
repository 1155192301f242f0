import type { ArticleRecord } from "./record.ts";

/** The columns of a table, in their order; each is a field of a record. */
export const COLUMNS = [
  ...(["id", "url", "title", "date", "updated", "authors", "sources", "topics", "series"] as const),
  ...(["place", "summary", "lang", "words", "originalUrl", "archivedUrl"] as const),
  ...(["corrections", "file"] as const),
] satisfies readonly (keyof ArticleRecord)[];

/** What stands between the names of a list in one cell: an Arabic semicolon, which no name holds. */
const BETWEEN = "؛ ";

/** Records as lines of JSON, a record a line. */
export function* jsonLines(records: Iterable<ArticleRecord>): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}

/** Records as CSV (RFC 4180, UTF-8 without a mark, lines that end in LF), the names of its columns first. */
export function* csvLines(records: Iterable<ArticleRecord>): Generator<string> {
  yield `${COLUMNS.join(",")}\n`;
  for (const record of records) {
    yield `${COLUMNS.map((column) => cell(record[column])).join(",")}\n`;
  }
}

function cell(value: string | number | readonly string[]): string {
  if (typeof value === "number") return String(value);
  const text = typeof value === "string" ? value : value.join(BETWEEN);
  // Spreadsheets run as a formula what begins so, and show the apostrophe to nobody.
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
