import type { PlainBlock } from "./plain-text.ts";

const MAX_LETTERS = 220;

const WORD = /[\p{L}\p{N}]/u;

/** Marks of a table of contents, tags alone, lines of a program, a formula, an address alone. */
const NO_SENTENCE = [
  /^(?:\[{0,2}_?toc_?\]{0,2}|\$\{toc\}|\{:?toc\})$/i,
  /^(?:\[\/?[a-z][\w-]{0,40}\]\s*)+$/,
  /^(?:import|export)\s[^\u0600-\u06FF]*[;"'}]$/,
  /^\$\$[^\u0600-\u06FF]*\$\$$/,
  /^<?(?:https?:\/\/|www\.)\S+>?$/i,
];

/**
 * The beginning of an article in plain words, for lists and descriptions: its first paragraph of
 * prose, cut at a word's end.
 *
 * @returns an empty text when no paragraph of prose stands in it
 */
export function lead(blocks: readonly PlainBlock[]): string {
  const first = blocks.find(
    ({ text, isProse }) =>
      isProse && WORD.test(text) && !NO_SENTENCE.some((kind) => kind.test(text)),
  );
  return first === undefined ? "" : shorten(first.text);
}

function shorten(text: string): string {
  if (text.length <= MAX_LETTERS) return text;
  const cut = text.slice(0, MAX_LETTERS + 1);
  const end = cut.lastIndexOf(" ");
  const words = cut.slice(0, end > MAX_LETTERS / 2 ? end : MAX_LETTERS);
  // Half of a character that needs two units may be left at the end.
  return `${words.replace(/[\uD800-\uDBFF]$/, "").replace(/[،؛:.\s]+$/, "")}…`;
}
