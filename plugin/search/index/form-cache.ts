import { Interner, WordScanner } from "../../text/index.ts";
import { partsAt, type WordPart } from "../analysis/words-of.ts";

/** Remembers the forms of words: most words of an archive are a few thousand again and again. */
export class FormCache {
  readonly scanner = new WordScanner();
  readonly #spellings = new Interner();
  /** By the numbers of spellings: the form of a whole word, or parts. */
  readonly #known: (string | readonly WordPart[])[] = [];

  /** The number of the spelling on which the scanner stands. */
  spelling(): number {
    const { surface, length, surfaceHash } = this.scanner;
    const spelling = this.#spellings.intern(surface, length, surfaceHash);
    if (spelling === this.#known.length) {
      const parts = partsAt(this.scanner);
      const [part] = parts;
      const isOne = parts.length === 1 && part?.isWhole && !part.isLetter;
      this.#known.push(isOne ? part.form : parts);
    }
    return spelling;
  }

  /** The parts of the word on which the scanner stands. */
  readonly parts = (): readonly WordPart[] => this.partsOf(this.spelling());

  partsOf(spelling: number): readonly WordPart[] {
    const known = this.#known[spelling] as string | readonly WordPart[];
    if (typeof known !== "string") return known;
    return [{ form: known, at: 0, length: known.length, isWhole: true }];
  }

  /** The form of a spelling that is a word of one form; `undefined` for others. */
  formOf(spelling: number): string | undefined {
    const known = this.#known[spelling];
    return typeof known === "string" ? known : undefined;
  }

  /** A spelling's letters, without harakat. */
  text(spelling: number): string {
    return this.#spellings.text(spelling);
  }
}
