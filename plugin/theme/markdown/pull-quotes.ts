import type { MarkdownIt, Token } from "markdown-it";

/** What begins the line that names the speaker: a long dash, or two hyphens. */
const SPEAKER = /^(?:[—–―]|--)\s*(?=\S)/;

/**
 * Makes a pull quote of a quotation whose last line names the speaker behind a dash:
 *
 * ```md
 * > لن نترك بيوتنا.
 * > — أم محمد، من سكان الموصل
 * ```
 *
 * becomes a `figure.pull-quote` with the `blockquote` and, outside it, the name as `figcaption`,
 * since who said it is no part of what was said. Other quotations stay as they are.
 */
export function pullQuotes(md: MarkdownIt): void {
  md.core.ruler.push("arshif_pull_quotes", (state) => {
    const tokens: Token[] = [];
    const open: number[] = [];
    const make = (type: string, tag: string, nesting: 1 | 0 | -1, level: number) => {
      const made = new state.Token(type, tag, nesting);
      made.block = true;
      made.level = level;
      return made;
    };
    for (const token of state.tokens) {
      if (token.type === "blockquote_open") open.push(tokens.length);
      const start = token.type === "blockquote_close" ? open.pop() : undefined;
      const speaker = start === undefined ? undefined : takeSpeaker(tokens, start);
      tokens.push(token);
      if (start === undefined || speaker === undefined) continue;
      const quotation = tokens[start] as Token;
      const { level } = quotation;
      const figure = make("figure_open", "figure", 1, level);
      figure.attrSet("class", "pull-quote");
      const caption = make("inline", "", 0, level + 2);
      caption.children = speaker;
      caption.content = speaker.map(({ content }) => content).join("");
      // In place of the quotation's own beginning, so that no token behind it has to move.
      tokens[start] = Object.assign(make("pull_quote_open", "", 0, level), {
        children: [figure, quotation],
      });
      tokens.push(
        make("figcaption_open", "figcaption", 1, level + 1),
        caption,
        make("figcaption_close", "figcaption", -1, level + 1),
        make("figure_close", "figure", -1, level),
      );
    }
    state.tokens = tokens.flatMap((token) =>
      token.type === "pull_quote_open" ? (token.children ?? []) : [token],
    );
  });
}

/** Takes the speaker's line out of a quotation that is still open; `undefined` when it has none. */
function takeSpeaker(tokens: Token[], start: number): Token[] | undefined {
  const inline = tokens.at(-2);
  if (tokens.at(-1)?.type !== "paragraph_close" || inline?.type !== "inline") return undefined;
  const children = inline.children ?? [];
  const lineBreak = children.findLastIndex(({ type }) => type.endsWith("break"));
  const [first, ...others] = children.slice(lineBreak + 1);
  if (first?.type !== "text" || children[lineBreak + 1] !== first) return undefined;
  const name = first.content.replace(SPEAKER, "");
  const isBare = /^(?:[—–―]|--)\s*$/.test(first.content) && others.length > 0;
  if (name === first.content && !isBare) return undefined;
  if (lineBreak < 0 && tokens.length - 3 === start + 1) return undefined;
  if (lineBreak < 0) tokens.splice(-3, 3);
  else inline.children = children.slice(0, lineBreak);
  first.content = isBare ? "" : name;
  return first.content === "" ? others : [first, ...others];
}
