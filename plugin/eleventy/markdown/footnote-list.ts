import type { MarkdownIt, Token } from "markdown-it";

/** A footnote as `markdown-it-footnote` notes it down when it meets a reference to it. */
interface NotedFootnote {
  readonly label?: string;
  /** How many references it has; none is counted for a footnote in the line. */
  readonly count?: number;
  /** The text of a footnote in the line. */
  readonly tokens?: Token[];
  readonly content?: string;
}

/**
 * Moves the footnotes' texts to the document's end, in place of the rule of `markdown-it-footnote`,
 * whose time grows with the square of their number and which loses a footnote defined in another.
 */
export function footnoteList(md: MarkdownIt): void {
  md.core.ruler.at("footnote_tail", (state) => {
    const noted = (state.env as { footnotes?: { list?: NotedFootnote[] } }).footnotes;
    // A site that adds the plugin a second time has its list made before this one.
    const isMade = state.tokens.some(({ type }) => type === "footnote_block_open");
    if (noted === undefined || isMade) return;
    const { text, definitions } = parted(state.tokens);
    state.tokens = text;
    if (noted.list === undefined) return;
    const push = (type: string, nesting: 1 | 0 | -1, id = 0, subId = 0) => {
      const token = new state.Token(type, "", nesting);
      token.meta = { id, subId };
      text.push(token);
    };
    push("footnote_block_open", 1);
    noted.list.forEach((footnote, id) => {
      push("footnote_open", 1, id);
      const tokens = footnote.tokens
        ? paragraphOf(footnote, state.Token)
        : (definitions.get(footnote.label ?? "") ?? []);
      const last = tokens.at(-1)?.type === "paragraph_close" ? tokens.pop() : undefined;
      for (const token of tokens) text.push(token);
      const references = Math.max(1, footnote.count ?? 0);
      for (let subId = 0; subId < references; subId++) push("footnote_anchor", 0, id, subId);
      if (last !== undefined) text.push(last);
      push("footnote_close", -1, id);
    });
    push("footnote_block_close", -1);
  });
}

/** The text without the definitions, and these by their labels; of two alike the first counts. */
function parted(tokens: readonly Token[]) {
  const text: Token[] = [];
  const definitions = new Map<string, Token[]>();
  const open: { label: string; tokens: Token[] }[] = [];
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") {
      open.push({ label: String(token.meta?.label), tokens: [] });
    } else if (token.type === "footnote_reference_close") {
      const definition = open.pop();
      if (definition !== undefined && !definitions.has(definition.label)) {
        definitions.set(definition.label, definition.tokens);
      }
    } else (open.at(-1)?.tokens ?? text).push(token);
  }
  return { text, definitions };
}

function paragraphOf(
  { tokens = [], content = "" }: NotedFootnote,
  TokenOf: new (type: string, tag: string, nesting: 1 | 0 | -1) => Token,
): Token[] {
  const open = new TokenOf("paragraph_open", "p", 1);
  const inline = new TokenOf("inline", "", 0);
  const close = new TokenOf("paragraph_close", "p", -1);
  open.block = true;
  close.block = true;
  inline.children = tokens;
  inline.content = content;
  return [open, inline, close];
}
