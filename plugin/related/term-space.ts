import { codeOf, numberOf } from "./entries.ts";
import { type Bounds, Postings } from "./postings.ts";
import type { Rarity } from "./rarity.ts";
import { GrowingBytes, GrowingInts } from "./update/growing.ts";
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
    for (const entry of this.vectors.of(slot)) this.frequencies.add(numberOf(entry), by);
  }

  /**
   * Makes the lists of articles by term for the articles from 0 to `articles`.
   *
   * @param within how many articles a term must have to get a list
   */
  fill(articles: number, within: Bounds): void {
    const frequencies = this.frequencies.data.subarray(0, this.frequencies.length);
    this.postings.fill(this.vectors, articles, frequencies, within);
  }

  /** Hands over every article that has a term, and some that were taken out. */
  each(term: number, visit: (slot: number) => void): void {
    if (!this.postings.isUnlisted(term)) {
      this.postings.each(term, visit);
      return;
    }
    // So common a term is asked for once in a while: a look through all vectors is less than its list.
    const { vectors } = this;
    vectors.each(vectors.size, (slot, entries, start, end) => {
      for (let at = start; at < end; at++) {
        if (numberOf(entries[at]!) !== term) continue;
        visit(slot);
        break;
      }
    });
  }

  /** Works every rarity out anew. */
  weigh(rarity: Rarity): void {
    for (let term = 0; term < this.frequencies.length; term++) {
      this.rarities.set(term, rarity.of(this.frequencies.data[term]!));
    }
  }

  /** Enters an article's vector into the postings (`by` 1) or takes it out (-1), and counts it. */
  enter(slot: number, by: 1 | -1): void {
    for (const entry of this.vectors.of(slot)) {
      this.postings.set(numberOf(entry), slot, by === 1 ? codeOf(entry) : 0);
    }
    this.count(slot, by);
  }

  /** The weight of an entry of a vector. */
  weight(entry: number): number {
    return codeOf(entry) * this.rarities.data[numberOf(entry)]!;
  }

  /** The sum of the squares of an article's weights: a whole number, the same in any order. */
  squares(slot: number): number {
    let sum = 0;
    const start = this.vectors.start(slot);
    const end = this.vectors.end(slot);
    const { entries } = this.vectors;
    for (let at = start; at < end; at++) sum += this.weight(entries[at]!) ** 2;
    return sum;
  }

  get bytes(): number {
    return this.vectors.bytes + this.postings.bytes + this.frequencies.length * 5;
  }
}
