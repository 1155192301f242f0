import { matchingForm } from "../text/index.ts";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/**
 * The words of a text that another lacks, each as often as it is missing there. Spellings that differ
 * in marks alone are the same.
 */
export function lostWords(source: string, result: string): string[] {
  const there = new Map<string, number>();
  for (const word of wordsOf(result)) there.set(word, (there.get(word) ?? 0) + 1);
  return wordsOf(source).filter((word) => {
    const left = there.get(word) ?? 0;
    if (left > 0) there.set(word, left - 1);
    return left === 0;
  });
}

function wordsOf(text: string): string[] {
  return (text.normalize("NFKC").match(WORD) ?? []).map(matchingForm);
}
