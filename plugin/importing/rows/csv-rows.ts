import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { textChunks } from "../source-files.ts";
import type { ReadRow, Row } from "./row.ts";

/** Signs that part the cells of a row, the likeliest first where a line has as many of several. */
const DELIMITERS = [",", ";", "\t", "|"];

/** A row that is larger was opened by a quotation mark that nothing closes. */
const MOST_LETTERS = 16 * 1024 * 1024;

/**
 * The rows of a table in text, read one at a time: cells between commas, semicolons, tabs or bars, in
 * quotation marks where they hold such a sign or a line's end. The first row names the columns; of two
 * columns of one name a row has a list.
 */
export async function* csvRows(file: string): AsyncGenerator<ReadRow> {
  const { delimiter, from } = await openingOf(file);
  const cells = Readable.from(textFrom(file, from)).pipe(
    parse({
      ...{ delimiter, info: true, bom: true, max_record_size: MOST_LETTERS },
      ...{ relax_quotes: true, relax_column_count: true, skip_empty_lines: true },
    }),
  );
  let names: readonly string[] | undefined;
  let line = 1;
  try {
    for await (const { record, info } of cells as AsyncIterable<CsvRecord>) {
      // A row begins on the line after the one on which that before it has ended.
      const start = line;
      line = info.lines + 1;
      if (names === undefined) names = record.map((name) => name.trim());
      else yield rowOf(record, names, start);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield {
      line,
      fault:
        "A quotation mark is opened in this row and never closed; the rows from here on were not read. Close it, or write it twice where it is a part of the text.",
    };
  }
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function rowOf(cells: readonly string[], names: readonly string[], line: number): ReadRow {
  const row: Record<string, unknown> = Object.create(null);
  for (const [place, name] of names.entries()) {
    const cell = cells[place];
    if (cell === undefined || cell.trim() === "" || name === "") continue;
    const before = row[name];
    row[name] = before === undefined ? cell : [before, cell].flat();
  }
  const others = cells.slice(names.length).filter((cell) => cell.trim() !== "");
  const nameless = cells.filter((cell, place) => names[place] === "" && cell.trim() !== "");
  const lost = [...others, ...nameless].length;
  return {
    line,
    row: row as Row,
    ...(lost === 0
      ? {}
      : {
          fault: `The row has ${lost === 1 ? "a cell" : `${lost} cells`} in no column that the first row names; what stands there was left out.`,
        }),
  };
}

/** What parts the cells of a table, by its first line, and where it begins behind `sep=;`. */
async function openingOf(
  file: string,
): Promise<{ readonly delimiter: string; readonly from: number }> {
  let head = "";
  for await (const chunk of textFrom(file, 0)) {
    head += chunk;
    if (head.length > 100_000 || /\n[^\n]*\n/.test(head)) break;
  }
  const named = /^\uFEFF?sep=(.)\r?\n/.exec(head);
  if (named !== null) return { delimiter: named[1] as string, from: named[0].length };
  const [first = ""] = head.replace(/"(?:[^"]|"")*"/g, "").split(/\r\n?|\n/);
  const count = (sign: string) => first.split(sign).length;
  const [delimiter = ","] = [...DELIMITERS].sort((one, two) => count(two) - count(one));
  return { delimiter, from: 0 };
}

async function* textFrom(file: string, from: number): AsyncGenerator<string> {
  let left = from;
  for await (const chunk of textChunks(file, { asksFile: false })) {
    const rest = chunk.slice(left);
    left = Math.max(0, left - chunk.length);
    if (rest !== "") yield rest;
  }
}
