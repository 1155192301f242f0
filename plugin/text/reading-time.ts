import { JOINER, kindAt, LETTER } from "./character-kinds.ts";

/**
 * Words that a reader of Arabic reads in a minute, silently: 181 in the studies that Brysbaert
 * gathered (How many words do we read per minute?, Journal of Memory and Language 109, 2019),
 * rounded down.
 */
export const ARABIC_WORDS_A_MINUTE = 180;

/**
 * Whole minutes that a text takes to read, rounded to the nearest; 0 for less than half a minute.
 *
 * @param text plain text or markdown; its marks are no words, its links' addresses count as one or two
 */
export function readingMinutes(text: string, wordsAMinute = ARABIC_WORDS_A_MINUTE): number {
  return Math.round(words(text) / wordsAMinute);
}

/** Words: a letter or digit, with all letters and {@link JOINER joiners} after it. */
function words(text: string): number {
  let count = 0;
  let isInWord = false;
  for (let place = 0; place < text.length; place++) {
    const kind = kindAt(text, place);
    if (isInWord) isInWord = kind === LETTER || kind === JOINER;
    else if (kind === LETTER) {
      isInWord = true;
      count++;
    }
  }
  return count;
}
