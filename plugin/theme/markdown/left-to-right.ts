import type { MarkdownIt } from "markdown-it";
import { type Direction, textLanguage } from "../../text/index.ts";

/** What is around a block of a text that runs from left to right; its language does not matter. */
const AROUND = { lang: "", dir: "ltr" } as const;

/**
 * Makes a renderer of articles one of texts that run from left to right. Nothing in them is isolated:
 * isolates are neutral, and between two Arabic words they would stand in Arabic order. A block whose
 * letters all run from right to left is a guest as a whole.
 */
export function leftToRight(md: MarkdownIt): void {
  md.core.ruler.disable("arshif_bidi");
  md.core.ruler.push("arshif_rtl_blocks", ({ tokens }) => {
    for (const [place, token] of tokens.entries()) {
      if (token.type !== "inline") continue;
      const text = (token.children ?? []).map(({ content }) => content).join("");
      const { dir } = textLanguage(text, undefined, AROUND);
      // The paragraph of an item in a tight list is not printed.
      const block = tokens[place - 1]?.hidden ? tokens[place - 2] : tokens[place - 1];
      if (dir !== undefined && block?.nesting === 1) block.attrSet("dir", dir);
    }
  });
}

/**
 * Renders texts of both directions, each with a renderer of its own; one is made when the first text
 * asks for it.
 */
export function bothDirections(
  make: () => MarkdownIt,
): (text: string, dir: Direction, env: Record<string, unknown>) => string {
  const made = new Map<Direction, MarkdownIt>();
  return (text, dir, env) => {
    const md = made.get(dir) ?? make();
    if (!made.has(dir) && dir === "ltr") leftToRight(md);
    made.set(dir, md);
    return md.render(text, env);
  };
}
