import type { MarkdownIt, Token } from "markdown-it";
import type { ReadingEnvironment } from "./findings.ts";

/** `{#id}`, `{#id .class key="value"}`, `{: #id}`: what other generators read at a heading's end. */
const AT_END =
  /\s*\{:?[ \t]*((?:#[^\s{}#."'=]+|\.[^\s{}."'=]+|[a-z][\w-]*=(?:"[^"{}]*"|'[^'{}]*'|[^\s{}"']+)|toc)(?:[ \t]+|(?=[.}])))+\}\s*$/i;

/** `{: …}` as kramdown has it, and `{.class #id width=50%}` as Hugo and pandoc do. */
const WRITTEN =
  /\{(?::[^{}\n]{1,500}|[ \t]*(?:(?:[#.][a-z][\w-]*|[a-z][\w-]*=(?:"[^"{}\n]*"|[^\s{}"']+))[ \t]*){1,20})\}/i;

/** A line that holds nothing but attributes. */
const OWN_LINE = new RegExp(`^${WRITTEN.source}$`, "i");

/** The same behind a link, a picture, code or emphasis. */
const BEHIND = new RegExp(`^${WRITTEN.source}`, "i");

const ID = /[{\s]#([^\s{}#."'=]+)/;

/** What stands where a line was taken out. */
const NOTHING = { type: "", content: "" };

/** Letters at a heading's end that may be attributes. */
const LONGEST = 500;

/**
 * Reads the attributes that other generators read: the id of a heading is honoured, everything else
 * is left out. `## عنوان {#خلفية .x}`, and as kramdown writes it, `{: #خلفية .x}` at the heading's
 * end or in a line below a heading or paragraph, or behind a picture or link.
 *
 * @param isTaken is the id one of the page itself, which no heading may take?
 */
export function attributes(md: MarkdownIt, isTaken: (id: string) => boolean): void {
  md.core.ruler.push("arshif_attributes", (state) => {
    if (!state.src.includes("{")) return;
    const { tokens } = state;
    const ids = new Set<string>();
    const setId = (heading: Token | undefined, written: string) => {
      const id = ID.exec(written)?.[1];
      if (heading?.type !== "heading_open" || id === undefined) return;
      if (isTaken(id) || ids.has(id)) {
        const line = heading.map?.[0] ?? 0;
        (state.env as ReadingEnvironment).arshifTakenIds?.push({ id, line });
        return;
      }
      ids.add(id);
      heading.attrSet("id", id);
    };
    const dropped = new Set<Token>();
    tokens.forEach((token, index) => {
      if (token.type !== "inline" || token.children === null) return;
      const before = tokens[index - 1];
      if (before?.type === "heading_open") setId(before, takeFromEnd(token.children));
      const line = takeLines(token.children);
      if (line !== undefined && token.children.length === 0) {
        setId(headingBefore(tokens, index - 1), line);
        for (const gone of tokens.slice(index - 1, index + 2)) dropped.add(gone);
      }
      takeBehind(token.children);
    });
    if (dropped.size > 0) state.tokens = tokens.filter((token) => !dropped.has(token));
  });
}

function takeFromEnd(children: Token[]): string {
  const last = children.at(-1);
  if (last?.type !== "text" || !last.content.trimEnd().endsWith("}")) return "";
  const start = Math.max(0, last.content.length - LONGEST);
  const found = AT_END.exec(last.content.slice(start));
  if (found === null) return "";
  last.content = last.content.slice(0, start + found.index);
  if (last.content === "" && children.length > 0) children.pop();
  return found[0];
}

/** @returns the attributes of the last line that was taken out */
function takeLines(children: Token[]): string | undefined {
  let line: string | undefined;
  for (let index = children.length - 1; index >= 0; index--) {
    const { type, content } = children[index] ?? NOTHING;
    const isAlone = isBreak(children[index - 1]) && isBreak(children[index + 1]);
    if (type !== "text" || !isAlone || !OWN_LINE.test(content.trim())) continue;
    line ??= content.trim();
    children.splice(Math.max(0, index - 1), 2);
  }
  return line;
}

function isBreak(token: Token | undefined): boolean {
  return token === undefined || token.type.endsWith("break");
}

function takeBehind(children: Token[]): void {
  for (let index = children.length - 1; index > 0; index--) {
    const token = children[index] as Token;
    const before = children[index - 1]?.type ?? "";
    if (token.type !== "text" || !token.content.startsWith("{")) continue;
    if (before !== "image" && before !== "code_inline" && !before.endsWith("_close")) continue;
    token.content = token.content.replace(BEHIND, "");
    if (token.content === "") children.splice(index, 1);
  }
}

/** The heading that ends right before a paragraph. */
function headingBefore(tokens: readonly Token[], paragraph: number): Token | undefined {
  return tokens[paragraph - 1]?.type === "heading_close" ? tokens[paragraph - 3] : undefined;
}
