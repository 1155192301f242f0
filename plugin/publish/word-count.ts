/** Where a markdown link or picture leads, which is nobody's word. */
const LINK_TARGET = /\]\([^()\n]*\)/g;

const WORD = /[\p{L}\p{N}]/u;

/** The words of a text in markdown, as a newsroom counts them: what stands between spaces. */
export function wordCount(markdown: string): number {
  let count = 0;
  for (const part of markdown.replace(LINK_TARGET, "]").split(/\s+/)) if (WORD.test(part)) count++;
  return count;
}
