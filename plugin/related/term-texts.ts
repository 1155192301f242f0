import { GrowingInts } from "./update/growing.ts";

/** Hands over the words and pairs of words in a text's title and lead, as numbers. */
export type EachTerm = (text: number, visit: (term: number, inTitle: boolean) => void) => void;

/** The texts of an archive by the words and pairs of words in their titles and leads. */
export class TermTexts {
  readonly #texts = new Map<number, number[]>();
  readonly #titles = new GrowingInts();

  /** @param order numbers of texts, the oldest first */
  constructor(order: readonly number[], eachTerm: EachTerm) {
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
}
