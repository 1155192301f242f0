import { GrowingInts } from "./growing.ts";
import type { Vectors } from "./vectors.ts";

/** Codes are weights in tenths, as whole numbers of one byte. */
const CODES_PER_WEIGHT = 10;
const LARGEST_CODE = 255;

/**
 * Gathers what one article's terms weigh: once for each field, and for the body by how often a
 * term repeats (1 + ln n).
 */
export class TermTally {
  readonly #terms = new GrowingInts();
  /** By term: the article and field in which it was last counted. */
  readonly #lastSeen = new GrowingInts();
  readonly #lastField = new GrowingInts();
  readonly #weights = new GrowingInts();
  readonly #repeats = new GrowingInts();
  #article = 0;
  #field = 0;

  /** Begins an article. */
  clear(): void {
    this.#article++;
    this.#field++;
    this.#terms.length = 0;
  }

  /** Begins the article's next field. */
  nextField(): void {
    this.#field++;
  }

  /** Counts a term once in a field that weighs `weight`. */
  once(term: number, weight: number): void {
    this.#meet(term);
    if (this.#lastField.at(term) === this.#field) return;
    this.#lastField.set(term, this.#field);
    this.#weights.data[term]! += Math.round(weight * CODES_PER_WEIGHT);
  }

  /** Counts a term of the body. */
  repeat(term: number): void {
    this.#meet(term);
    this.#repeats.data[term]!++;
  }

  /** Hands the article's vector over. */
  into(vectors: Vectors, slot: number, bodyWeight: number): void {
    const terms = new Int32Array(this.#terms.length);
    const codes = new Uint8Array(this.#terms.length);
    let length = 0;
    for (let at = 0; at < this.#terms.length; at++) {
      const term = this.#terms.data[at]!;
      const repeats = this.#repeats.data[term]!;
      const body = repeats === 0 ? 0 : bodyWeight * (1 + Math.log(repeats)) * CODES_PER_WEIGHT;
      const code = Math.min(LARGEST_CODE, this.#weights.data[term]! + Math.round(body));
      if (code === 0) continue;
      terms[length] = term;
      codes[length++] = code;
    }
    vectors.set(slot, terms, codes, length);
  }

  #meet(term: number): void {
    if (this.#lastSeen.at(term) === this.#article) return;
    this.#lastSeen.set(term, this.#article);
    this.#weights.set(term, 0);
    this.#repeats.set(term, 0);
    this.#terms.push(term);
  }
}
