import { stripDirectionMarks } from "../text/index.ts";

const MAX_LETTERS = 220;

/** Enough of a paragraph for the lead, marks and addresses of links included. */
const READ_LETTERS = 20 * MAX_LETTERS;

/** A block that is no plain paragraph: quotation, list, table, code, rule, reference. */
const NOT_PROSE = /^(?: {0,3}(?:>|[-*+] |\d{1,3}[.)] |\||```|~~~|---|===|\[[^\]\n]*\]:)| {4}|\t)/;

/** Emphasis that stands beside Arabic letters: «قال*نعم*ثم», «و_نعم_». */
const STARS = /(?<![A-Za-z0-9*\\])\*(?=\S)([^*\n]*[^\s*\\])\*(?![A-Za-z0-9*])/g;
const UNDERSCORES =
  /(?<=(?:^|[^\p{L}\p{N}\p{M}_#@])[وفبلك])_(?=\S)([^_\n]*[^\s_\\])_(?![\p{L}\p{N}_])/gu;

/** Headings at the beginning of a block: `## عنوان`, or a line underlined with `---` or `===`. */
const HEADING = /^ {0,3}#{1,6}(?:[ \t][^\n]*)?(?:\n|$)/;
const UNDERLINED_HEADING = /^[^\n]+\n {0,3}(?:-+|=+)[ \t]*(?:\n|$)/;

/**
 * The beginning of an article in plain words, for lists and descriptions: its first paragraph
 * without markdown's marks, cut at a word's end.
 *
 * @param markdown the article's text
 * @returns an empty text when no paragraph of prose stands in it
 */
export function lead(markdown: string): string {
  for (const block of paragraphs(markdown)) {
    const text = withoutHeadings(block.slice(0, READ_LETTERS));
    if (NOT_PROSE.test(text)) continue;
    const plain = withoutMarks(text);
    if (plain !== "") return shorten(plain);
  }
  return "";
}

function* paragraphs(markdown: string): Generator<string> {
  let start = 0;
  while (start < markdown.length) {
    const end = markdown.indexOf("\n\n", start);
    const block = markdown.slice(start, end < 0 ? undefined : end).replace(/^\n+/, "");
    if (block.trim() !== "") yield block;
    if (end < 0) return;
    start = end + 2;
  }
}

function withoutHeadings(block: string): string {
  let text = block;
  for (let before = ""; text !== before; ) {
    before = text;
    text = text.replace(HEADING, "").replace(UNDERLINED_HEADING, "");
  }
  return text;
}

/** One of these is part of every mark of markdown within a paragraph. */
const MARK = /[[*_`~\\]/;

/** A paragraph without the marks of markdown, on one line. */
export function withoutMarks(block: string): string {
  const text = stripDirectionMarks(block);
  return (MARK.test(text) ? withoutMarkdown(text) : text).replace(/\s+/g, " ").trim();
}

function withoutMarkdown(text: string): string {
  return text
    .replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, "")
    .replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, "$1")
    .replace(/\[\^[^\]\n]*\]|\^\[[^\]\n]*\]/g, "")
    .replace(/(\*\*|__|`|~~)/g, "")
    .replace(/(?<![\p{L}\p{N}*_\\])([*_])(?=\S)([^*_\n]*[^\s*_\\])\1(?![\p{L}\p{N}*_])/gu, "$2")
    .replace(STARS, "$1")
    .replace(UNDERSCORES, "$1")
    .replace(/\\\n/g, " ")
    .replace(/\\([\\`*_{}[\]()#+\-.!>|])/g, "$1");
}

function shorten(text: string): string {
  if (text.length <= MAX_LETTERS) return text;
  const cut = text.slice(0, MAX_LETTERS + 1);
  const end = cut.lastIndexOf(" ");
  const words = cut.slice(0, end > MAX_LETTERS / 2 ? end : MAX_LETTERS);
  // Half of a character that needs two units may be left at the end.
  return `${words.replace(/[\uD800-\uDBFF]$/, "").replace(/[،؛:.\s]+$/, "")}…`;
}
