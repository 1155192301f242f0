import { GrowingInts } from "./growing.ts";
import type { ByteSource } from "./kept/byte-source.ts";

/**
 * The titles and leads of all articles as numbers: a spelling where the word stands as it is, the
 * complement of a word's number where an alias was resolved.
 */
export class Heads {
  readonly #entries = new GrowingInts();
  readonly #starts = new GrowingInts();
  readonly #titleEnds = new GrowingInts();
  readonly #ends = new GrowingInts();
  /** Where restored heads came from. */
  source: ByteSource | undefined;

  /** Begins an article's head; its title comes first. */
  begin(slot: number): void {
    this.#starts.set(slot, this.#entries.length);
    this.endTitle(slot);
  }

  push(written: number, word: number): void {
    this.pushEntry(written >= 0 ? written : ~word);
  }

  pushEntry(entry: number): void {
    this.#entries.push(entry);
  }

  endTitle(slot: number): void {
    this.#titleEnds.set(slot, this.#entries.length);
    this.end(slot);
  }

  end(slot: number): void {
    this.#ends.set(slot, this.#entries.length);
  }

  /** The title's entries. */
  title(slot: number): Int32Array {
    return this.#entries.data.subarray(this.#starts.at(slot), this.#titleEnds.at(slot));
  }

  /** The lead's entries. */
  lead(slot: number): Int32Array {
    return this.#entries.data.subarray(this.#titleEnds.at(slot), this.#ends.at(slot));
  }

  get bytes(): number {
    return (this.#entries.length + 3 * this.#starts.length) * 4;
  }
}
