import type { MarkdownIt, Token } from "markdown-it";
import { blockMaker, type MakeBlock, replaced } from "./tokens.ts";

/** A paragraph of a text before its words are read. */
export interface Paragraph {
  readonly lines: readonly string[];
  /** The first line's place in the text, counted from 0. */
  readonly line: number;
}

/** What takes the place of a paragraph and of those behind it. */
export interface Replacement {
  readonly paragraphs: number;
  readonly tokens: readonly Token[];
}

/**
 * Lets a rule put other blocks in the place of paragraphs. It sees nothing else, so that what
 * CommonMark takes for a construct of its own stays one.
 *
 * @param sign stands in every paragraph that is replaced; others are not looked at
 * @param replace is given a paragraph and, as far as it asks for them, those that follow it at once
 */
export function replaceParagraphs(
  md: MarkdownIt,
  name: string,
  sign: RegExp,
  replace: (paragraphs: Iterator<Paragraph, undefined>, make: MakeBlock) => Replacement | undefined,
): void {
  md.core.ruler.before("inline", name, (state) => {
    const { tokens } = state;
    state.tokens = replaced(tokens, (token, index) => {
      if (token.type !== "paragraph_open") return undefined;
      if (!sign.test(tokens[index + 1]?.content ?? "")) return undefined;
      const plain = blockMaker(state.Token, token.level);
      const make: MakeBlock = (type, tag, nesting, level = 0) =>
        Object.assign(plain(type, tag, nesting, level), {
          // The paragraph of an item in a tight list is not printed.
          hidden: token.hidden && level === 0 && tag === "p",
        });
      const made = replace(paragraphsFrom(tokens, index), make);
      return made && { tokens: made.tokens, count: 3 * made.paragraphs };
    });
  });
}

function* paragraphsFrom(tokens: readonly Token[], start: number): Generator<Paragraph, undefined> {
  for (let index = start; tokens[index]?.type === "paragraph_open"; index += 3) {
    const { content, map } = tokens[index + 1] as Token;
    yield { lines: content.split("\n"), line: map?.[0] ?? 0 };
  }
}

/** Lines as a block of their own: a paragraph, a cell. */
export function blockOf(
  name: string,
  tag: string,
  lines: readonly string[],
  line: number,
  make: MakeBlock,
  level = 0,
): Token[] {
  const open = make(`${name}_open`, tag, 1, level);
  const text = make("inline", "", 0, level + 1);
  open.map = [line, line + lines.length];
  text.map = open.map;
  text.content = lines.join("\n").trim();
  text.children = [];
  return [open, text, make(`${name}_close`, tag, -1, level)];
}

/** Does code or a comment reach over the end of a line? */
export function reachesOn(line: string): boolean {
  const ticks = line.match(/`/g)?.length ?? 0;
  return ticks % 2 > 0 || line.lastIndexOf("<!--") > line.lastIndexOf("-->");
}
