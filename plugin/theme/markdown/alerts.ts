import type { MarkdownIt, Token } from "markdown-it";
import { blockMaker, wordBlock } from "./tokens.ts";

/** The kinds of alerts of GitHub, and what other programs call the same. */
const KINDS = {
  alertNote: ["note", "info", "abstract", "summary", "todo", "question", "example", "quote"],
  alertTip: ["tip", "hint", "success", "check"],
  alertImportant: ["important", "attention"],
  alertWarning: ["warning", "bug"],
  alertCaution: ["caution", "danger", "error", "failure"],
} as const;

type AlertKind = keyof typeof KINDS;

/** What stands above an alert without a title of its own. */
export type AlertLabels = Readonly<Record<AlertKind, string>>;

/** `[!NOTE]`, `[!tip]- عنوان`: the first line of a quotation. */
const FIRST_LINE = /^\[!([a-z]{2,20})\][+-]?[ \t]*(.*)$/i;

/**
 * Makes a note with a label of a quotation that begins as GitHub's and Obsidian's alerts do:
 *
 * ```md
 * > [!NOTE]
 * > تغيّر الموعد.
 * ```
 */
export function alerts(md: MarkdownIt, labels: AlertLabels): void {
  md.core.ruler.push("arshif_alerts", (state) => {
    if (!state.src.includes("[!")) return;
    const open: boolean[] = [];
    const tokens: Token[] = [];
    for (let index = 0; index < state.tokens.length; index++) {
      const token = state.tokens[index] as Token;
      tokens.push(token);
      if (token.type === "blockquote_close" && open.pop()) token.tag = "div";
      if (token.type !== "blockquote_open") continue;
      const inline = state.tokens[index + 2];
      const isFirst = state.tokens[index + 1]?.type === "paragraph_open";
      const label = isFirst && inline?.children ? takeLabel(inline.children) : undefined;
      open.push(label !== undefined);
      if (label === undefined || inline === undefined) continue;
      token.tag = "div";
      token.attrSet("class", "alert");
      token.attrSet("role", "note");
      tokens.push(...labelParagraph(label, inline));
      // Nothing may stand behind the label but paragraphs of their own.
      if (inline.children?.length === 0) index += 3;
    }
    state.tokens = tokens;

    /** A paragraph of its own: the words below may run the other way. */
    function labelParagraph(label: Token[], { level, map }: Token): Token[] {
      const paragraph = wordBlock("paragraph", label, blockMaker(state.Token, level - 1, map));
      paragraph[0].attrSet("class", "alert-label");
      return paragraph;
    }

    function takeLabel(children: Token[]): Token[] | undefined {
      const [first] = children;
      const found = first?.type === "text" ? FIRST_LINE.exec(first.content) : null;
      const kind = found && kindOf(found[1] as string);
      if (!first || !found || !kind) return undefined;
      const end = children.findIndex(({ type }) => type.endsWith("break"));
      const line = children.splice(0, end < 0 ? children.length : end + 1);
      if (end >= 0) line.pop();
      first.content = found[2] as string;
      const label = line.filter(({ type, content }) => type !== "text" || content !== "");
      if (label.length > 0) return label;
      first.content = labels[kind];
      return [first];
    }
  });
}

function kindOf(name: string): AlertKind | undefined {
  const kinds = Object.entries(KINDS) as [AlertKind, readonly string[]][];
  return kinds.find(([, names]) => names.includes(name.toLowerCase()))?.[0];
}
