import { frontsOf } from "./fronts.ts";
import { isLetterName } from "./letter-names.ts";

/*
 * Which words stand side by side. A pair of neighbours is a number, made of the words without what
 * stands before them; words that say nothing stand between no neighbours, but for names of letters
 * among others: «سي إن إن». Two pairs in some 260,000 share a number, which hardly any article notices
 * that has both words.
 */

const BITS = 18;

/** How many numbers there are. */
export const PAIR_NUMBERS = 1 << BITS;

/** Ways in which the first word of a pair may be read: «وبقوات», «بقوات» and «قوات». */
const MOST_READINGS = 3;
const FIRST_ROOM = 1024;

/** The number of two words that stand side by side; the likeliest where they may be read in several ways. */
export function pairOf(one: string, other: string): number {
  return mixed(hashesOf(one)[0] as number, hashesOf(other)[0] as number);
}

/** Meets the words of a text in their order, by numbers that it gives them, and gathers neighbours. */
export class Neighbours {
  /** Of each word the hashes of its readings. */
  #hashes = new Int32Array(FIRST_ROOM * MOST_READINGS);
  readonly #readings: number[] = [];
  readonly #isLetter: boolean[] = [];
  #pairs = new Uint32Array(FIRST_ROOM);
  #count = 0;
  /** The last word that says something, and the last letter where nothing came after it. */
  #word = NONE;
  #letter = NONE;

  /** Makes a word known, in matching form; tells its number. */
  know(form: string): number {
    const number = this.#readings.length;
    const hashes = hashesOf(form);
    if ((number + 1) * MOST_READINGS > this.#hashes.length) {
      const larger = new Int32Array(this.#hashes.length * 2);
      larger.set(this.#hashes);
      this.#hashes = larger;
    }
    this.#hashes.set(hashes, number * MOST_READINGS);
    this.#readings.push(hashes.length);
    this.#isLetter.push(isLetterName(form));
    return number;
  }

  /** Begins another article. */
  clear(): void {
    this.#count = 0;
  }

  /** Begins another text of the same article. */
  start(): void {
    this.#word = NONE;
    this.#letter = NONE;
  }

  meetWord(word: number): void {
    if (this.#word !== NONE) this.#tell(this.#word, word);
    const isLetter = this.#isLetter[word] === true;
    if (isLetter && this.#letter !== NONE && this.#letter !== this.#word) {
      this.#tell(this.#letter, word);
    }
    this.#word = word;
    this.#letter = isLetter ? word : NONE;
  }

  /** Meets the name of a letter that says nothing of its own. */
  meetLetter(word: number): void {
    if (this.#letter !== NONE) this.#tell(this.#letter, word);
    this.#letter = word;
  }

  /** Pairs of the article, as often as it has them; good until the next begins. */
  get pairs(): Uint32Array {
    return this.#pairs.subarray(0, this.#count);
  }

  #tell(first: number, second: number): void {
    const other = this.#hashes[second * MOST_READINGS] as number;
    const from = first * MOST_READINGS;
    const to = from + (this.#readings[first] as number);
    this.#make(MOST_READINGS);
    for (let at = from; at < to; at++) {
      this.#pairs[this.#count++] = mixed(this.#hashes[at] as number, other);
    }
  }

  /** Makes room for so many pairs. */
  #make(pairs: number): void {
    if (this.#count + pairs <= this.#pairs.length) return;
    const larger = new Uint32Array(this.#pairs.length * 2);
    larger.set(this.#pairs);
    this.#pairs = larger;
  }
}

/** No word has this number. */
const NONE = -1;

function hashesOf(form: string): number[] {
  return frontsOf(form)
    .map(({ word }) => hashOf(word))
    .slice(0, MOST_READINGS);
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash;
}

/** Two hashes as one number of a pair, by the steps that end MurmurHash3. */
function mixed(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ second;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - BITS);
}
