import { GrowingInts } from "./growing.ts";
import type { ByteSource } from "./kept/byte-source.ts";

/**
 * A list of packed terms and codes for each article. A vector that is set anew goes to the end; the
 * old one is left behind.
 */
export class Vectors {
  readonly #entries = new GrowingInts();
  readonly #starts = new GrowingInts();
  readonly #ends = new GrowingInts();
  #source: ByteSource | undefined;

  /** The packed entries of all articles. */
  get entries(): Int32Array {
    return this.#entries.data;
  }

  /** Articles that ever had a vector. */
  get size(): number {
    return this.#starts.length;
  }

  /** Begins an article's vector; entries are pushed next. */
  begin(slot: number): void {
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
    const { buffer } = this.entries;
    // Packed terms use the sign's bit too.
    new Uint32Array(buffer, this.start(slot) * 4, this.end(slot) - this.start(slot)).sort();
  }

  /** Where an article's vector begins in `entries`. */
  start(slot: number): number {
    return this.#starts.at(slot);
  }

  /** Where it ends. */
  end(slot: number): number {
    return this.#ends.at(slot);
  }

  /** An article's entries; not to be kept, since the array behind them grows. */
  of(slot: number): Int32Array {
    return this.entries.subarray(this.start(slot), this.end(slot));
  }

  /** Says where an article's vector stands in entries that are restored next. */
  place(slot: number, start: number, end: number): void {
    this.#starts.set(slot, start);
    this.#ends.set(slot, end);
  }

  /** Takes the entries of all articles, with where they came from; there may be room to grow. */
  restore(entries: Int32Array, source: ByteSource): void {
    this.#entries.restore(entries, source.entries);
    this.#source = source;
  }

  /** Where restored vectors came from. */
  get source(): ByteSource | undefined {
    return this.#source;
  }

  get bytes(): number {
    return (this.#entries.length + 2 * this.#starts.length) * 4;
  }
}
