import type { CountOf, WordCount } from "../keys/word-keys.ts";

const NONE = { articles: 0, bare: 0 };

/** Asks for the counts of words as they are needed: all at once that can be known to be. */
export class KnownCounts {
  readonly #lookUp: (words: readonly string[]) => Promise<Iterable<WordCount>>;
  readonly #known = new Map<string, Omit<WordCount, "word">>();

  constructor(lookUp: (words: readonly string[]) => Promise<Iterable<WordCount>>) {
    this.#lookUp = lookUp;
  }

  /** Does some work again and again, until every count that it asks for is known. */
  async settled<Result>(work: (countOf: CountOf) => Result): Promise<Result> {
    for (;;) {
      const missing = new Set<string>();
      const result = work((word) => {
        const known = this.#known.get(word);
        if (known === undefined) missing.add(word);
        return known ?? NONE;
      });
      if (missing.size === 0) return result;
      for (const word of missing) this.#known.set(word, NONE);
      for (const { word, articles, bare } of await this.#lookUp([...missing])) {
        this.#known.set(word, { articles, bare });
      }
    }
  }
}
