import { GrowingInts } from "./update/growing.ts";

/** Hands over the words and pairs of words in a text's title and lead, as numbers. */
export type EachTerm = (text: number, visit: (term: number, inTitle: boolean) => void) => void;

/** The texts of an archive by the words and pairs of words in their titles and leads. */
export class TermTexts {
  readonly #texts = new Map<number, number[]>();
  readonly #titles = new GrowingInts();
  readonly #eachTerm: EachTerm;

  /** @param order numbers of texts, the oldest first */
  constructor(order: readonly number[], eachTerm: EachTerm) {
    this.#eachTerm = eachTerm;
    for (const text of order) {
      eachTerm(text, (term, inTitle) => {
        if (inTitle) this.#titles.add(term, 1);
        const known = this.#texts.get(term);
        if (known === undefined) this.#texts.set(term, [text]);
        else known.push(text);
      });
    }
  }

  /** Each word with the texts that have it, the oldest first. */
  get all(): Iterable<readonly [term: number, texts: readonly number[]]> {
    return this.#texts;
  }

  /** How many texts name a word in their titles. */
  titles(term: number): number {
    return this.#titles.at(term);
  }

  /**
   * Of the texts with a word that as many of some have, the share that these are, where it is largest.
   *
   * @param counts which other texts count
   */
  ownShare(texts: readonly number[], share: number, counts: (text: number) => boolean): number {
    const having = new Map<number, number>();
    for (const text of texts) {
      this.#eachTerm(text, (term) => having.set(term, (having.get(term) ?? 0) + 1));
    }
    let largest = 0;
    for (const [term, count] of having) {
      if (count < 2 || count < share * texts.length) continue;
      let all = 0;
      for (const text of this.#texts.get(term) ?? []) if (counts(text)) all++;
      largest = Math.max(largest, count / all);
    }
    return largest;
  }
}
