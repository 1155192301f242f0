import { hashOf } from "./hash.ts";

const FIRST_SLOTS = 1024;

/**
 * Numbers distinct words from 0 in the order of their first sight, in typed arrays: no string is
 * made for a word that is looked up. Open addressing with FNV-1a hashes over UTF-16 units.
 */
export class Interner {
  #slots = new Int32Array(FIRST_SLOTS).fill(-1);
  #hashes = new Int32Array(FIRST_SLOTS / 2);
  #ends = new Uint32Array(FIRST_SLOTS / 2 + 1);
  #units = new Uint16Array(FIRST_SLOTS * 4);
  #size = 0;

  /** How many distinct words there are. */
  get size(): number {
    return this.#size;
  }

  /** Bytes that the arrays take. */
  get bytes(): number {
    const arrays = [this.#slots, this.#hashes, this.#ends, this.#units];
    return arrays.reduce((sum, array) => sum + array.byteLength, 0);
  }

  /**
   * The number of a word given as UTF-16 units, which is made when the word is new.
   *
   * @param hash the word's hash where it is at hand, as a `WordScanner` has it
   */
  intern(units: Uint16Array, length: number, hash = hashOf(units, length)): number {
    const slot = this.#slotOf(units, length, hash);
    const known = this.#slots[slot]!;
    return known >= 0 ? known : this.#append(units, length, hash, slot);
  }

  /** As {@link intern}, for a string. */
  internText(word: string): number {
    return this.intern(unitsOf(word), word.length);
  }

  /** The letters of all words one after the other, and where each word ends. */
  get content(): { readonly units: Uint16Array; readonly ends: Uint32Array } {
    return {
      units: this.#units.subarray(0, this.#ends[this.#size]),
      ends: this.#ends.subarray(1, this.#size + 1),
    };
  }

  /** Takes words in the order of their numbers, as {@link content} has them. Known words stay. */
  restore(units: Uint16Array, ends: ArrayLike<number>): void {
    let start = 0;
    for (let id = 0; id < ends.length; id++) {
      const end = ends[id]!;
      if (id >= this.#size) this.intern(units.subarray(start, end), end - start);
      start = end;
    }
  }

  /** The number of a word, or -1 for one that was never interned. */
  find(word: string): number {
    const units = unitsOf(word);
    return this.#slots[this.#slotOf(units, word.length, hashOf(units, word.length))]!;
  }

  /** The word with a number; an empty text for a number that was never given. */
  text(id: number): string {
    if (!(id >= 0 && id < this.#size)) return "";
    let word = "";
    for (let at = this.#ends[id]!; at < this.#ends[id + 1]!; at++) {
      word += String.fromCharCode(this.#units[at]!);
    }
    return word;
  }

  /** How many UTF-16 units a word has; 0 for a number that was never given. */
  length(id: number): number {
    return id >= 0 && id < this.#size ? this.#ends[id + 1]! - this.#ends[id]! : 0;
  }

  /** A 32-bit hash of the word's letters: the same whatever the order of sight. */
  hash(id: number): number {
    return this.#hashes[id]!;
  }

  /** The slot of a word, or the free one where it belongs. */
  #slotOf(units: Uint16Array, length: number, hash: number): number {
    const slots = this.#slots;
    const hashes = this.#hashes;
    const ends = this.#ends;
    const stored = this.#units;
    const mask = slots.length - 1;
    let slot = spread(hash) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const id = slots[slot]!;
      if (id < 0) return slot;
      if (hashes[id] !== hash) continue;
      const from = ends[id]!;
      if (ends[id + 1]! - from !== length) continue;
      let same = 0;
      while (same < length && stored[from + same] === units[same]) same++;
      if (same === length) return slot;
    }
  }

  #append(units: Uint16Array, length: number, hash: number, slot: number): number {
    const id = this.#size++;
    const from = this.#ends[id]!;
    if (from + length > this.#units.length) this.#units = grown(this.#units, from + length);
    for (let index = 0; index < length; index++) this.#units[from + index] = units[index]!;
    this.#hashes[id] = hash;
    this.#ends[id + 1] = from + length;
    this.#slots[slot] = id;
    if (this.#size * 2 >= this.#slots.length) this.#rehash();
    return id;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let id = 0; id < this.#size; id++) {
      let slot = spread(this.#hashes[id]!) & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
    const hashes = new Int32Array(slots.length / 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const ends = new Uint32Array(slots.length / 2 + 1);
    ends.set(this.#ends);
    this.#ends = ends;
  }
}

function grown(units: Uint16Array, needed: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(Math.max(needed, Math.ceil(units.length * 1.5)));
  larger.set(units);
  return larger;
}

function unitsOf(word: string): Uint16Array {
  const units = new Uint16Array(word.length);
  for (let index = 0; index < word.length; index++) units[index] = word.charCodeAt(index);
  return units;
}

/** The low bits of FNV-1a over short words are weak: mix the high ones in. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
