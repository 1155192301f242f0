/** The candidates of all articles side by side, so that all of them are looked through in a moment. */
export class KeptCandidates {
  readonly #width: number;
  /** One more than each candidate's number; 0 for an empty place. */
  #places: Int32Array;

  /** @param width candidates of an article at most */
  constructor(articles: number, width: number) {
    this.#width = width;
    this.#places = new Int32Array(Math.ceil(articles * 1.1) * width);
  }

  /** Takes an article's candidates in the place of those it had. */
  set(slot: number, candidates: readonly number[]): void {
    const start = slot * this.#width;
    const end = start + this.#width;
    if (end > this.#places.length) {
      const larger = new Int32Array(Math.ceil(end * 1.1));
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places.fill(0, start, end);
    for (let at = 0; at < candidates.length; at++) this.#places[start + at] = candidates[at]! + 1;
  }

  /** Hands over every article of `articles` that has one of some candidates; some come twice. */
  eachWith(candidates: ReadonlySet<number>, articles: number, visit: (slot: number) => void): void {
    let largest = 0;
    for (const slot of candidates) largest = Math.max(largest, slot);
    const wanted = new Uint8Array(Math.max(articles, largest + 1) + 1);
    for (const slot of candidates) wanted[slot + 1] = 1;
    const places = this.#places;
    const end = Math.min(articles * this.#width, places.length);
    for (let at = 0; at < end; at++) {
      if (wanted[places[at]!] === 1) visit(Math.floor(at / this.#width));
    }
  }
}
