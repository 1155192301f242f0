import os from "node:os";
import v8 from "node:v8";
import { crc32 } from "node:zlib";
import type { ReadArticle } from "./article-reader.ts";
import { type ArticleRows, placesOf, rowEntry, writingOf } from "./article-rows.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What articles of a year say, for the next index of the year. */
export interface YearWords {
  /** One for each article, in the order of rows. */
  readonly keys: readonly string[];
  /** Words of each article's text. */
  readonly words: readonly number[];
  /** Letters of each article's text. */
  readonly letters: readonly number[];
  readonly vocabulary: Vocabulary;
  readonly rows: ArticleRows;
  /** Which words stand side by side in each article. */
  readonly pairs: ArticleRows;
}

/** The same as it is cached: texts in one, and numbers as they stand in memory. */
interface CachedWords {
  readonly keys: string;
  readonly words: Int32Array;
  readonly letters: Int32Array;
  readonly ends: Int32Array;
  readonly entries: Uint32Array;
  readonly pairEnds: Int32Array;
  readonly pairs: Uint32Array;
  readonly forms: string;
  readonly writings: string;
}

/** Counted up when the meaning of a part changes. */
const FORMAT = 7;

/** No word and no key has it. */
const BETWEEN = "\n";

/**
 * What articles of a year say, as bytes: a line that tells what they are, and their checksum; then
 * the words as Node writes values. Words that no article has any more are left out.
 *
 * @param basis stands for everything else that decides what they say
 */
export function cachedTermsBytes(basis: string, year: YearWords): Buffer {
  const { keys, vocabulary, rows } = year;
  const { entries, ends } = rows;
  const isUsed = new Uint8Array(vocabulary.writings.length);
  for (let at = 0; at < entries.length; at++) isUsed[writingOf(entries[at] as number)] = 1;
  const numbers = new Int32Array(isUsed.length);
  const forms: string[] = [];
  const writings: string[] = [];
  for (let writing = 0; writing < isUsed.length; writing++) {
    if (isUsed[writing] === 0) continue;
    const form = vocabulary.forms[vocabulary.formOf[writing] as number] as string;
    const shown = vocabulary.writings[writing] as string;
    forms.push(form);
    numbers[writing] = writings.push(shown === form ? "" : shown) - 1;
  }
  const words: CachedWords = {
    keys: keys.join(BETWEEN),
    words: Int32Array.from(year.words),
    letters: Int32Array.from(year.letters),
    ends: Int32Array.from(ends),
    entries: renumbered(entries, numbers),
    pairEnds: Int32Array.from(year.pairs.ends),
    pairs: year.pairs.entries,
    forms: forms.join(BETWEEN),
    writings: writings.join(BETWEEN),
  };
  const content = v8.serialize(words);
  return Buffer.concat([firstLine(basis, content), content]);
}

function renumbered(entries: Uint32Array, numbers: ArrayLike<number>): Uint32Array {
  return entries.map((entry) => rowEntry(numbers[writingOf(entry)] as number, placesOf(entry)));
}

function firstLine(basis: string, content: Uint8Array): Buffer {
  return Buffer.from(`${[FORMAT, os.endianness(), basis, crc32(content)].join(" ")}\n`);
}

/** What articles of a year said in an earlier build. */
export class CachedTerms {
  readonly #places: ReadonlyMap<string, number>;
  readonly #words: Int32Array;
  readonly #letters: Int32Array;
  readonly #ends: Int32Array;
  readonly #entries: Uint32Array;
  readonly #pairEnds: Int32Array;
  readonly #pairs: Uint32Array;

  /**
   * @param bytes of {@link cachedTermsBytes}
   * @param vocabulary is told their words
   * @returns nothing where they are of another basis or machine, or damaged
   */
  static from(bytes: Buffer, basis: string, vocabulary: Vocabulary): CachedTerms | undefined {
    const content = bytes.subarray(bytes.indexOf(BETWEEN) + 1);
    const line = bytes.subarray(0, bytes.length - content.length);
    if (!line.equals(firstLine(basis, content))) return undefined;
    return new CachedTerms(v8.deserialize(content) as CachedWords, vocabulary);
  }

  private constructor(
    { keys, words, letters, forms, writings, ...rows }: CachedWords,
    vocabulary: Vocabulary,
  ) {
    this.#places = new Map(linesIn(keys).map((key, place) => [key, place]));
    this.#words = words;
    this.#letters = letters;
    this.#ends = rows.ends;
    this.#pairEnds = rows.pairEnds;
    this.#pairs = rows.pairs;
    const shown = linesIn(writings);
    const numbers = linesIn(forms).map((form, own) =>
      vocabulary.plainWriting(form, shown[own] || form),
    );
    this.#entries = renumbered(rows.entries, numbers);
  }

  /** What an article says, if it was among them. */
  read(key: string): ReadArticle | undefined {
    const place = this.#places.get(key);
    if (place === undefined) return undefined;
    const row = this.#entries.subarray(this.#ends[place - 1] ?? 0, this.#ends[place]);
    const pairs = this.#pairs.subarray(this.#pairEnds[place - 1] ?? 0, this.#pairEnds[place]);
    const [words = 0, letters = 0] = [this.#words[place], this.#letters[place]];
    return { row, pairs, words, letters };
  }
}

function linesIn(text: string): string[] {
  return text === "" ? [] : text.split(BETWEEN);
}
