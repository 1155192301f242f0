import type { MarkdownIt, Token } from "markdown-it";
import { toWesternDigits } from "../../text/index.ts";
import {
  blockOf,
  type MakeToken,
  type Paragraph,
  type Replacement,
  reachesOn,
  replaceParagraphs,
} from "./paragraphs.ts";

const DIGITS = "[٠-٩۰-۹]{1,3}";
/** Behind a mark that numbers have within as well: «٢.٥» is no item, «٢. ٥ قتلى» is one. */
const APART_OR_WORD = "(?:[^\\S\\n]+(?=\\S)|(?=[^\\s\\d٠-٩۰-۹]))";
/** Behind a mark that scores have too: «٣ - ٢». */
const WORD = "[^\\S\\n]*(?=[^\\s\\d٠-٩۰-۹])";

/**
 * What begins an item that markdown does not know: signs of word processors, also those of their own
 * fonts; a dash, or one joined to an Arabic word; numbers that CommonMark takes for words.
 */
const MARKERS = [
  /^\s*([•●○◦▪▫■□‣⁃∙·►▸◆❖\uF0A7\uF0B7\uF0D8]{1,3})\s*(?=\S)/u,
  /^\s*([–—―ـ])\s+(?=\S)/u,
  /^\s*([-–—])(?=[\u0621-\u064A\u066E-\u06D3])/u,
  new RegExp(`^\\s*\\(?(${DIGITS})[ \\u00A0]?[.)]${APART_OR_WORD}`, "u"),
  new RegExp(`^\\s*(${DIGITS})[ \\u00A0]?[/–ـ-]${WORD}`, "u"),
  new RegExp(`^\\s*([1-9]\\d{0,2})[ \\u00A0]?[/–ـ-]${WORD}`, "u"),
  new RegExp(`^\\s*\\(([1-9]\\d{0,2})\\)${APART_OR_WORD}`, "u"),
];

/** How many may stand in paragraphs of their own: not dashes, with which people speak. */
const APART = /[^–—―ـ-]/u;

/** The marker at a line's beginning. */
interface Marker {
  /** The sign, or the first digit of its set for numbers. */
  readonly kind: string;
  /** Of a numbered item. */
  readonly number: number | undefined;
  readonly length: number;
}

interface Item {
  readonly lines: string[];
  /** Its first line's place in the text, counted from 0. */
  readonly line: number;
}

/** A line that begins with no letter but tatweel, as all items do; most texts have few. */
const SIGN_FIRST = /^\s*(?:[^\s\p{L}]|ـ)/u;

/** What a paragraph has of a list: the lines before it, and its items. */
interface Beginning {
  readonly before: readonly string[];
  readonly first: Marker;
  readonly items: readonly Item[];
}

/** Does a line begin as an item that markdown does not know? */
export function isPastedItem(line: string): boolean {
  return markerOf(line) !== undefined;
}

/**
 * Makes lists of items that were pasted: two lines or more that begin with one sign («•»), or with
 * numbers that count up by one («٢.», «٣.»), whatever the first is. Numbers keep their digits.
 * Lines behind an item belong to it and stay lines.
 */
export function pastedLists(md: MarkdownIt): void {
  replaceParagraphs(md, "arshif_pasted_lists", listFrom);
}

function listFrom(
  paragraphs: Iterator<Paragraph, undefined>,
  make: MakeToken,
): Replacement | undefined {
  const paragraph = paragraphs.next().value as Paragraph;
  const list = itemsOf(paragraph);
  if (list === undefined) return undefined;
  const { first, before } = list;
  const items = [...list.items];
  let count = 1;
  while (APART.test(first.kind)) {
    const next = paragraphs.next().value;
    const more = next && itemsOf(next, expected(first, items.length));
    if (more === undefined || more.before.length > 0) break;
    for (const item of more.items) items.push(item);
    count++;
  }
  if (items.length < 2) return undefined;
  const prose = before.length === 0 ? [] : blockOf("paragraph", "p", before, paragraph.line, make);
  return { paragraphs: count, tokens: [...prose, ...listOf(first, items, count > 1, make)] };
}

/** @param wanted the marker that the first item must have, if any will not do */
function itemsOf({ lines, line }: Paragraph, wanted?: Marker): Beginning | undefined {
  const before: string[] = [];
  const items: Item[] = [];
  let first = wanted;
  let offset = 0;
  for (const [place, text] of lines.entries()) {
    const marker = markerOf(text);
    if (marker === undefined) {
      (items.at(-1)?.lines ?? before).push(text);
      continue;
    }
    first ??= marker;
    const { kind, number } = expected(first, offset++);
    // Cells with tabs make a table, and what counts otherwise is no list.
    const isNext = marker.kind === kind && marker.number === number;
    if (!isNext || text.includes("\t", marker.length)) return undefined;
    items.push({ lines: [text.slice(marker.length)], line: line + place });
  }
  if (first === undefined || items.length === 0 || lines.some(reachesOn)) return undefined;
  return { before, first, items };
}

function markerOf(line: string): Marker | undefined {
  if (!SIGN_FIRST.test(line)) return undefined;
  for (const pattern of MARKERS) {
    const found = pattern.exec(line);
    if (found === null) continue;
    const [{ length }, sign] = found as unknown as [string, string];
    if (!/\p{Nd}/u.test(sign)) return { kind: sign, number: undefined, length };
    const [digit] = sign as unknown as [string];
    const kind = digit >= "۰" ? "۰" : digit >= "٠" ? "٠" : "0";
    return { kind, number: Number(toWesternDigits(sign)), length };
  }
  return undefined;
}

/** The marker of the item that stands so many places behind another. */
function expected({ kind, number, length }: Marker, places: number): Marker {
  return { kind, number: number === undefined ? number : number + places, length };
}

/** Classes for digits other than markdown's own. */
const DIGIT_CLASSES: Readonly<Record<string, string>> = {
  "٠": "arabic-digits",
  "۰": "persian-digits",
};

function listOf(
  { kind, number }: Marker,
  items: readonly Item[],
  isLoose: boolean,
  make: MakeToken,
): Token[] {
  const [name, tag] = number === undefined ? ["bullet_list", "ul"] : ["ordered_list", "ol"];
  const open = make(`${name}_open`, tag as string, 1, 0);
  if (number !== undefined && number !== 1) open.attrSet("start", String(number));
  if (DIGIT_CLASSES[kind] !== undefined) open.attrSet("class", DIGIT_CLASSES[kind]);
  const tokens = [open];
  for (const { lines, line } of items) {
    // Two blanks at a line's end break it.
    const kept = lines.map((text) => `${text.replace(/\\?\s*$/, "")}  `);
    const paragraph = blockOf("paragraph", "p", kept, line, make, 2);
    for (const token of paragraph) token.hidden = !isLoose;
    tokens.push(make("list_item_open", "li", 1, 1), ...paragraph);
    tokens.push(make("list_item_close", "li", -1, 1));
  }
  return [...tokens, make(`${name}_close`, tag as string, -1, 0)];
}
