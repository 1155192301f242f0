import { matchingForm } from "../text/index.ts";

/** Marks that nobody sees, which may stand within a word. */
const MARKS = /[\u00AD\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/**
 * The words of a text that another lacks, each as often as it is missing there. Spellings that differ
 * in marks alone are the same.
 */
export function lostWords(source: string, result: string): string[] {
  const there = counted(wordsOf(result));
  // Nearly all words are spelled alike; only what is left of both texts need be compared further.
  const missing = without(wordsOf(source), there);
  if (missing.length === 0) return [];
  const others = [...there].flatMap(([word, count]) =>
    Array<string>(count).fill(matchingForm(word)),
  );
  return without(missing.map(matchingForm), counted(others));
}

function wordsOf(text: string): string[] {
  return text.normalize("NFKC").replace(MARKS, "").match(WORD) ?? [];
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words that are not among others; those that are are taken out there. */
function without(words: readonly string[], there: Map<string, number>): string[] {
  return words.filter((word) => {
    const left = there.get(word) ?? 0;
    if (left > 0) there.set(word, left - 1);
    return left === 0;
  });
}
