import type { MarkdownIt } from "markdown-it";

/** A byte-order mark, RLM, LRM or ALM before `##` or `-`, behind the `>` of a quotation too. */
const AT_LINE_START = /^([ \t>]*)[\uFEFF\u061C\u200E\u200F]+/gm;

/** Blanks that do not break, as pages and word processors have them, behind `##`, `-` or `1.` in Arabic. */
const BEHIND_SIGN =
  /^([ \t>]*(?:#{1,6}|[-*+]|\d{1,9}[.)])[ \t]*)[\u00A0\u2007\u202F]+(?=.*\p{Script=Arabic})/gmu;

const MARK = /[\uFEFF\u061C\u200E\u200F\u00A0\u2007\u202F]/;

/**
 * Removes marks that nobody sees from the beginnings of lines, where they hide markdown's signs, and makes
 * blanks of those that do not break behind such signs.
 */
export function invisibleMarks(md: MarkdownIt): void {
  md.core.ruler.after("normalize", "arshif_invisible_marks", (state) => {
    // Most texts have no such mark, and that is found out far sooner than each line is tried.
    if (!MARK.test(state.src)) return;
    state.src = state.src.replace(AT_LINE_START, "$1").replace(BEHIND_SIGN, "$1 ");
  });
}
