import { GrowingInts } from "./update/growing.ts";
import type { PackedLists } from "./update/packed-lists.ts";
import { ByteReader } from "./update/varints.ts";

/** Where an article begins whose head nobody has asked for. */
const PACKED = -1;

/**
 * The titles and leads of all articles as numbers: a spelling where the word stands as it is, the
 * complement of a word's number where an alias was resolved.
 */
export class Heads {
  readonly #entries = new GrowingInts();
  readonly #starts = new GrowingInts();
  readonly #titleEnds = new GrowingInts();
  readonly #ends = new GrowingInts();
  #kept: PackedLists | undefined;

  /** Begins an article's head; its title comes first. */
  begin(slot: number): void {
    this.#starts.set(slot, this.#entries.length);
    this.endTitle(slot);
  }

  push(written: number, word: number): void {
    this.#entries.push(written >= 0 ? written : ~word);
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
    this.#unpack(slot);
    return this.#entries.data.subarray(this.#starts.at(slot), this.#titleEnds.at(slot));
  }

  /** The lead's entries. */
  lead(slot: number): Int32Array {
    this.#unpack(slot);
    return this.#entries.data.subarray(this.#titleEnds.at(slot), this.#ends.at(slot));
  }

  /**
   * Takes titles and leads that were kept; each is unpacked when it is first asked for.
   *
   * @param size how many articles there are
   */
  restore(kept: PackedLists, size: number): void {
    this.#kept = kept;
    this.#starts.restore(new Int32Array(size).fill(PACKED));
    this.#titleEnds.restore(new Int32Array(size));
    this.#ends.restore(new Int32Array(size));
  }

  /** The titles and leads that were kept; none of them changes. */
  get kept(): PackedLists | undefined {
    return this.#kept;
  }

  /** Of each: how many entries the title has, then those of both. */
  #unpack(slot: number): void {
    if (this.#kept === undefined || this.#starts.at(slot) !== PACKED) return;
    const reader = new ByteReader(this.#kept.bytes, this.#kept.content(slot));
    const end = this.#kept.end(slot);
    this.begin(slot);
    for (let left = reader.number(); left > 0; left--) this.#entries.push(reader.signed());
    this.endTitle(slot);
    while (reader.at < end) this.#entries.push(reader.signed());
    this.end(slot);
  }

  get bytes(): number {
    return (this.#entries.length + 3 * this.#starts.length) * 4;
  }
}
