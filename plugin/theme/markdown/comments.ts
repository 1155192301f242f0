import type { MarkdownIt } from "markdown-it";
import { lastPlaceOf } from "./bounds.ts";
import type { ReadingEnvironment } from "./findings.ts";

const BEGIN = "<!--";
const END = "-->";

/**
 * Leaves out HTML comments, whether HTML is switched on or not: what an editor notes down for
 * editors is not for readers, not even in a page's source. A comment that begins a line may hold
 * blank lines; one within a paragraph ends there. Code keeps its own.
 */
export function comments(md: MarkdownIt): void {
  const lastEnd = lastPlaceOf(END);
  md.block.ruler.before(
    "table",
    "arshif_comment",
    (state, startLine, endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      const isCode = (state.sCount[startLine] ?? 0) - state.blkIndent >= 4;
      if (isCode || !state.src.startsWith(BEGIN, start) || lastEnd(state) < start) return false;
      const last = state.eMarks[endLine - 1] ?? 0;
      let line = startLine;
      let rest = start;
      while (state.src.startsWith(BEGIN, rest)) {
        // `<!-->` is a whole comment.
        const end = state.src.indexOf(END, rest + 2);
        if (end < 0 || end >= last) break;
        while (end >= (state.eMarks[line] ?? 0)) line++;
        rest = state.skipSpaces(end + END.length);
      }
      if (rest === start) return false;
      if (silent) return true;
      if (rest >= (state.eMarks[line] ?? 0)) {
        state.line = line + 1;
        return true;
      }
      // What stands behind the comment is read as if its line began there: by the rules that follow
      // where the comment began in this line.
      state.bMarks[line] = rest;
      state.tShift[line] = 0;
      state.sCount[line] = state.blkIndent;
      state.line = line;
      return line > startLine;
    },
    { alt: ["paragraph", "reference", "blockquote"] },
  );
  md.inline.ruler.before("autolink", "arshif_comment", (state) => {
    if (!state.src.startsWith(BEGIN, state.pos)) return false;
    const isOpen = lastEnd(state) < state.pos;
    const end = isOpen ? -1 : state.src.indexOf(END, state.pos + 2);
    if (end < 0 || end + END.length > state.posMax) {
      const unclosed = (state.env as ReadingEnvironment).arshifUnclosed;
      if (unclosed?.has(state.src) === false) unclosed.set(state.src, state.pos);
      return false;
    }
    state.pos = end + END.length;
    return true;
  });
}
