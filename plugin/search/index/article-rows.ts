/** Bits of an entry that say where a word stands in the article. */
const PLACE_BITS = 6;
const PLACES = 2 ** PLACE_BITS - 1;
const FIRST_ROOM = 4096;

/** A word in an article: the number of its writing, and where it stands as a number below 64. */
export function rowEntry(writing: number, places: number): number {
  return writing * (PLACES + 1) + places;
}

export function writingOf(entry: number): number {
  return entry >>> PLACE_BITS;
}

export function placesOf(entry: number): number {
  return entry & PLACES;
}

/** What articles say, one after the other: a row of entries for each, no form twice in a row. */
export class ArticleRows {
  #entries = new Uint32Array(FIRST_ROOM);
  #length = 0;
  readonly #ends: number[] = [];

  /** Adds the row of the next article. */
  add(row: ArrayLike<number>): void {
    this.#makeRoomFor(row.length);
    this.#entries.set(row, this.#length);
    this.#length += row.length;
    this.#ends.push(this.#length);
  }

  /** The entries of all rows. */
  get entries(): Uint32Array {
    return this.#entries.subarray(0, this.#length);
  }

  /** Where each row ends. */
  get ends(): readonly number[] {
    return this.#ends;
  }

  #makeRoomFor(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#entries.length) return;
    const larger = new Uint32Array(Math.max(needed, Math.ceil(this.#entries.length * 1.5)));
    larger.set(this.entries);
    this.#entries = larger;
  }
}
