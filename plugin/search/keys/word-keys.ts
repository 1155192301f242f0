import { meantOf } from "../analysis/meant-words.ts";
import { isKnownWord } from "../analysis/plurals.ts";
import { basesOf, type Frequency } from "../analysis/same-word.ts";

/*
 * Keys are what an engine that knows no Arabic compares, letter by letter. An article has as keys of
 * each word its form, the word without what stands before it, and, behind a tilde, what the word may be
 * without its endings. A query asks for any of its own. Which of them hold is for the words of the whole
 * archive to say, on both sides alike.
 */

/** How often an archive has a word, whatever stands before it. */
export interface WordCount {
  readonly word: string;
  /** In how many articles it stands. */
  readonly articles: number;
  /** In how many of these without its article. */
  readonly bare: number;
}

/** Says how often an archive has a word. */
export type CountOf = (word: string) => Omit<WordCount, "word">;

/** Begins a key of what a word may be without its endings; no word holds it. */
const BASE = "~";

/**
 * The keys of a form in a text: `وبقواتهم` → `وبقواتهم`, `قواتهم`, `~قوات`, `~قوه`.
 *
 * @param words that the form is of, by what stands before them
 */
export function textKeys(
  form: string,
  words: readonly string[],
  frequency: Frequency,
): readonly string[] {
  const bases = words.flatMap((word) =>
    [...basesIfAsked(word, frequency)].flatMap((base) => (base === word ? [] : BASE + base)),
  );
  return [...new Set([form, ...words, ...bases])];
}

/** What a word may be without its endings; to whoever asks for a word, the archive has it once more. */
function basesIfAsked(word: string, frequency: Frequency): ReadonlySet<string> {
  const bases = new Set(basesOf(word, frequency));
  for (const base of basesOf(word, () => Number.POSITIVE_INFINITY)) {
    if (bases.has(base) || (frequency(base) > 0 && !isKnownWord(base))) continue;
    const isAsked: Frequency = (other, isBare) =>
      frequency(other, isBare) + (other === base && isBare !== true ? 1 : 0);
    if (basesOf(word, isAsked).has(base)) bases.add(base);
  }
  return bases;
}

/** The keys of a word of a query. */
export interface AskedKeys {
  /** Of the word as it was typed, with anything before it. */
  readonly near: readonly string[];
  /** These, and those of the word with other endings. */
  readonly all: readonly string[];
}

/** The keys that articles have which a word of a query finds. */
export function askedKeys(form: string, isExact: boolean, countOf: CountOf): AskedKeys {
  const meant = meantOf(form, (word) => countOf(word).articles);
  const near = [...new Set([form, ...meant])];
  if (isExact) return { near, all: near };
  const frequency: Frequency = (word, isBare) => {
    const { articles, bare } = countOf(word);
    return isBare === true ? bare : articles + (meant.includes(word) ? 1 : 0);
  };
  const bases = meant.flatMap((word) => [...basesOf(word, frequency)]);
  const all = new Set([...near, ...bases, ...bases.map((base) => BASE + base)]);
  return { near, all: [...all] };
}
