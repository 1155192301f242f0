import { type SearchWord, wordsOf } from "./words-of.ts";

/** A word that is written in parts, with a blank or a zero-width non-joiner between them, or in one. */
export interface Compound {
  /** Its place among the words, and how many of them it is. */
  readonly at: number;
  readonly length: 1 | 2;
  /** The form of the whole, and those of its parts. */
  readonly form: string;
  readonly parts: readonly string[];
}

/** What Persian writes before and after a word, apart or not: «می خواهم», «کتاب ها», «بزرگ ترین». */
const PREFIX = /^ن?می$/;
const SUFFIX = /^(?:ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان)?|تر(?:ی|ین)?|اند|ایم|اید)$/;
const JOINER = "\u200C";
/** A letter of Persian keyboards alone, or the joiner. */
const PERSIAN = /[\u200Cپچژگکی]/;

/** May a text hold compounds? Hardly any in Arabic does, and to ask is cheaper than to look at each word. */
export function mayHoldCompounds(text: string): boolean {
  return PERSIAN.test(text);
}

/** The compounds among the words of a text, all words of which are given in their order. */
export function findCompounds(text: string, words: readonly SearchWord[]): Compound[] {
  if (!mayHoldCompounds(text)) return [];
  const found: Compound[] = [];
  for (const [at, { form, from, to }] of words.entries()) {
    const written = text.slice(from, to);
    if (written.includes(JOINER)) {
      const parts = formsOf(written.replaceAll(JOINER, " "));
      if (parts.length > 1) found.push({ at, length: 1, form, parts });
    }
    const next = words[at + 1];
    if (next === undefined || !/^\s$/.test(text.slice(to, next.from))) continue;
    const after = text.slice(next.from, next.to);
    if (!PREFIX.test(persian(written)) && !SUFFIX.test(persian(after))) continue;
    const [whole] = formsOf(written + after);
    if (whole !== undefined) {
      found.push({ at, length: 2, form: whole, parts: [form, next.form] });
    }
  }
  return found;
}

function formsOf(text: string): string[] {
  return wordsOf(text).map(({ form }) => form);
}

/** With the letters of Persian keyboards. */
function persian(word: string): string {
  return word.replace(/[يى]/g, "ی");
}
