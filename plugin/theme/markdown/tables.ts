import type { MarkdownIt } from "markdown-it";
import { attributeOf } from "./tokens.ts";

const ALIGNMENT = /^text-align:(left|right|center)$/;

/** Columns are aligned by the page's direction: `:--` begins where a line of text begins. */
const CLASSES: Readonly<Record<string, string>> = {
  left: "align-start",
  right: "align-end",
  center: "align-center",
};

/**
 * Replaces a table cell's `style` by a class: a style is physical (left is the end of an Arabic
 * line) and a strict Content-Security-Policy blocks it.
 */
export function tableAlignment(md: MarkdownIt): void {
  md.core.ruler.push("arshif_table_alignment", (state) => {
    for (const token of state.tokens) {
      if (token.type !== "th_open" && token.type !== "td_open") continue;
      const alignment = ALIGNMENT.exec(attributeOf(token, "style"))?.[1];
      if (alignment === undefined) continue;
      token.attrs = (token.attrs ?? []).filter(([name]) => name !== "style");
      token.attrJoin("class", CLASSES[alignment] as string);
    }
  });
}
