import { codeOf, entry, MOST_NUMBERS, numberOf } from "./entries.ts";
import type { Vectors } from "./vectors.ts";

/** From how many to how many. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * Articles by term, in typed arrays (compressed sparse rows), with lists at the side for what came
 * after. A code of 0 says that an article has the term no more.
 */
export class Postings {
  #starts = new Int32Array(1);
  #entries = new Int32Array(0);
  readonly #later = new Map<number, number[]>();
  /** Terms of too many articles, which have no list. */
  readonly #unlisted = new Set<number>();

  /**
   * Turns the vectors of the articles from 0 to `articles` over.
   *
   * @param frequencies how often each term stands in the vectors
   * @param within how many articles a term must have to get a list
   */
  fill(vectors: Vectors, articles: number, frequencies: Int32Array, within: Bounds): void {
    const terms = frequencies.length;
    const starts = new Int32Array(terms + 1);
    this.#unlisted.clear();
    for (let term = 0; term < terms; term++) {
      const frequency = frequencies[term]!;
      if (frequency > within.most) this.#unlisted.add(term);
      const isListed = frequency >= within.least && frequency <= within.most;
      starts[term + 1] = starts[term]! + (isListed ? frequency : 0);
    }
    const next = starts.slice();
    const to = new Int32Array(starts[terms]!);
    this.#entries = to;
    if (articles > MOST_NUMBERS) throw new RangeError("The archive has too many articles.");
    vectors.each(articles, (slot, from, start, end) => {
      for (let at = start; at < end; at++) {
        const packed = from[at]!;
        const term = packed >>> 8;
        if (starts[term] === starts[term + 1]) continue;
        to[next[term]!++] = (slot << 8) | (packed & 0xff);
      }
    });
    this.#starts = starts;
    this.#later.clear();
  }

  /** Has a term so many articles that it got no list? */
  isUnlisted(term: number): boolean {
    return this.#unlisted.has(term);
  }

  /** Sets an article's code for a term that has a list; 0 takes it away. */
  set(term: number, slot: number, code: number): void {
    if (this.#unlisted.has(term)) return;
    const place = this.#find(term, slot);
    if (place >= 0) {
      this.#entries[place] = entry(slot, code);
      return;
    }
    const later = this.#later.get(term) ?? [];
    const known = later.findIndex((packed) => numberOf(packed) === slot);
    if (known >= 0) later[known] = entry(slot, code);
    else later.push(entry(slot, code));
    this.#later.set(term, later);
  }

  /** Hands over every article that has the term. */
  each(term: number, visit: (slot: number, code: number) => void): void {
    for (let place = this.#start(term); place < this.#end(term); place++) {
      const packed = this.#entries[place]!;
      if (codeOf(packed) !== 0) visit(numberOf(packed), codeOf(packed));
    }
    for (const packed of this.#later.get(term) ?? []) {
      if (codeOf(packed) !== 0) visit(numberOf(packed), codeOf(packed));
    }
  }

  /**
   * Adds `weight` times its code to the sum of every article that has the term.
   *
   * @param touched receives the articles whose sum was 0
   * @param count how many stand in `touched` already
   * @returns how many stand in it now
   */
  accumulate(
    term: number,
    weight: number,
    sums: Float64Array,
    touched: Int32Array,
    count: number,
  ): number {
    const entries = this.#entries;
    const end = this.#end(term);
    let length = count;
    for (let place = this.#start(term); place < end; place++) {
      const packed = entries[place]!;
      const slot = packed >>> 8;
      const sum = sums[slot]!;
      const more = weight * (packed & 0xff);
      if (sum === 0 && more > 0) touched[length++] = slot;
      sums[slot] = sum + more;
    }
    const later = this.#later.size === 0 ? undefined : this.#later.get(term);
    for (const packed of later ?? []) {
      const slot = numberOf(packed);
      const more = weight * codeOf(packed);
      if (sums[slot] === 0 && more > 0) touched[length++] = slot;
      sums[slot]! += more;
    }
    return length;
  }

  get bytes(): number {
    return this.#starts.byteLength + this.#entries.byteLength;
  }

  #start(term: number): number {
    return term + 1 < this.#starts.length ? this.#starts[term]! : 0;
  }

  #end(term: number): number {
    return term + 1 < this.#starts.length ? this.#starts[term + 1]! : 0;
  }

  /** The place of an article in a term's list, which is in ascending order; -1 when not in it. */
  #find(term: number, slot: number): number {
    let low = this.#start(term);
    const end = this.#end(term);
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (numberOf(this.#entries[middle]!) < slot) low = middle + 1;
      else high = middle;
    }
    return low < end && numberOf(this.#entries[low]!) === slot ? low : -1;
  }
}
