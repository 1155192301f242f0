import { GrowingBytes, GrowingInts } from "./growing.ts";
import { Postings } from "./postings.ts";
import type { Rarity } from "./rarity.ts";
import { Vectors } from "./vectors.ts";

/** One kind of terms: which articles have them, how often, how rare they are. */
export class TermSpace {
  readonly vectors = new Vectors();
  readonly postings = new Postings();
  /** In how many articles each term stands. */
  readonly frequencies = new GrowingInts();
  /** The rarity of each term, from `Rarity`. */
  readonly rarities = new GrowingBytes();

  /** Counts an article's vector; `by` is 1 or -1. */
  count(slot: number, by: number): void {
    for (let at = this.vectors.start(slot); at < this.vectors.end(slot); at++) {
      this.frequencies.add(this.vectors.terms.data[at]!, by);
    }
  }

  /** Works every rarity out anew. */
  weigh(rarity: Rarity): void {
    for (let term = 0; term < this.frequencies.length; term++) {
      this.rarities.set(term, rarity.of(this.frequencies.data[term]!));
    }
  }

  /** The sum of the squares of an article's weights: a whole number, the same in any order. */
  squares(slot: number): number {
    const terms = this.vectors.terms.data;
    const codes = this.vectors.codes.data;
    const rarities = this.rarities.data;
    const end = this.vectors.end(slot);
    let sum = 0;
    for (let at = this.vectors.start(slot); at < end; at++) {
      const weight = codes[at]! * rarities[terms[at]!]!;
      sum += weight * weight;
    }
    return sum;
  }

  get bytes(): number {
    return this.vectors.bytes + this.postings.bytes + this.frequencies.length * 5;
  }
}
