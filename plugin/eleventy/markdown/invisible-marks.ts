import type { MarkdownIt } from "markdown-it";

/** A byte-order mark, RLM, LRM or ALM before `##` or `-`, behind the `>` of a quotation too. */
const AT_LINE_START = /^([ \t>]*)[\uFEFF\u061C\u200E\u200F]+/gm;

/** Removes marks that nobody sees from the beginnings of lines, where they hide markdown's signs. */
export function invisibleMarks(md: MarkdownIt): void {
  md.core.ruler.after("normalize", "arshif_invisible_marks", (state) => {
    state.src = state.src.replace(AT_LINE_START, "$1");
  });
}
