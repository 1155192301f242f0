import { Interner, WordScanner } from "../../text/index.ts";
import { partsAt, type WordPart } from "../analysis/words-of.ts";

/** Remembers the forms of words: most words of an archive are a few thousand again and again. */
export class FormCache {
  readonly scanner = new WordScanner();
  readonly #spellings = new Interner();
  /** By the numbers of spellings. */
  readonly #parts: (readonly WordPart[])[] = [];

  /** The number of the spelling on which the scanner stands. */
  spelling(): number {
    const { surface, length, surfaceHash } = this.scanner;
    const spelling = this.#spellings.intern(surface, length, surfaceHash);
    if (spelling === this.#parts.length) this.#parts.push(partsAt(this.scanner));
    return spelling;
  }

  /** The parts of the word on which the scanner stands. */
  readonly parts = (): readonly WordPart[] => this.partsOf(this.spelling());

  partsOf(spelling: number): readonly WordPart[] {
    return this.#parts[spelling] as readonly WordPart[];
  }

  /** A spelling's letters, without harakat. */
  text(spelling: number): string {
    return this.#spellings.text(spelling);
  }
}
