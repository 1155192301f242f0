import type { MarkdownIt, Token } from "markdown-it";
import { blockMaker, wordBlock } from "./tokens.ts";

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
    if (!state.tokens.some(({ type }) => type === "blockquote_close")) return;
    const tokens: Token[] = [];
    const open: number[] = [];
    for (const token of state.tokens) {
      if (token.type === "blockquote_open") open.push(tokens.length);
      const start = token.type === "blockquote_close" ? open.pop() : undefined;
      const speaker = start === undefined ? undefined : takeSpeaker(tokens, start);
      tokens.push(token);
      if (start === undefined || speaker === undefined) continue;
      const quotation = tokens[start] as Token;
      const make = blockMaker(state.Token, quotation.level);
      const figure = make("figure_open", "figure", 1);
      figure.attrSet("class", "pull-quote");
      const caption = wordBlock("figcaption", speaker, make, 1);
      caption[1].content = speaker.map(({ content }) => content).join("");
      // In place of the quotation's own beginning, so that no token behind it has to move.
      tokens[start] = Object.assign(make("pull_quote_open", "", 0), {
        children: [figure, quotation],
      });
      tokens.push(...caption, make("figure_close", "figure", -1));
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
