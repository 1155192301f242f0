import type { Vectors } from "./vectors.ts";

/**
 * Articles by term, in typed arrays (compressed sparse rows), with lists at the side for what came
 * after. A code of 0 says that an article has the term no more.
 */
export class Postings {
  #starts = new Int32Array(1);
  #slots = new Int32Array(0);
  #codes = new Uint8Array(0);
  readonly #later = new Map<number, { slots: number[]; codes: number[] }>();

  /** Turns the vectors of the articles from 0 to `articles` over, for `terms` terms. */
  fill(vectors: Vectors, articles: number, terms: number): void {
    const starts = new Int32Array(terms + 1);
    for (let slot = 0; slot < articles; slot++) {
      for (let at = vectors.start(slot); at < vectors.end(slot); at++) {
        starts[vectors.terms.data[at]! + 1]!++;
      }
    }
    for (let term = 0; term < terms; term++) starts[term + 1]! += starts[term]!;
    const next = starts.slice();
    const size = starts[terms]!;
    this.#slots = new Int32Array(size);
    this.#codes = new Uint8Array(size);
    for (let slot = 0; slot < articles; slot++) {
      for (let at = vectors.start(slot); at < vectors.end(slot); at++) {
        const place = next[vectors.terms.data[at]!]!++;
        this.#slots[place] = slot;
        this.#codes[place] = vectors.codes.data[at]!;
      }
    }
    this.#starts = starts;
    this.#later.clear();
  }

  /** Sets an article's code for a term; 0 takes it away. */
  set(term: number, slot: number, code: number): void {
    const place = this.#find(term, slot);
    if (place >= 0) {
      this.#codes[place] = code;
      return;
    }
    const later = this.#later.get(term) ?? { slots: [], codes: [] };
    const known = later.slots.indexOf(slot);
    if (known >= 0) later.codes[known] = code;
    else {
      later.slots.push(slot);
      later.codes.push(code);
    }
    this.#later.set(term, later);
  }

  /** Hands over every article that has the term. */
  each(term: number, visit: (slot: number, code: number) => void): void {
    if (term + 1 < this.#starts.length) {
      for (let place = this.#starts[term]!; place < this.#starts[term + 1]!; place++) {
        if (this.#codes[place] !== 0) visit(this.#slots[place]!, this.#codes[place]!);
      }
    }
    const later = this.#later.get(term);
    later?.slots.forEach((slot, index) => {
      if (later.codes[index] !== 0) visit(slot, later.codes[index]!);
    });
  }

  /**
   * Adds `weight` times its code to the sum of every article that has the term.
   *
   * @param touched receives the articles whose sum was 0
   * @returns how many articles stand in `touched`
   */
  accumulate(
    term: number,
    weight: number,
    sums: Float64Array,
    touched: Int32Array,
    count: number,
  ): number {
    const slots = this.#slots;
    const codes = this.#codes;
    let length = count;
    const end = term + 1 < this.#starts.length ? this.#starts[term + 1]! : 0;
    for (let place = end === 0 ? 0 : this.#starts[term]!; place < end; place++) {
      const slot = slots[place]!;
      const sum = sums[slot]!;
      if (sum === 0) touched[length++] = slot;
      sums[slot] = sum + weight * codes[place]!;
    }
    const later = this.#later.size === 0 ? undefined : this.#later.get(term);
    if (later === undefined) return length;
    for (let index = 0; index < later.slots.length; index++) {
      const slot = later.slots[index]!;
      if (sums[slot] === 0) touched[length++] = slot;
      sums[slot]! += weight * later.codes[index]!;
    }
    return length;
  }

  get bytes(): number {
    return this.#starts.byteLength + this.#slots.byteLength + this.#codes.byteLength;
  }

  #find(term: number, slot: number): number {
    if (term + 1 >= this.#starts.length) return -1;
    let low = this.#starts[term]!;
    const end = this.#starts[term + 1]!;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#slots[middle]! < slot) low = middle + 1;
      else high = middle;
    }
    return low < end && this.#slots[low] === slot ? low : -1;
  }
}
