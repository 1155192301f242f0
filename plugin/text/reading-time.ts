import { countWords } from "./word-count.ts";

/**
 * Words that a reader of Arabic reads in a minute, silently: 181 in the studies that Brysbaert
 * gathered (How many words do we read per minute?, Journal of Memory and Language 109, 2019),
 * rounded down.
 */
export const ARABIC_WORDS_A_MINUTE = 180;

/**
 * Whole minutes that a text takes to read, rounded to the nearest; 0 for less than half a minute.
 *
 * @param text plain text, or how many words it has
 */
export function readingMinutes(
  text: string | number,
  wordsAMinute = ARABIC_WORDS_A_MINUTE,
): number {
  const words = typeof text === "number" ? text : countWords(text);
  return Math.round(words / wordsAMinute);
}
