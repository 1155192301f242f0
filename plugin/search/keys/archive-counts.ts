import { isDefinite } from "../analysis/meant-words.ts";
import type { Frequency } from "../analysis/same-word.ts";
import { homesOf } from "../index/homes.ts";
import type { NamedWord } from "../index/named-word.ts";
import { textKeys, type WordCount } from "./word-keys.ts";

/** A word that an archive has, and how it writes it. */
export interface ArchiveWord extends WordCount {
  readonly written: string;
}

/** Keys of so many forms are remembered. */
const MOST_REMEMBERED = 200_000;

const NONE: readonly string[] = [];
const NO_ARTICLES: readonly number[] = [];

const SHORTEST_NAME = 3;
const LETTER = /^\p{L}/u;

/** Numbers of articles by the forms that they have. */
type NumbersOf = ReadonlyMap<string, readonly number[]>;

/** In how many articles each form of an archive stands, and what that says of its words. */
export class ArchiveCounts {
  readonly #forms: ReadonlyMap<string, number>;
  /** Of each word: its articles, and those without its article. */
  readonly #words = new Map<string, [articles: number, bare: number]>();
  readonly #remembered = new Map<string, readonly string[]>();

  /** @param forms of the whole archive, each with the number of its articles */
  constructor(forms: ReadonlyMap<string, number>) {
    this.#forms = forms;
    for (const [form, articles] of forms) {
      for (const { word, proclitic } of this.#homes(form)) {
        const known = this.#words.get(word) ?? [0, 0];
        this.#words.set(word, known);
        known[0] += articles;
        if (!isDefinite(proclitic)) known[1] += articles;
      }
    }
  }

  /** The keys of a form that the archive has. */
  keysOf(form: string): readonly string[] {
    let keys = this.#remembered.get(form);
    if (keys !== undefined) return keys;
    keys = textKeys(form, this.wordsOf(form), this.#frequency);
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(form, keys);
    return keys;
  }

  /** The words that a form of the archive is of, the likeliest first. */
  wordsOf(form: string): readonly string[] {
    return this.#forms.has(form) ? this.#homes(form).map(({ word }) => word) : NONE;
  }

  /**
   * All words, in the order of their letters.
   *
   * @param writtenOf how the archive writes a form
   */
  *words(writtenOf: (form: string) => string | undefined): Generator<ArchiveWord> {
    for (const word of [...this.#words.keys()].sort()) {
      const [articles, bare] = this.#words.get(word) as [number, number];
      yield {
        word,
        articles,
        bare,
        written: writtenOf(word) ?? writtenOf(`ال${word}`) ?? word,
      };
    }
  }

  /**
   * The words as names may be told by them.
   *
   * @param headsOf the numbers of the articles that have a form in the headline or the lead
   * @param fewOf those of all articles that have a form, or of the first of them
   */
  named(headsOf: NumbersOf, fewOf: NumbersOf): NamedWord[] {
    const [heads, few] = [this.#byWord(headsOf), this.#byWord(fewOf)];
    return [...this.#words.keys()].sort().flatMap((word) => {
      const [articles, bare] = this.#words.get(word) as [number, number];
      if (word.length < SHORTEST_NAME || !LETTER.test(word)) return [];
      const definite = articles - bare;
      const met = { heads: heads.get(word) ?? NO_ARTICLES, few: few.get(word) ?? NO_ARTICLES };
      return [{ word, articles, definite, ...met }];
    });
  }

  #byWord(numbersOf: NumbersOf): ReadonlyMap<string, readonly number[]> {
    const found = new Map<string, number[]>();
    for (const [form, numbers] of numbersOf) {
      for (const { word } of this.#homes(form)) {
        const own = found.get(word) ?? [];
        found.set(word, own);
        for (const number of numbers) own.push(number);
      }
    }
    return found;
  }

  readonly #frequency: Frequency = (word, isBare) =>
    this.#words.get(word)?.[isBare === true ? 1 : 0] ?? 0;

  #homes(form: string) {
    return homesOf(form, (other) => this.#forms.get(other) ?? 0);
  }
}
