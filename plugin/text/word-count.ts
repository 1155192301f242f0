import { kindAt, LETTER, SPACE } from "./character-kinds.ts";

/** The words of a plain text, as a newsroom counts them: what stands between blanks and has a letter or digit. */
export function countWords(text: string): number {
  let count = 0;
  let isInWord = false;
  for (let place = 0; place < text.length; place++) {
    const kind = kindAt(text, place);
    if (kind === SPACE) isInWord = false;
    else if (kind === LETTER && !isInWord) {
      isInWord = true;
      count++;
    }
  }
  return count;
}
