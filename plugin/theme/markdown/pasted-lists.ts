import type { MarkdownIt, Token } from "markdown-it";
import { expected, type Marker, markerOf, SIGN_FIRST } from "./item-markers.ts";
import {
  blockOf,
  type Paragraph,
  type Replacement,
  reachesOn,
  replaceParagraphs,
} from "./paragraphs.ts";
import type { MakeBlock } from "./tokens.ts";

/** How many may stand in paragraphs of their own: not dashes, with which people speak. */
const APART = /[^–—―ـ-]/u;

interface Item {
  readonly lines: string[];
  /** Its first line's place in the text, counted from 0. */
  readonly line: number;
}

/** What a paragraph has of a list: the lines before it, and its items. */
interface Beginning {
  readonly before: readonly string[];
  readonly first: Marker;
  readonly items: readonly Item[];
}

/** An item as it is printed. */
interface Entry {
  readonly lines: readonly string[];
  readonly line: number;
  readonly list: { readonly first: Marker; readonly entries: readonly Entry[] } | undefined;
}

/**
 * Makes lists of items that were pasted: two lines or more that begin with one sign («•»), or with
 * numbers that count up by one («٢.», «٣.»), whatever the first is. Numbers keep their digits.
 * Lines behind an item belong to it and stay lines; those that begin with another sign are a list within it,
 * where one of these has two items or more.
 */
export function pastedLists(md: MarkdownIt): void {
  replaceParagraphs(md, "arshif_pasted_lists", SIGN_FIRST, listFrom);
}

function listFrom(
  paragraphs: Iterator<Paragraph, undefined>,
  make: MakeBlock,
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
  const entries = items.length < 2 ? undefined : entriesOf(items);
  if (entries === undefined) return undefined;
  const prose = before.length === 0 ? [] : blockOf("paragraph", "p", before, paragraph.line, make);
  return { paragraphs: count, tokens: [...prose, ...listOf(first, entries, count > 1, make)] };
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
    // Cells with tabs make a table, and what counts otherwise is no list.
    if (text.includes("\t", marker.length)) return undefined;
    if (marker.kind !== first.kind && items.length > 0) {
      items.at(-1)?.lines.push(text);
      continue;
    }
    const { kind, number } = expected(first, offset++);
    if (marker.kind !== kind || marker.number !== number) return undefined;
    items.push({ lines: [text.slice(marker.length)], line: line + place });
  }
  if (first === undefined || items.length === 0 || lines.some(reachesOn)) return undefined;
  return { before, first, items };
}

/** @returns nothing where signs stand within items that make no lists */
function entriesOf(items: readonly Item[]): readonly Entry[] | undefined {
  let longest = 0;
  const entries: Entry[] = [];
  for (const { lines, line } of items) {
    const [head = "", ...rest] = lines;
    const isPlain = !rest.some((text) => markerOf(text) !== undefined);
    const inner = isPlain ? undefined : itemsOf({ lines: rest, line: line + 1 });
    const within = inner && entriesOf(inner.items);
    if (!isPlain && within === undefined) return undefined;
    longest = Math.max(longest, within?.length ?? 0);
    const own = [head, ...(inner?.before ?? rest)];
    entries.push({ lines: own, line, list: inner && within && { ...inner, entries: within } });
  }
  return longest === 1 ? undefined : entries;
}

/** Classes for digits other than markdown's own. */
const DIGIT_CLASSES: Readonly<Record<string, string>> = {
  "٠": "arabic-digits",
  "۰": "persian-digits",
};

function listOf(
  { kind, number }: Marker,
  entries: readonly Entry[],
  isLoose: boolean,
  make: MakeBlock,
  level = 0,
): Token[] {
  const [name, tag] = number === undefined ? ["bullet_list", "ul"] : ["ordered_list", "ol"];
  const open = make(`${name}_open`, tag as string, 1, level);
  if (number !== undefined && number !== 1) open.attrSet("start", String(number));
  if (DIGIT_CLASSES[kind] !== undefined) open.attrSet("class", DIGIT_CLASSES[kind]);
  const tokens = [open];
  for (const { lines, line, list } of entries) {
    // Two blanks at a line's end break it.
    const kept = lines.map((text) => `${text.replace(/\\?\s*$/, "")}  `);
    const paragraph = blockOf("paragraph", "p", kept, line, make, level + 2);
    for (const token of paragraph) token.hidden = !isLoose;
    tokens.push(make("list_item_open", "li", 1, level + 1), ...paragraph);
    if (list !== undefined) {
      for (const token of listOf(list.first, list.entries, false, make, level + 2)) {
        tokens.push(token);
      }
    }
    tokens.push(make("list_item_close", "li", -1, level + 1));
  }
  return [...tokens, make(`${name}_close`, tag as string, -1, level)];
}
