import type { MarkdownIt, Token } from "markdown-it";
import { endOf, replaced } from "./tokens.ts";

/** The least number that reads as a year rather than as the first item of a list. */
const FIRST_YEAR = 1000;

/** What an item consists of that holds one paragraph and nothing else. */
const PLAIN_ITEM = [
  "list_item_open",
  "paragraph_open",
  "inline",
  "paragraph_close",
  "list_item_close",
];

/**
 * Gives a paragraph back what markdown took for a list's marker.
 *
 * Newspapers end an article with `* ارفع صوتك، وكالة الصحافة الفرنسية`: a line with a lone star that
 * ends the text, or has only headings behind it, is that credit line. And `2017. كانت السنة` is a
 * paragraph, however many such lines follow: as a list it would lose its year. Every other list is
 * one, whether of one item or of many.
 */
export function loneMarkers(md: MarkdownIt): void {
  md.core.ruler.after("block", "arshif_lone_markers", (state) => {
    const { tokens } = state;
    const lastWords = lastWordsIn(tokens);
    state.tokens = replaced(tokens, ({ type, markup, level }, start) => {
      if (type !== "bullet_list_open" && type !== "ordered_list_open") return undefined;
      const end = endOf(tokens, start);
      const list = tokens.slice(start, end + 1);
      const isCredit = end === lastWords && markup === "*" && level === 0;
      return { tokens: loneParagraphs(list, isCredit) ?? list, count: list.length };
    });
  });
}

/** The last place of a text that is of no heading and no footnote. */
function lastWordsIn(tokens: readonly Token[]): number {
  let place = tokens.length - 1;
  let isApart = false;
  for (; place >= 0; place--) {
    const { type, level, nesting } = tokens[place] as Token;
    if (level > 0 || (nesting === 1 && isApart)) continue;
    isApart = type === "heading_close" || type === "footnote_reference_close";
    if (!isApart) break;
  }
  return place;
}

/** The list's paragraphs with their markers, or `undefined` when it is a list indeed. */
function loneParagraphs(list: readonly Token[], isCredit: boolean): Token[] | undefined {
  const open = list[0] as Token;
  const year = Number(open.attrGet("start") ?? 1) >= FIRST_YEAR;
  const items = list.slice(1, -1);
  if (!year && !(isCredit && items.length === PLAIN_ITEM.length)) return undefined;
  const isPlain = items.every(({ type }, place) => type === PLAIN_ITEM[place % PLAIN_ITEM.length]);
  if (!isPlain) return undefined;

  const paragraphs: Token[] = [];
  let marker = "";
  for (const token of items) {
    if (token.type === "list_item_open") marker = `${token.info}${token.markup} `;
    if (token.type === "inline") token.content = marker + token.content;
    if (!/^(?:paragraph_open|inline|paragraph_close)$/.test(token.type)) continue;
    token.level -= 2;
    token.hidden = false;
    paragraphs.push(token);
  }
  return paragraphs;
}
