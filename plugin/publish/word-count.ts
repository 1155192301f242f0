import { kindAt, LETTER, SPACE } from "../text/character-kinds.ts";

/** Where a markdown link or picture leads, which is nobody's word. */
const LINK_TARGET = /\]\([^()\n]*\)/g;

/** The words of a text in markdown, as a newsroom counts them: what stands between spaces. */
export function wordCount(markdown: string): number {
  const text = markdown.replace(LINK_TARGET, "]");
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
