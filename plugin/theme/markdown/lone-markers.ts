import type { MarkdownIt, Token } from "markdown-it";

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
    const kept: Token[] = [];
    const lastWords = lastWordsIn(state.tokens);
    for (let index = 0; index < state.tokens.length; index++) {
      const token = state.tokens[index] as Token;
      if (!isListOpen(token)) {
        kept.push(token);
        continue;
      }
      const end = listEnd(state.tokens, index);
      const list = state.tokens.slice(index, end + 1);
      const isCredit = end === lastWords && token.markup === "*" && token.level === 0;
      for (const part of loneParagraphs(list, isCredit) ?? list) kept.push(part);
      index = end;
    }
    state.tokens = kept;
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

function isListOpen(token: Token): boolean {
  return token.type === "bullet_list_open" || token.type === "ordered_list_open";
}

function listEnd(tokens: readonly Token[], start: number): number {
  const { level, type } = tokens[start] as Token;
  const close = type.replace("open", "close");
  for (let end = start + 1; end < tokens.length; end++) {
    if (tokens[end]?.level === level && tokens[end]?.type === close) return end;
  }
  return tokens.length - 1;
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
