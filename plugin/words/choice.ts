import type { PluralLanguage } from "../text/index.ts";
import { arabicWords, type WordChanges, type Words } from "../words.ts";
import { englishWords } from "./english.ts";
import { persianWords } from "./persian.ts";
import { soraniWords } from "./sorani.ts";
import { urduWords } from "./urdu.ts";

/** Tables by the language of their words, as the first part of a BCP 47 tag. */
export const WORD_TABLES: Readonly<Record<PluralLanguage, Words>> = {
  ar: arabicWords,
  fa: persianWords,
  ur: urduWords,
  ckb: soraniWords,
  en: englishWords,
};

/**
 * The language whose words a tag asks for, whatever its region: `ar-IQ` → `ar`. None where there is
 * no table, and where the tag names another script than that of the words.
 */
export function interfaceLanguage(tag: string): PluralLanguage | undefined {
  const { language, script } = new Intl.Locale(tag);
  if (!Object.hasOwn(WORD_TABLES, language)) return undefined;
  const isUsual = script === undefined || script === (language === "en" ? "Latn" : "Arab");
  return isUsual ? (language as PluralLanguage) : undefined;
}

/**
 * The words of the interface: the table of the site's language with the site's changes. Every
 * table is complete.
 *
 * @param lang a BCP 47 tag of one of the languages: `ar`, `ar-IQ`, `fa`
 * @param changes words, and single forms of a count, that take the table's place
 */
export function wordsFor(lang: string, changes: WordChanges = {}): Words {
  const table = WORD_TABLES[interfaceLanguage(lang) ?? "ar"];
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
