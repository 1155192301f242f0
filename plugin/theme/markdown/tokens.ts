import type { Token } from "markdown-it";

/** The class of tokens of the parser at hand. */
export type TokenClass = new (type: string, tag: string, nesting: 1 | 0 | -1) => Token;

/** An attribute of a token; empty where it has none. */
export function attributeOf(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}

/** What takes the place of some tokens, and of how many. */
interface InPlace {
  readonly tokens: readonly Token[];
  readonly count: number;
}

/**
 * Tokens with others in the place of some.
 *
 * @param inPlaceOf is asked what comes where a token stands; nothing if it stays
 */
export function replaced(
  tokens: readonly Token[],
  inPlaceOf: (token: Token, index: number) => InPlace | undefined,
): Token[] {
  const kept: Token[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index] as Token;
    const made = inPlaceOf(token, index);
    for (const one of made?.tokens ?? [token]) kept.push(one);
    index += made?.count ?? 1;
  }
  return kept;
}

/** The place of the token that ends the block which begins at a place. */
export function endOf(tokens: readonly Token[], start: number): number {
  const isEnd = ({ level, nesting }: Token) => level === tokens[start]?.level && nesting === -1;
  let end = start + 1;
  while (end < tokens.length && !isEnd(tokens[end] as Token)) end++;
  return end;
}

/** Makes a token of a block at a level below that of the block in whose place it comes. */
export type MakeBlock = (type: string, tag: string, nesting: 1 | 0 | -1, level?: number) => Token;

/**
 * @param level that of the block in whose place the tokens come
 * @param map the lines where they stand, counted from 0
 */
export function blockMaker(
  TokenOf: TokenClass,
  level: number,
  map: [number, number] | null = null,
): MakeBlock {
  return (type, tag, nesting, below = 0) =>
    Object.assign(new TokenOf(type, tag, nesting), {
      block: true,
      level: level + below,
      map: nesting < 0 ? null : map,
    });
}

/** A block that holds a line of words: a paragraph, a caption. */
export function wordBlock(
  name: "paragraph" | "figcaption",
  children: Token[],
  make: MakeBlock,
  level = 0,
): [open: Token, words: Token, close: Token] {
  const tag = name === "paragraph" ? "p" : name;
  return [
    make(`${name}_open`, tag, 1, level),
    Object.assign(make("inline", "", 0, level + 1), { children }),
    make(`${name}_close`, tag, -1, level),
  ];
}

/** Makes tokens of a line. */
export class Tokens {
  readonly Token: TokenClass;

  constructor(TokenOf: TokenClass) {
    this.Token = TokenOf;
  }

  text(content: string, type = "text"): Token {
    return Object.assign(new this.Token(type, "", 0), { content });
  }

  element(tag: string, attributes: Readonly<Record<string, string | undefined>>, inner: Token[]) {
    const name = tag === "a" ? "link" : tag;
    const open = new this.Token(`${name}_open`, tag, 1);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined) open.attrSet(key, value);
    }
    return [open, ...inner, new this.Token(`${name}_close`, tag, -1)];
  }
}
