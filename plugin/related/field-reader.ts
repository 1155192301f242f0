import { Interner, WordScanner } from "../text/index.ts";
import type { Lexicon } from "./lexicon.ts";
import { GrowingInts } from "./update/growing.ts";

/** Words of a title or lead that count. */
const LONGEST_HEAD = 120;

/** Words of a body that count: some 60,000 letters, past any newspaper's article. */
const LONGEST_BODY = 10_000;

/** Reads fields into words by number, with how each word of title and lead was written. */
export class FieldReader {
  /** The words of the field last read, aliases resolved, of which `length` are valid. */
  readonly tokens = new Int32Array(LONGEST_BODY);
  /** The number of what stands in the text for each token of a head; -1 for an alias. */
  readonly written = new Int32Array(LONGEST_BODY);
  length = 0;
  /** Spellings of words in titles and leads, as written. */
  readonly surfaces = new Interner();
  /** The word that each spelling is one of. */
  readonly wordOf = new GrowingInts();
  readonly #lexicon: Lexicon;
  readonly #scanner = new WordScanner();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Reads a title or lead; `limit` is in words. */
  readHead(text: string, limit = LONGEST_HEAD): void {
    const scanner = this.#scanner;
    scanner.start(text);
    let length = 0;
    while (length < Math.min(limit, LONGEST_HEAD) && scanner.next()) {
      const word = this.#lexicon.see(scanner.letters, scanner.length, scanner.hash);
      const surface = this.surfaces.intern(scanner.surface, scanner.length, scanner.surfaceHash);
      if (surface >= this.wordOf.length) this.wordOf.push(word);
      this.tokens[length] = word;
      this.written[length] = surface;
      length++;
    }
    this.length = this.#lexicon.resolveAliases(this.tokens, this.written, length);
  }

  /** Takes spellings in the order of their numbers, with the word that each is one of. */
  restore(units: Uint16Array, ends: Int32Array, words: Int32Array): void {
    this.surfaces.restore(units, ends);
    this.wordOf.restore(words.slice());
  }

  readBody(text: string): void {
    const scanner = this.#scanner;
    scanner.start(text);
    let length = 0;
    while (length < LONGEST_BODY && scanner.next()) {
      this.tokens[length++] = this.#lexicon.see(scanner.letters, scanner.length, scanner.hash);
    }
    this.length = this.#lexicon.resolveAliases(this.tokens, this.written, length);
  }

  /** Bytes that spellings take. */
  get bytes(): number {
    return this.surfaces.bytes + this.wordOf.length * 4;
  }
}
