/**
 * Words that a reader of Arabic reads in a minute, silently: 181 in the studies that Brysbaert
 * gathered (How many words do we read per minute?, Journal of Memory and Language 109, 2019),
 * rounded down.
 */
export const ARABIC_WORDS_A_MINUTE = 180;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640'’.-]*/gu;

/**
 * Whole minutes that a text takes to read, rounded to the nearest; 0 for less than half a minute.
 *
 * @param text plain text or markdown; its marks are no words, its links' addresses count as one or two
 */
export function readingMinutes(text: string, wordsAMinute = ARABIC_WORDS_A_MINUTE): number {
  const words = text.match(WORD)?.length ?? 0;
  return Math.round(words / wordsAMinute);
}
