/** Where in an article a word stands, as one number below 64. */
export const IN_TITLE = 1;
/** Topics, authors, sources, place. */
export const IN_NAMES = 2;
export const IN_LEAD = 4;
/** What the number of times in the text is multiplied by: never, once, two or three times, more often. */
export const IN_TEXT = 8;

/** How often a word stands in a text, in steps. */
export function timesInText(count: number): number {
  return count === 0 ? 0 : count === 1 ? 1 : count < 4 ? 2 : 3;
}
