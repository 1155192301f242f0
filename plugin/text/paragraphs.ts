import { HASH_START, HASH_STEP } from "./hash.ts";
import { COMPLEX, LETTER, LETTERS } from "./letters.ts";
import { MOST_POINTERS, mayBeHeadline, pointerOf } from "./pointers.ts";

/**
 * What a paragraph is, without its words: a whole number, kept for every paragraph of an archive.
 * Above 65,535 it is the same for the same letters and digits, whatever harakat, signs and spaces
 * stand among them; up to there the paragraph is too short to be told from others; below 0 it leads
 * readers to another article. Of each number the rest by 65,536 is how many letters there are.
 */
export type Paragraph = number;

const KINDS = 0x10000;

/** A paragraph of fewer letters is no piece of another text: «وقال:», a name in a list. */
const LEAST_LETTERS = 16;

/** A paragraph in the words that readers see, on one line. */
export interface ParagraphText {
  readonly text: string;
  /** Is it nothing but a link? */
  readonly isLink?: boolean;
}

/** What the paragraphs of a text are. */
export function paragraphsOf(blocks: readonly ParagraphText[]): Paragraph[] {
  let below = 0;
  return blocks.map(({ text, isLink = false }) => {
    const pointer = pointerOf(text);
    if (pointer === "heading") below = MOST_POINTERS;
    else if (pointer === undefined && below > 0) below = mayBeHeadline(text) ? below - 1 : 0;
    const leadsElsewhere = isLink || pointer !== undefined || below > 0;
    const paragraph = paragraphOf(text);
    return leadsElsewhere ? -lettersOf(paragraph) : paragraph;
  });
}

export function lettersOf(paragraph: Paragraph): number {
  return Math.abs(paragraph) % KINDS;
}

/** Does it lead readers to another article? */
export function leadsElsewhere(paragraph: Paragraph): boolean {
  return paragraph < 0;
}

/** Is it long enough to be told from others? */
export function isComparable(paragraph: Paragraph): boolean {
  return paragraph >= KINDS;
}

function paragraphOf(text: string): Paragraph {
  // Looked up once: an import that is asked for at each letter takes most of the time.
  const [table, step, start] = [SIGNS, HASH_STEP, HASH_START];
  const end = table.length;
  let letters = 0;
  let hash = start;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const sign = unit < end ? table[unit]! : unit;
    if (sign === 0) continue;
    letters++;
    hash = Math.imul(hash ^ sign, step);
  }
  letters = Math.min(letters, KINDS - 1);
  return letters < LEAST_LETTERS ? letters : (hash >>> 0 || 1) * KINDS + letters;
}

/** What each unit counts as: 0 for what stands between letters and on them. */
const SIGNS = Uint16Array.from(LETTERS.kind, (kind, unit) =>
  kind === LETTER ? LETTERS.folded[unit]! : kind === COMPLEX ? unit : 0,
);
