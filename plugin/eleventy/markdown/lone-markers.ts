import type { MarkdownIt } from "markdown-it";

type Token = ReturnType<MarkdownIt["parse"]>[number];

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
 * Newspapers write `* ارفع صوتك، وكالة الصحافة الفرنسية` for a credit line and `- قال المتحدث` for
 * speech: a list of one item with one paragraph is that paragraph, its marker included. So is
 * `2017. كانت السنة`, however many such lines follow: as a list it would lose its year. What stands
 * inside a list that is one indeed stays as it is.
 */
export function loneMarkers(md: MarkdownIt): void {
  md.core.ruler.after("block", "arshif_lone_markers", (state) => {
    const kept: Token[] = [];
    for (let index = 0; index < state.tokens.length; index++) {
      const token = state.tokens[index] as Token;
      if (!isListOpen(token)) {
        kept.push(token);
        continue;
      }
      const end = listEnd(state.tokens, index);
      const list = state.tokens.slice(index, end + 1);
      for (const part of loneParagraphs(list) ?? list) kept.push(part);
      index = end;
    }
    state.tokens = kept;
  });
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
function loneParagraphs(list: readonly Token[]): Token[] | undefined {
  const open = list[0] as Token;
  const year = Number(open.attrGet("start") ?? 1) >= FIRST_YEAR;
  const items = list.slice(1, -1);
  if (items.length !== PLAIN_ITEM.length && !year) return undefined;
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
