import type { MarkdownIt } from "markdown-it";

/** How many spans of a paragraph may stand in each other; deeper signs are printed. */
const DEEPEST_SPAN = 100;

/** Letters of a footnote's label at most, as CommonMark bounds those of links. */
const LONGEST_LABEL = 1000;

/** What may begin a link, a picture or a footnote. */
const OPENING = /!?\[|\^\[/y;

/**
 * Bounds what one paragraph costs. Lists and quotations may stand deep in each other, but spans are
 * tried to a depth of their own, as markdown-it does by itself; and where no bracket closes any
 * more, none is looked for.
 */
export function bounds(md: MarkdownIt): void {
  const { inline } = md;
  const parse = inline.parse.bind(inline);
  inline.parse = (source, parser, env, tokens) => {
    const { options } = parser;
    const deepest = options.maxNesting ?? DEEPEST_SPAN;
    options.maxNesting = Math.min(deepest, DEEPEST_SPAN);
    try {
      parse(source, parser, env, tokens);
    } finally {
      options.maxNesting = deepest;
    }
  };
  const lastEnd = lastPlaceOf("]");
  inline.ruler.before("link", "arshif_open_brackets", (state, silent) => {
    OPENING.lastIndex = state.pos;
    const [signs] = OPENING.exec(state.src) ?? [];
    if (signs === undefined) return false;
    const isFootnote = state.src[state.pos + signs.length] === "^";
    const mayEnd = isFootnote
      ? state.src.slice(state.pos, state.pos + LONGEST_LABEL).includes("]")
      : lastEnd(state) > state.pos;
    if (mayEnd) return false;
    if (!silent) state.pending += signs;
    state.pos += signs.length;
    return true;
  });
}

/** Tells the last place of signs in a text that is being read; each text is searched once. */
export function lastPlaceOf(signs: string): (state: { readonly src: string }) => number {
  const known = new WeakMap<object, number>();
  return (state) => {
    const before = known.get(state);
    if (before !== undefined) return before;
    const place = state.src.lastIndexOf(signs);
    known.set(state, place);
    return place;
  };
}
