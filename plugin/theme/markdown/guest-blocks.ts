import type { Token } from "markdown-it";
import { blockDirection, isEnglish } from "../../text/index.ts";

/** A block's opening token, and whether its own text is known as English, labels apart. */
interface GuestBlock {
  readonly block: Token;
  readonly isEnglish: boolean;
}

const DIRECTED = /^(?:p|h[1-6]|li|td|th|dt|dd|blockquote|figcaption)$/;

/**
 * The blocks in which no letter runs from right to left, whatever they hold: a list's item with all
 * its paragraphs, a quotation. And the lines of text that stand in one.
 */
export function guestBlocks(tokens: readonly Token[]): {
  readonly blocks: readonly GuestBlock[];
  readonly inlines: ReadonlySet<Token>;
} {
  const blocks: GuestBlock[] = [];
  const inlines = new Set<Token>();
  const open: { token: Token; text: string; inlines: Token[] }[] = [];
  for (const token of tokens) {
    if (token.nesting === 1) open.push({ token, text: "", inlines: [] });
    const innermost = open.at(-1);
    if (innermost === undefined) continue;
    if (token.type === "inline") {
      innermost.text += textOf(token.children ?? []);
      innermost.inlines.push(token);
    }
    // HTML of a page's own may hold anything.
    if (token.type === "html_block") innermost.text += token.content.replace(/<[^>]*>/g, "");
    if (token.nesting !== -1) continue;
    const { token: block, text, inlines: within } = innermost;
    open.pop();
    const parent = open.at(-1);
    if (parent !== undefined) {
      parent.text += `${text}\n`;
      if (block.hidden) parent.inlines.push(...within);
    }
    if (block.hidden || !DIRECTED.test(block.tag) || blockDirection(text) !== "ltr") continue;
    blocks.push({
      block,
      isEnglish: within.length > 0 && block.tag !== "figcaption" && isEnglish(text),
    });
    for (const inline of within) inlines.add(inline);
  }
  return { blocks, inlines };
}

/** What a reader sees of a line; labels for screen readers are in the site's language. */
function textOf(tokens: readonly Token[]): string {
  let text = "";
  let hidden = 0;
  for (const token of tokens) {
    if (isLabel(token)) hidden = 1;
    else if (hidden > 0) hidden += token.nesting;
    if (hidden > 0) continue;
    text += token.type.endsWith("break")
      ? "\n"
      : /^(?:text|code_inline)$/.test(token.type)
        ? token.content
        : "";
  }
  return text;
}

/** Does a label begin here that only screen readers get? */
export function isLabel(token: Token): boolean {
  return token.nesting === 1 && token.attrGet("class") === "visually-hidden";
}
