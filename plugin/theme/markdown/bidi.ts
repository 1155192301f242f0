import type { MarkdownIt, Token } from "markdown-it";
import { isolateText } from "../../text/index.ts";
import { guestBlocks } from "./guest-blocks.ts";
import { isolatedLine, linesOf } from "./isolated-line.ts";
import type { TokenClass } from "./tokens.ts";

/**
 * Keeps the order of what runs from left to right. A block without right-to-left letters gets
 * `dir="ltr"` as a whole. In other blocks each line has its runs isolated by the rules of `bidiRuns`,
 * across links and emphasis: `قناة **BBC** News` → `قناة <bdi><strong>BBC</strong> News</bdi>`. Code is
 * not touched. A picture's `alt`, which takes no markup, gets U+2068 and U+2069 where needed.
 */
export function bidiIsolation(md: MarkdownIt): void {
  md.core.ruler.push("arshif_bidi", (state) => {
    const guests = guestBlocks(state.tokens);
    for (const { block, isEnglish } of guests.blocks) {
      block.attrSet("dir", "ltr");
      if (isEnglish) block.attrSet("lang", "en");
    }
    for (const token of state.tokens) {
      if (token.type !== "inline") continue;
      const children = token.children ?? [];
      for (const child of children) if (child.type === "image") isolateAlt(child, state.Token);
      if (guests.inlines.has(token)) continue;
      token.children = linesOf(children).flatMap((line) => isolatedLine(line, state.Token));
    }
  });

  function isolateAlt(image: Token, TokenOf: TokenClass): void {
    const alt = md.renderer.renderInlineAsText(image.children ?? [], md.options as never, {});
    if (alt === "") return;
    const text = new TokenOf("text", "", 0);
    text.content = isolateText(alt, "rtl");
    image.children = [text];
  }
}
