/** Numbers that look like chance and are the same in every run (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** From 0 up to 1. */
  number(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.number() * (most - least + 1));
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.whole(0, items.length - 1)] as Item;
  }
}

/** Places by Zipf's law: the place `n` comes up with a weight of 1/(n + 1). */
export class Zipf {
  readonly #sums: Float64Array;

  constructor(places: number) {
    this.#sums = new Float64Array(places);
    let sum = 0;
    for (let place = 0; place < places; place++) {
      sum += 1 / (place + 1);
      this.#sums[place] = sum;
    }
  }

  place(chance: Chance): number {
    const wanted = chance.number() * (this.#sums.at(-1) ?? 0);
    let from = 0;
    let to = this.#sums.length - 1;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#sums[middle] as number) > wanted) to = middle;
      else from = middle + 1;
    }
    return from;
  }
}
