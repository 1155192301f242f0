import type { MarkdownIt } from "markdown-it";

/**
 * Code runs from left to right in a block. A piece of code within a line takes the direction of its
 * first letter, so that `</slot>` keeps its signs and «نص» stays Arabic.
 */
export function codeDirection(md: MarkdownIt): void {
  md.core.ruler.push("arshif_code_direction", (state) => {
    for (const block of state.tokens) {
      for (const token of block.children ?? []) {
        if (token.type === "code_inline") token.attrSet("dir", "auto");
      }
    }
  });
  const { rules } = md.renderer;
  for (const name of ["fence", "code_block"] as const) {
    const render = rules[name];
    if (render === undefined) continue;
    rules[name] = (...args) =>
      String(render(...args)).replace(/^<pre(?![^>]*\sdir=)/, '<pre dir="ltr"');
  }
}
