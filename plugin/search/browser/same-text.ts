import { wordsOf } from "../analysis/words-of.ts";

/** Letters of a text by which it is told, and words that stand together in them. */
const LETTERS = 600;
const TOGETHER = 3;
/** Two texts that share so much of what either has are one: an agency's, with another dateline. */
const SHARED = 0.6;
/** Fewer tell nothing: «الصفحة غير متاحة». */
const FEWEST = 12;

/** What a text begins with, so that it is known where it is printed again. */
export function beginningOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text.slice(0, LETTERS)).map(({ form }) => form);
  return new Set(
    words.slice(TOGETHER - 1).map((_, at) => words.slice(at, at + TOGETHER).join(" ")),
  );
}

/** Are two texts that begin so the same? */
export function areSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const fewer = Math.min(one.size, other.size);
  if (fewer < FEWEST) return false;
  let shared = 0;
  for (const words of one) if (other.has(words)) shared++;
  return shared >= SHARED * fewer;
}
