import type { MarkdownIt, Token } from "markdown-it";

/**
 * Which marks take the place of straight ones. «» are mirrored by the browser: the first opens on
 * the right. “” are not, so Arabic opens with the one that Latin closes with, as CLDR's `ar` does.
 */
const MARKS = { "«»": ["«", "»"], "“”": ["”", "“"] } as const;

/** What a site may choose for straight quotation marks. */
export type QuotationMarks = keyof typeof MARKS;

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** «و», «ف» and the like are written together with the quotation: `و"ربما"`. */
const PREFIXED_WORD = /(?:^|[^\p{L}\p{N}\p{M}])(?:[وفبلك]ـ?|[وف]?(?:ال|بال|كال|لل|بـ|لـ|كـ)ـ?)$/u;

/**
 * Writes `"…"` as the site wants it, within one paragraph, heading or cell. A mark that has no other
 * half stays straight, and so does code. Other marks are kept as typed.
 */
export function quotationMarks(md: MarkdownIt, wanted: QuotationMarks): void {
  const [opening, closing] = MARKS[wanted];
  md.core.ruler.push("arshif_quotation_marks", (state) => {
    for (const block of state.tokens) {
      if (block.type === "inline") replacePairs(block.children ?? [], opening, closing);
    }
  });
}

interface Mark {
  readonly token: Token;
  readonly place: number;
}

function replacePairs(tokens: readonly Token[], opening: string, closing: string): void {
  let open: Mark | undefined;
  let before = " ";
  let isAddress = false;
  const pairs = new Map<Token, { place: number; mark: string }[]>();
  const set = ({ token, place }: Mark, mark: string) => {
    const marks = pairs.get(token) ?? [];
    marks.push({ place, mark });
    pairs.set(token, marks);
  };
  for (const token of tokens) {
    if (token.type === "link_open") isAddress = /^(?:autolink|linkify)$/.test(token.markup);
    if (token.type === "link_close") isAddress = false;
    if (token.type !== "text") {
      if (token.nesting === 0) before = token.type.endsWith("break") ? " " : "x";
      continue;
    }
    const text = token.content;
    for (
      let place = text.indexOf('"');
      place >= 0 && !isAddress;
      place = text.indexOf('"', place + 1)
    ) {
      const mark = { token, place };
      const left = place === 0 ? before : text.slice(Math.max(0, place - 6), place);
      const right = text[place + 1] ?? "";
      if (open === undefined) {
        if (/\s/.test(right) || (LETTER.test(left.slice(-1)) && !PREFIXED_WORD.test(left)))
          continue;
        open = mark;
      } else if (!/\s$/.test(left)) {
        set(open, opening);
        set(mark, closing);
        open = undefined;
      }
    }
    if (text !== "") before = text.slice(-6);
  }
  for (const [token, marks] of pairs) token.content = withMarks(token.content, marks);
}

function withMarks(text: string, marks: readonly { place: number; mark: string }[]): string {
  let result = "";
  let end = 0;
  for (const { place, mark } of marks) {
    result += text.slice(end, place) + mark;
    end = place + 1;
  }
  return result + text.slice(end);
}
