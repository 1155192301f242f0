import type { MarkdownIt, Token } from "markdown-it";
import type { ReadingEnvironment } from "./findings.ts";
import { blockMaker, type TokenClass, wordBlock } from "./tokens.ts";

/** A footnote as `markdown-it-footnote` notes it down when it meets a reference to it. */
interface NotedFootnote {
  readonly label?: string;
  /** How many references it has; none is counted for a footnote in the line. */
  readonly count?: number;
  /** The text of a footnote in the line. */
  readonly tokens?: Token[];
  readonly content?: string;
}

interface NotedFootnotes {
  readonly list?: NotedFootnote[];
  /** By `:label` the number of a definition's footnote, below 0 where nothing refers to it. */
  readonly refs?: Readonly<Record<string, number>>;
}

/**
 * Moves the footnotes' texts to the document's end, in place of the rule of `markdown-it-footnote`,
 * whose time grows with the square of their number and which loses a footnote that is defined in
 * another or that nothing refers to.
 */
export function footnoteList(md: MarkdownIt): void {
  md.core.ruler.at("footnote_tail", (state) => {
    const noted = (state.env as { footnotes?: NotedFootnotes }).footnotes;
    // A site that adds the plugin a second time has its list made before this one.
    const isMade = state.tokens.some(({ type }) => type === "footnote_block_open");
    if (noted === undefined || isMade) return;
    const { text, definitions } = parted(state.tokens);
    state.tokens = text;
    const { list = [], refs = {} } = noted;
    // Nobody refers to these, and they are words of the article all the same.
    const others = [...definitions].filter(([label]) => (refs[`:${label}`] ?? -1) < 0);
    for (const [label, { line }] of others) {
      (state.env as ReadingEnvironment).arshifUnreferenced?.push({ label, line });
    }
    if (list.length === 0 && others.length === 0) return;
    const push = (type: string, nesting: 1 | 0 | -1, id = 0, subId = 0) => {
      const token = new state.Token(type, "", nesting);
      token.meta = { id, subId };
      text.push(token);
    };
    push("footnote_block_open", 1);
    list.forEach((footnote, id) => {
      push("footnote_open", 1, id);
      const tokens = footnote.tokens
        ? paragraphOf(footnote, state.Token)
        : (definitions.get(footnote.label ?? "")?.tokens ?? []);
      const last = tokens.at(-1)?.type === "paragraph_close" ? tokens.pop() : undefined;
      for (const token of tokens) text.push(token);
      const references = Math.max(1, footnote.count ?? 0);
      for (let subId = 0; subId < references; subId++) push("footnote_anchor", 0, id, subId);
      if (last !== undefined) text.push(last);
      push("footnote_close", -1, id);
    });
    others.forEach(([, { tokens }], place) => {
      push("footnote_open", 1, list.length + place);
      for (const token of tokens) text.push(token);
      push("footnote_close", -1);
    });
    push("footnote_block_close", -1);
  });
}

interface Definition {
  readonly tokens: Token[];
  /** Counted from 0. */
  readonly line: number;
}

/** The text without the definitions, and these by their labels; of two alike the first counts. */
function parted(tokens: readonly Token[]) {
  const text: Token[] = [];
  const definitions = new Map<string, Definition>();
  const open: (Definition & { readonly label: string })[] = [];
  for (const [place, token] of tokens.entries()) {
    if (token.type === "footnote_reference_open") {
      const line = tokens[place + 1]?.map?.[0] ?? 0;
      open.push({ label: String(token.meta?.label), tokens: [], line });
    } else if (token.type === "footnote_reference_close") {
      const definition = open.pop();
      if (definition !== undefined && !definitions.has(definition.label)) {
        definitions.set(definition.label, definition);
      }
    } else (open.at(-1)?.tokens ?? text).push(token);
  }
  return { text, definitions };
}

function paragraphOf({ tokens = [], content = "" }: NotedFootnote, TokenOf: TokenClass): Token[] {
  const paragraph = wordBlock("paragraph", tokens, blockMaker(TokenOf, 0));
  paragraph[1].content = content;
  return paragraph;
}
