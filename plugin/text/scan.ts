import { HASH_START, HASH_STEP, hashOf } from "./hash.ts";
import { COMPLEX, LETTER, LETTERS, SEPARATOR, TABLE_END } from "./letters.ts";
import { normalise } from "./normalise.ts";

/** Letters of a word that count; the rest of a longer one is read over. */
export const MAX_WORD = 48;

/** Units that the long way takes at once: keeps the cost of a text without spaces linear. */
const MAX_RUN = 256;

const IN_WORD = /^[\p{L}\p{N}]$/u;
const MARK = /^\p{M}$/u;

/**
 * Finds the words of a text in one pass by table: folded as `normalise` folds them, and as written
 * without harakat and tatweel. A word is a run of letters and digits.
 *
 * The object is a cursor: `start(text)`, then `next()` until it returns `false`; after each `next()`
 * the fields describe the word. It allocates nothing for a word of Arabic or Latin letters.
 */
export class WordScanner {
  /** The folded letters, of which `length` are valid. */
  readonly letters = new Uint16Array(MAX_WORD);
  /** The letters as written, of which as many are valid. */
  readonly surface = new Uint16Array(MAX_WORD);
  length = 0;
  /** The hashes that an `Interner` uses: of the folded letters, and of those as written. */
  hash = HASH_START;
  surfaceHash = HASH_START;
  /** Where the word stands in the text, in UTF-16 units. */
  from = 0;
  to = 0;
  /** Does it stand with others between these places? */
  isOfRun = false;
  #text = "";
  #at = 0;
  /** Words of a run that went the long way, the next one last. */
  #waiting: { word: string; from: number; to: number }[] = [];

  /** Begins at the start of a text. */
  start(text: string): void {
    this.#text = text;
    this.#at = 0;
    this.#waiting = [];
  }

  /** Moves to the next word; `false` at the end of the text. */
  next(): boolean {
    if (this.#waiting.length > 0) return this.#takeWaiting();
    const { kind: kinds, folded } = LETTERS;
    const { letters, surface } = this;
    const text = this.#text;
    const end = text.length;
    let at = this.#at;
    let length = 0;
    let hash = HASH_START;
    let surfaceHash = HASH_START;
    let from = at;
    for (; at < end; at++) {
      const unit = text.charCodeAt(at);
      const kind = unit < TABLE_END ? kinds[unit]! : COMPLEX;
      if (kind === LETTER) {
        if (length === 0) from = at;
        if (length < MAX_WORD) {
          const letter = folded[unit]!;
          letters[length] = letter;
          hash = Math.imul(hash ^ letter, HASH_STEP);
          surface[length] = unit;
          surfaceHash = Math.imul(surfaceHash ^ unit, HASH_STEP);
          length++;
        }
      } else if (kind === SEPARATOR) {
        if (length > 0) break;
      } else if (kind === COMPLEX) {
        const start = length > 0 ? from : at;
        this.#at = this.#readRun(start, Math.max(at + 1, start + MAX_RUN));
        if (this.#waiting.length > 0) return this.#takeWaiting();
        at = this.#at - 1;
        length = 0;
        hash = HASH_START;
        surfaceHash = HASH_START;
      }
    }
    this.#at = at;
    this.length = length;
    this.hash = hash;
    this.surfaceHash = surfaceHash;
    this.from = from;
    this.to = at;
    this.isOfRun = false;
    return length > 0;
  }

  /** Folds a run with a complex unit in it as a whole; returns where the run ends. */
  #readRun(start: number, limit: number): number {
    const text = this.#text;
    let end = start;
    while (end < text.length && end < limit) {
      const unit = text.charCodeAt(end);
      if (unit < TABLE_END && LETTERS.kind[unit] === SEPARATOR) break;
      end++;
    }
    if (end < text.length && end - start > 1 && isHighSurrogate(text.charCodeAt(end - 1))) end--;
    let word = "";
    const words: string[] = [];
    // Of thousands of letters without a space only the first are folded: the word is cut anyway.
    for (const character of normalise(text.slice(start, Math.min(end, start + MAX_RUN)))) {
      if (IN_WORD.test(character) || (word !== "" && MARK.test(character))) word += character;
      else if (word !== "") {
        words.push(word);
        word = "";
      }
    }
    if (word !== "") words.push(word);
    this.#waiting = words.reverse().map((found) => ({ word: found, from: start, to: end }));
    return end;
  }

  #takeWaiting(): true {
    const { word, from, to } = this.#waiting.pop()!;
    const length = Math.min(word.length, MAX_WORD);
    for (let index = 0; index < length; index++) {
      this.letters[index] = word.charCodeAt(index);
      this.surface[index] = word.charCodeAt(index);
    }
    this.length = length;
    this.hash = hashOf(this.letters, length);
    this.surfaceHash = this.hash;
    this.from = from;
    this.to = to;
    this.isOfRun = true;
    return true;
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/**
 * The words of a text in matching form: «قالَ الرئيسُ: ٢٠١٩» → `قال`, `الرييس`, `2019`.
 * Words longer than {@link MAX_WORD} letters are cut there.
 */
export function words(text: string): string[] {
  const scanner = new WordScanner();
  scanner.start(text);
  const found: string[] = [];
  while (scanner.next()) {
    found.push(String.fromCharCode(...scanner.letters.subarray(0, scanner.length)));
  }
  return found;
}
