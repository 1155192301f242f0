/** A record of which a table's row is made. */
type Row<Column extends string> = Readonly<Record<Column, string | number | readonly string[]>>;

/** What stands between the names of a list in one cell: an Arabic semicolon, which no name holds. */
const BETWEEN = "؛ ";

/** Records as lines of JSON, a record a line. */
export function* jsonLines<Column extends string>(
  records: Iterable<Row<Column>>,
  columns: readonly Column[],
): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record, columns as Column[])}\n`;
}

/** Records as CSV (RFC 4180, UTF-8 without a mark, lines that end in LF), the names of its columns first. */
export function* csvLines<Column extends string>(
  records: Iterable<Row<Column>>,
  columns: readonly Column[],
): Generator<string> {
  yield `${columns.join(",")}\n`;
  for (const record of records) {
    yield `${columns.map((column) => cell(record[column])).join(",")}\n`;
  }
}

function cell(value: string | number | readonly string[]): string {
  if (typeof value === "number") return String(value);
  const text = typeof value === "string" ? value : value.join(BETWEEN);
  // Spreadsheets run as a formula what begins so, and show the apostrophe to nobody.
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
