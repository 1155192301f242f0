import { withoutMarks } from "./lead.ts";

/** Marks at the beginning of a line: quotation, heading, list, table, fence, rule. */
const LINE_MARKS =
  /^[ \t]*(?:(?:>|#{1,6}(?=\s)|[-*+](?=\s)|\d{1,3}[.)](?=\s)|\||`{3,}\w*|~{3,}\w*)[ \t]*)+/gm;
const RULES = /^[ \t]*(?:[-=*_:|][ \t]*){2,}$/gm;
const REFERENCES = /^ {0,3}\[[^\]\n]{1,200}\]:[^\n]*$/gm;
const TAGS = /<\/?[a-z][^<>\n]{0,300}>|<!--[^<>\n]{0,300}-->/gi;
const CELLS = /[ \t]*\|[ \t]*/g;

/** Letters that are freed of marks at once: what looks for pairs of marks looks no further. */
const AT_ONCE = 4400;

/** The whole text of an article in plain words: markdown without its marks, paragraphs apart. */
export function plainText(markdown: string): string {
  return markdown
    .replace(REFERENCES, "")
    .split(/\n[ \t]*\n/)
    .map((block) => pieces(unmarked(block)).map(withoutMarks).join(" "))
    .filter((block) => block !== "")
    .join("\n");
}

function unmarked(block: string): string {
  const isTable = /^[ \t]*\|/m.test(block);
  const text = block.replace(RULES, "").replace(LINE_MARKS, "").replace(TAGS, " ");
  return isTable ? text.replace(CELLS, " ") : text;
}

function pieces(text: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length; ) {
    const space = text.lastIndexOf(" ", start + AT_ONCE);
    const isWhole = start + AT_ONCE >= text.length;
    const end = isWhole ? text.length : space > start ? space + 1 : start + AT_ONCE;
    found.push(text.slice(start, end));
    start = end;
  }
  return found;
}
