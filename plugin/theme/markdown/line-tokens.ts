import type { Token } from "markdown-it";

/** The class of tokens of the parser at hand. */
export type TokenClass = new (type: string, tag: string, nesting: 1 | 0 | -1) => Token;

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
