import { arabicWords, type WordChanges, type Words } from "../words.ts";
import { englishWords } from "./english.ts";
import { persianWords } from "./persian.ts";
import { soraniWords } from "./sorani.ts";
import { urduWords } from "./urdu.ts";

/** Tables by the language of their words, as the first part of a BCP 47 tag. */
export const WORD_TABLES: Readonly<Record<string, Words>> = {
  ar: arabicWords,
  fa: persianWords,
  ur: urduWords,
  ckb: soraniWords,
  en: englishWords,
};

/**
 * The words of the interface: the table of the site's language with the site's changes. Every
 * table is complete; a language without one takes the Arabic words.
 *
 * @param lang a BCP 47 tag: `ar`, `ar-IQ`, `fa`
 * @param changes words, and single forms of a count, that take the table's place
 */
export function wordsFor(lang: string, changes: WordChanges = {}): Words {
  const language = new Intl.Locale(lang).language;
  const table = (Object.hasOwn(WORD_TABLES, language) && WORD_TABLES[language]) || arabicWords;
  const words = Object.entries(table).map(([key, word]: [string, Word]): [string, Word] => {
    const change = (changes as Readonly<Record<string, Word | undefined>>)[key];
    if (change === undefined) return [key, word];
    return [key, isGroup(word) && isGroup(change) ? { ...word, ...change } : change];
  });
  return Object.fromEntries(words) as unknown as Words;
}

type Word = string | Readonly<Record<string, string | undefined>>;

function isGroup(word: Word): word is Exclude<Word, string> {
  return typeof word === "object";
}

/**
 * The direction of a page whose words are of a language. Right to left unless the language is one
 * of the Latin script: the archive is a right-to-left one, and a tag that says nothing of its
 * script does not change that.
 */
export function directionOf(lang: string): "rtl" | "ltr" {
  return new Intl.Locale(lang).maximize().script === "Latn" ? "ltr" : "rtl";
}
