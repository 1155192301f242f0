import { Interner, WordScanner } from "../../text/index.ts";
import { isConfused, partsAt, type WordPart } from "../analysis/words-of.ts";

/** Remembers the forms of words: most words of an archive are a few thousand again and again. */
export class FormCache {
  readonly scanner = new WordScanner();
  readonly #words = new Interner();
  /** By the numbers of words; none for words that must be looked at each time. */
  readonly #parts: (readonly WordPart[] | undefined)[] = [];

  /** The parts of the word that a scanner stands on. */
  readonly parts = (scanner: WordScanner): readonly WordPart[] => {
    const { letters, length, hash } = scanner;
    const { size } = this.#words;
    const word = this.#words.intern(letters, length, hash);
    const known = this.#parts[word];
    if (known !== undefined) return known;
    const parts = partsAt(scanner);
    if (word === size) this.#parts.push(isConfused(this.#words.text(word)) ? undefined : parts);
    return parts;
  };
}
