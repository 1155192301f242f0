import { matchNames } from "./parse-names.ts";
import { matchBare, matchNumbers } from "./parse-numbers.ts";
import type { WrittenDate } from "./written-date.ts";

const DIGIT = /\d/;

/** The date of one calendar that begins at a place in a normalised text, or `null`. */
export function matchCalendarDate(text: string, at: number): WrittenDate | null {
  const numbers = DIGIT.test(text[at] ?? "") ? matchNumbers(text, at) : null;
  return numbers ?? matchNames(text, at) ?? matchBare(text, at);
}
