const MAX_LETTERS = 220;

/** A block that is no plain paragraph: heading, quotation, list, table, figure, code, rule. */
const NOT_PROSE = /^(?:#|>|[-*+] |\d+[.)] |\||!\[|```|~~~|---|===| {4}|\t|\[\^)/;

/**
 * The beginning of an article in plain words, for lists and descriptions: its first paragraph
 * without markdown's marks, cut at a word's end.
 *
 * @param markdown the article's text
 * @returns an empty text when no paragraph of prose stands in it
 */
export function lead(markdown: string): string {
  for (const block of paragraphs(markdown)) {
    if (NOT_PROSE.test(block)) continue;
    const plain = withoutMarks(block);
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

function withoutMarks(block: string): string {
  return block
    .replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, "")
    .replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, "$1")
    .replace(/\[\^[^\]\n]*\]/g, "")
    .replace(/(\*\*|__|`|~~)/g, "")
    .replace(/\\([\\`*_{}[\]()#+\-.!>|])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

function shorten(text: string): string {
  if (text.length <= MAX_LETTERS) return text;
  const cut = text.slice(0, MAX_LETTERS + 1);
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > MAX_LETTERS / 2 ? end : MAX_LETTERS).replace(/[،؛:.\s]+$/, "")}…`;
}
