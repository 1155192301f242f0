import { wordsOf } from "../analysis/words-of.ts";

/** Letters of a text by which it is told, and words that stand together in them. */
const LETTERS = 600;
const TOGETHER = 3;

/** What a text begins with, so that it is known where it is printed again. */
export function beginningOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text.slice(0, LETTERS)).map(({ form }) => form);
  return new Set(
    words.slice(TOGETHER - 1).map((_, at) => words.slice(at, at + TOGETHER).join(" ")),
  );
}
