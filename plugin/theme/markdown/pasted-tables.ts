import type { MarkdownIt, Token } from "markdown-it";
import {
  blockOf,
  type Paragraph,
  type Replacement,
  reachesOn,
  replaceParagraphs,
} from "./paragraphs.ts";
import type { MakeBlock } from "./tokens.ts";

/** Cells of lines that follow each other, and the first one's place in its paragraph. */
interface Rows {
  readonly from: number;
  readonly cells: readonly (readonly string[])[];
}

/**
 * Makes tables of cells that were pasted with tabs between them: two lines or more that have equally
 * many. The first line is the head where it alone has no digits. Verses, whose hemistichs a tab
 * parts as well, are none.
 */
export function pastedTables(md: MarkdownIt): void {
  replaceParagraphs(md, "arshif_pasted_tables", /\t/, tablesFrom);
}

function tablesFrom(
  paragraphs: Iterator<Paragraph, undefined>,
  make: MakeBlock,
): Replacement | undefined {
  const { lines, line } = paragraphs.next().value as Paragraph;
  if (lines.some(reachesOn)) return undefined;
  const tables = runsOf(lines).flatMap((from) => tableAt(lines, from) ?? []);
  if (tables.length === 0) return undefined;
  const tokens: Token[] = [];
  let end = 0;
  const proseUpTo = (place: number) => {
    if (place === end) return;
    for (const token of blockOf("paragraph", "p", lines.slice(end, place), line + end, make)) {
      tokens.push(token);
    }
  };
  for (const { from, cells } of tables) {
    proseUpTo(from);
    for (const token of tableOf(cells, line + from, make)) tokens.push(token);
    end = from + cells.length;
  }
  proseUpTo(lines.length);
  return { paragraphs: 1, tokens };
}

/** Where lines with tabs begin of which the one before has none. */
function runsOf(lines: readonly string[]): number[] {
  return lines.flatMap((text, place) =>
    text.includes("\t") && !lines[place - 1]?.includes("\t") ? [place] : [],
  );
}

function tableAt(lines: readonly string[], from: number): Rows | undefined {
  let end = from;
  while (lines[end]?.includes("\t")) end++;
  const run = lines.slice(from, end);
  const isLast = end === lines.length;
  const cells = [/\t/, /\t+/]
    .map((tab) => cellsOf(run, tab, isLast))
    .find((rows) => rows !== undefined);
  return cells === undefined || isVerse(cells) ? undefined : { from, cells };
}

/**
 * Rows of equally many cells, none of whose columns is empty.
 *
 * @param isTrimmed does the last line end its paragraph, and lack empty cells at its end?
 */
function cellsOf(run: readonly string[], tab: RegExp, isTrimmed: boolean): string[][] | undefined {
  const rows = run.map((text) => text.split(tab).map((cell) => cell.trim()));
  const count = rows[0]?.length ?? 0;
  const last = rows.at(-1);
  while (isTrimmed && rows.length > 2 && last !== undefined && last.length < count) last.push("");
  const isTable = rows.length > 1 && rows.every((row) => row.length === count);
  if (!isTable || rows[0]?.some((_, column) => rows.every((row) => row[column] === ""))) {
    return undefined;
  }
  return rows;
}

/** Words of a hemistich, on average at least. */
const WORDS_OF_HEMISTICH = 2.5;

/** Two columns of several words each, without a number. */
function isVerse(rows: readonly (readonly string[])[]): boolean {
  if (rows.some((row) => row.length !== 2 || hasNumber(row))) return false;
  const words = rows.flat().flatMap((cell) => cell.split(/\s+/));
  return words.length >= 2 * rows.length * WORDS_OF_HEMISTICH;
}

function hasNumber(row: readonly string[]): boolean {
  return row.some((cell) => /\p{Nd}/u.test(cell));
}

function tableOf(
  [first = [], ...rest]: readonly (readonly string[])[],
  line: number,
  make: MakeBlock,
): Token[] {
  const hasHead = !hasNumber(first) && rest.every(hasNumber);
  const body = hasHead ? rest : [first, ...rest];
  const open = make("table_open", "table", 1, 0);
  open.map = [line, line + rest.length + 1];
  return [
    open,
    ...(hasHead ? part("thead", "th", [first], line, make) : []),
    ...part("tbody", "td", body, hasHead ? line + 1 : line, make),
    make("table_close", "table", -1, 0),
  ];
}

function part(
  name: "thead" | "tbody",
  cell: "th" | "td",
  rows: readonly (readonly string[])[],
  line: number,
  make: MakeBlock,
): Token[] {
  const tokens = rows.flatMap((row, place) => [
    make("tr_open", "tr", 1, 2),
    ...row.flatMap((text) => blockOf(cell, cell, [text], line + place, make, 3)),
    make("tr_close", "tr", -1, 2),
  ]);
  return [make(`${name}_open`, name, 1, 1), ...tokens, make(`${name}_close`, name, -1, 1)];
}
