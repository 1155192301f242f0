import { GrowingInts } from "./update/growing.ts";
import type { PackedLists } from "./update/packed-lists.ts";
import { unpackVector } from "./update/packed-vector.ts";

/** Where a vector begins that nobody has asked for. */
const PACKED = -1;

/**
 * A list of packed terms and codes for each article. A vector that is set anew goes to the end; the
 * old one is left behind.
 */
export class Vectors {
  readonly #entries = new GrowingInts();
  readonly #starts = new GrowingInts();
  readonly #ends = new GrowingInts();
  #kept: PackedLists | undefined;

  /** The entries of all articles; to be asked for after a vector's place, which may make it be unpacked. */
  get entries(): Int32Array {
    return this.#entries.data;
  }

  /** Articles that ever had a vector. */
  get size(): number {
    return this.#starts.length;
  }

  /** Begins an article's vector; entries are pushed next. */
  begin(slot: number): void {
    this.#kept?.forget(slot);
    this.#starts.set(slot, this.#entries.length);
    this.#ends.set(slot, this.#entries.length);
  }

  /** Adds an entry to the vector begun last. */
  push(slot: number, packed: number): void {
    this.#entries.push(packed);
    this.#ends.data[slot] = this.#entries.length;
  }

  /** Puts the vector begun last in the order of its terms. */
  sort(slot: number): void {
    const { buffer, byteOffset, length } = this.of(slot);
    // Packed terms use the sign's bit too.
    new Uint32Array(buffer, byteOffset, length).sort();
  }

  /** Where an article's vector begins in `entries`. */
  start(slot: number): number {
    const start = this.#starts.at(slot);
    return start === PACKED ? this.#unpack(slot) : start;
  }

  /** Where it ends; to be asked after its start. */
  end(slot: number): number {
    return this.#ends.at(slot);
  }

  /** An article's entries; not to be kept, since the array behind them grows. */
  of(slot: number): Int32Array {
    const start = this.start(slot);
    return this.entries.subarray(start, this.end(slot));
  }

  /**
   * Takes vectors that were kept; each is unpacked when it is first asked for.
   *
   * @param size how many articles there are
   */
  restore(kept: PackedLists, size: number): void {
    this.#kept = kept;
    this.#starts.restore(new Int32Array(size).fill(PACKED));
    this.#ends.restore(new Int32Array(size));
  }

  /** The vectors that were kept and are as they were. */
  get kept(): PackedLists | undefined {
    return this.#kept;
  }

  /** Hands over the vectors of the articles from 0 to `articles`, without unpacking any for longer. */
  each(
    articles: number,
    visit: (slot: number, entries: Int32Array, start: number, end: number) => void,
  ): void {
    const moment = new GrowingInts();
    for (let slot = 0; slot < articles; slot++) {
      const start = this.#starts.at(slot);
      if (start !== PACKED) visit(slot, this.entries, start, this.end(slot));
      else {
        // First, since a longer vector than those before takes another array.
        const end = this.#unpackTo(moment, 0, slot);
        visit(slot, moment.data, 0, end);
      }
    }
  }

  #unpack(slot: number): number {
    const start = this.#entries.length;
    this.#entries.length = this.#unpackTo(this.#entries, start, slot);
    this.#starts.set(slot, start);
    this.#ends.set(slot, this.#entries.length);
    return start;
  }

  #unpackTo(entries: GrowingInts, start: number, slot: number): number {
    const kept = this.#kept!;
    const [from, end] = [kept.content(slot), kept.end(slot)];
    entries.makeRoom(start + ((end - from) >> 1));
    return unpackVector(kept.bytes, from, end, entries.data, start);
  }

  get bytes(): number {
    return (this.#entries.length + 2 * this.#starts.length) * 4;
  }
}
