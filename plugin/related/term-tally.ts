import { entry, LARGEST_CODE } from "./entries.ts";
import { GrowingInts } from "./update/growing.ts";
import type { Vectors } from "./vectors.ts";

/** Codes are weights in tenths, as whole numbers of one byte. */
export const CODES_PER_WEIGHT = 10;

/** Of a term's numbers: the article and the field in which it was last met, its weight, its count. */
const SEEN = 0;
const FIELD = 1;
const WEIGHT = 2;
const REPEATS = 3;
const WIDTH = 4;

/**
 * Gathers what one article's terms weigh: once for each field, and for the body by how often a
 * term repeats (1 + ln n).
 */
export class TermTally {
  readonly #terms = new GrowingInts();
  /** Four numbers for each term, side by side: see the places below. */
  #counts = new Int32Array(1024 * WIDTH);
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
    const place = this.#meet(term);
    if (this.#counts[place + FIELD] === this.#field) return;
    this.#counts[place + FIELD] = this.#field;
    this.#counts[place + WEIGHT]! += Math.round(weight * CODES_PER_WEIGHT);
  }

  /** Counts a term of the body. */
  repeat(term: number): void {
    // In two steps: meeting a term may put a larger array in the place of this one.
    const place = this.#meet(term);
    this.#counts[place + REPEATS]!++;
  }

  /** Hands the article's vector over. */
  into(vectors: Vectors, slot: number, bodyWeight: number): void {
    vectors.begin(slot);
    for (let at = 0; at < this.#terms.length; at++) {
      const term = this.#terms.data[at]!;
      const repeats = this.#counts[term * WIDTH + REPEATS]!;
      const body = repeats === 0 ? 0 : bodyWeight * (1 + Math.log(repeats)) * CODES_PER_WEIGHT;
      const weight = this.#counts[term * WIDTH + WEIGHT]! + Math.round(body);
      if (weight > 0) vectors.push(slot, entry(term, Math.min(LARGEST_CODE, weight)));
    }
  }

  /** Where a term's numbers stand, set to nothing at its first mention in an article. */
  #meet(term: number): number {
    const place = term * WIDTH;
    if (place >= this.#counts.length) this.#grow(place);
    if (this.#counts[place + SEEN] !== this.#article) {
      this.#counts[place + SEEN] = this.#article;
      this.#counts[place + WEIGHT] = 0;
      this.#counts[place + REPEATS] = 0;
      this.#terms.push(term);
    }
    return place;
  }

  #grow(place: number): void {
    const counts = new Int32Array(place * 2);
    counts.set(this.#counts);
    this.#counts = counts;
  }
}
