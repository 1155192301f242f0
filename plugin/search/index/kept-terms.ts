import type { ReadArticle } from "./article-reader.ts";
import { type ArticleRows, placesOf, rowEntry, writingOf } from "./article-rows.ts";
import {
  intsIn,
  type SectionFile,
  type SectionFileBytes,
  sectionFile,
  sectionsFrom,
} from "./section-file.ts";
import { Vocabulary } from "./vocabulary.ts";

/** What a year's words were made of. */
export interface TermsToKeep {
  /** One for each article, in the order of rows. */
  readonly keys: readonly string[];
  /** Words of each article's text. */
  readonly words: readonly number[];
  /** Letters of each article's text. */
  readonly letters: readonly number[];
  readonly vocabulary: Vocabulary;
  readonly rows: ArticleRows;
}

const KIND = "arshif-search-terms";

/** Counted up when the meaning of a section changes. */
const FORMAT = 2;

/** No word and no key has it. */
const BETWEEN = "\n";

/**
 * A file that tells what articles of a year say. Words that none of them has any more are left out.
 *
 * @param basis stands for everything else that decides what they say
 */
export function keptTermsBytes(basis: string, terms: TermsToKeep): SectionFileBytes {
  const { keys, words, letters, vocabulary, rows } = terms;
  const { entries, ends } = rows;
  const isUsed = new Uint8Array(vocabulary.writings.length);
  for (const entry of entries) isUsed[writingOf(entry)] = 1;
  const numbers = new Int32Array(isUsed.length);
  const forms: string[] = [];
  const writings: string[] = [];
  for (const [writing, used] of isUsed.entries()) {
    if (used === 0) continue;
    const form = vocabulary.forms[vocabulary.formOf[writing] as number] as string;
    const shown = vocabulary.writings[writing] as string;
    forms.push(form);
    numbers[writing] = writings.push(shown === form ? "" : shown) - 1;
  }
  const isWhole = writings.length === isUsed.length;
  const renumber = (entry: number) =>
    rowEntry(numbers[writingOf(entry)] as number, placesOf(entry));
  const sections: [string, Uint8Array][] = [
    ["keys", textBytes(keys)],
    ["words", arrayBytes(Int32Array.from(words))],
    ["letters", arrayBytes(Int32Array.from(letters))],
    ["ends", arrayBytes(Int32Array.from(ends))],
    ["entries", arrayBytes(isWhole ? entries : entries.map(renumber))],
    ["forms", textBytes(forms)],
    ["writings", textBytes(writings)],
  ];
  return sectionFile(KIND, FORMAT, basis, sections);
}

/** What articles of a year said in an earlier build. */
export class KeptTerms {
  readonly vocabulary = new Vocabulary();
  readonly #places: ReadonlyMap<string, number>;
  readonly #words: Int32Array;
  readonly #letters: Int32Array;
  readonly #ends: Int32Array;
  readonly #entries: Uint32Array;

  /**
   * @param bytes of a file of {@link keptTermsBytes}
   * @throws {UnusableFile} when it cannot be used
   */
  static from(bytes: Uint8Array, basis: string): KeptTerms | undefined {
    const file = sectionsFrom(KIND, FORMAT, bytes);
    return file.basis === basis ? new KeptTerms(file) : undefined;
  }

  private constructor(file: SectionFile) {
    this.#places = new Map(linesIn(file, "keys").map((key, place) => [key, place]));
    this.#words = intsIn(file, "words");
    this.#letters = intsIn(file, "letters");
    this.#ends = intsIn(file, "ends");
    const { buffer, byteOffset, length } = intsIn(file, "entries");
    this.#entries = new Uint32Array(buffer, byteOffset, length);
    const writings = linesIn(file, "writings");
    for (const [writing, form] of linesIn(file, "forms").entries()) {
      this.vocabulary.add(form, writings[writing] || form);
    }
  }

  /** What an article says, if it was among them. */
  read(key: string): ReadArticle | undefined {
    const place = this.#places.get(key);
    if (place === undefined) return undefined;
    const row = this.#entries.subarray(this.#ends[place - 1] ?? 0, this.#ends[place]);
    const [words = 0, letters = 0] = [this.#words[place], this.#letters[place]];
    return { row, words, letters };
  }
}

/** As UTF-16: a word that was cut may end in half a letter. */
function textBytes(lines: readonly string[]): Uint8Array {
  return Buffer.from(lines.join(BETWEEN), "utf16le");
}

function linesIn({ sections }: SectionFile, name: string): string[] {
  const { buffer, byteOffset, length } = sections.get(name) ?? new Uint8Array(0);
  const text = Buffer.from(buffer, byteOffset, length).toString("utf16le");
  return text === "" ? [] : text.split(BETWEEN);
}

function arrayBytes({ buffer, byteOffset, byteLength }: Int32Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
