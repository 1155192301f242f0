import type { MarkdownIt, Token } from "markdown-it";
import { mediaType } from "../../articles/media/media.ts";
import {
  attributeOf,
  blockMaker,
  type MakeBlock,
  replaced,
  type TokenClass,
  wordBlock,
} from "./tokens.ts";

/** A link or a picture that has a line of a paragraph to itself. */
export interface LoneLine {
  readonly form: "link" | "picture" | "words";
  readonly address: string;
  /** The author's words for it: those of the link, or the picture's. */
  readonly title: string | undefined;
  /** The caption, and behind its last `|` the credit. */
  readonly caption: string | undefined;
  /** The picture that the link is around. */
  readonly poster: Token | undefined;
}

type ReplaceLine = (
  line: LoneLine,
  make: MakeBlock,
  Inline: TokenClass,
  env: unknown,
) => Token[] | undefined;

/**
 * Lets a rule put other blocks in the place of lines that hold one link or one picture and nothing
 * else. What stands before and behind them becomes paragraphs of their own. Lines in lists,
 * quotations and tables are not looked at.
 */
export function replaceLoneLines(md: MarkdownIt, name: string, replace: ReplaceLine): void {
  md.core.ruler.push(name, (state) => {
    const { tokens } = state;
    state.tokens = replaced(tokens, (open, index) => {
      const inline = tokens[index + 1];
      if (open.type !== "paragraph_open" || open.level > 0) return undefined;
      if (!inline?.children?.some(mayBeLone)) return undefined;
      const made = apart(open, inline, (...of) => replace(...of, state.env), state.Token);
      return made && { tokens: made, count: 3 };
    });
  });
}

function mayBeLone({ type, content }: Token): boolean {
  return type === "link_open" || type === "image" || mediaType(content.trim()) !== undefined;
}

/** A paragraph's lines as blocks; nothing for one that stays as it is. */
function apart(
  open: Token,
  inline: Token,
  replace: (line: LoneLine, make: MakeBlock, Inline: TokenClass) => Token[] | undefined,
  TokenOf: TokenClass,
) {
  const first = open.map?.[0] ?? 0;
  const blocks: Token[] = [];
  let words: Token[] = [];
  let wordsLine = first;
  let isChanged = false;
  const make = (line: number) => blockMaker(TokenOf, open.level, [line, line + 1]);
  const endWords = (line: number) => {
    const children = withoutBreaks(words);
    if (children.length > 0) {
      const paragraph = wordBlock("paragraph", children, make(wordsLine));
      paragraph[1].content = inline.content;
      blocks.push(...paragraph);
    }
    words = [];
    wordsLine = line;
  };
  for (const [place, children] of linesOf(inline.children ?? []).entries()) {
    const lone = loneLine(children);
    const made = lone && replace(lone, make(first + place), TokenOf);
    if (made === undefined) {
      words.push(...children);
      continue;
    }
    isChanged = true;
    endWords(first + place + 1);
    blocks.push(...made);
  }
  endWords(first);
  return isChanged ? blocks : undefined;
}

/** Lines with the break that ends each; a break within emphasis ends none. */
function linesOf(children: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of children) {
    lines.at(-1)?.push(token);
    if (isBreak(token) && token.level === 0) lines.push([]);
  }
  return lines;
}

function isBreak({ type }: Token): boolean {
  return type === "softbreak" || type === "hardbreak";
}

function withoutBreaks(tokens: readonly Token[]): Token[] {
  const isEdge = (token: Token) => isBreak(token) || isBlank(token);
  const start = tokens.findIndex((token) => !isEdge(token));
  return start < 0 ? [] : tokens.slice(start, tokens.findLastIndex((token) => !isEdge(token)) + 1);
}

/** Blanks, and marks that nobody sees. */
function isBlank({ type, content }: Token): boolean {
  return type === "text" && /^[\s\p{Cf}]*$/u.test(content);
}

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

function loneLine(line: readonly Token[]): LoneLine | undefined {
  const tokens = line.filter((token) => !isBreak(token) && !isBlank(token));
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (tokens.length === 1 && first.type === "image") {
    return {
      form: "picture",
      ...wordsOf(first),
      address: attribute(first, "src") ?? "",
      poster: undefined,
    };
  }
  if (tokens.length === 1 && first.type === "text") {
    return {
      form: "words",
      address: first.content.trim(),
      title: undefined,
      caption: undefined,
      poster: undefined,
    };
  }
  const isOneLink =
    first.type === "link_open" &&
    last.type === "link_close" &&
    first.level === last.level &&
    tokens.slice(1, -1).every(({ type }) => type !== "link_close");
  if (!isOneLink) return undefined;
  const inner = tokens.slice(1, -1);
  const [poster] = inner.filter(({ type }) => type === "image");
  const ofPoster = poster && wordsOf(poster);
  const words = inner
    .map(({ content, type }) => (type === "image" ? "" : content))
    .join("")
    .trim();
  const said = ADDRESS.test(words) || words === "" ? undefined : words;
  return {
    form: "link",
    address: attribute(first, "href") ?? "",
    title: attribute(first, "title") ?? said ?? ofPoster?.title,
    caption: ofPoster?.caption,
    poster,
  };
}

function wordsOf(image: Token) {
  const alt = image.content.trim();
  return { title: alt === "" ? undefined : alt, caption: attribute(image, "title") };
}

function attribute(token: Token, name: string): string | undefined {
  const value = attributeOf(token, name).trim();
  return value === "" ? undefined : value;
}
