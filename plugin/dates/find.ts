import type { NormalisedWithPlaces } from "../text/index.ts";
import { isNoDay } from "./find-day-traps.ts";
import { findRangeStart, findSecondYear } from "./find-range.ts";
import { isNoRelative } from "./find-relative-traps.ts";
import { isNoDate } from "./find-traps.ts";
import { foldDates } from "./fold-dates.ts";
import type { ParsingRules } from "./parse.ts";
import { matchExpression, type ParsedDate } from "./parse-expression.ts";
import { matchRelative } from "./parse-relative.ts";

/** A date in running prose. */
export interface FoundDate extends ParsedDate {
  /** UTF-16 index of its first letter in the text. */
  readonly start: number;
  /** Index behind its last letter. */
  readonly end: number;
  /** The text from start to end, as it was written. */
  readonly text: string;
}

/** Where a date may begin: a word, or digits that follow no digit. */
const STARTS = /(?<![\p{L}\p{N}])[\p{L}\p{N}]|(?<=\p{L})\d/gu;
/** Every date has a year, save relative words, which need the rules' `now`. */
const YEARS = /(?<!\d)\d{4}(?!\d)|(?:عام|سنه) الف/g;
/** From a date's first letter to its year: weekday, ordinal and two names take less. */
const FURTHEST_YEAR = 120;
/** و, ف, ب, ل and ك are written together with the word that follows. */
const CLITICS = /[وفبلك]{1,2}/uy;

/**
 * Every date in running prose, in order. A year alone counts only behind عام or سنة; relative
 * words only when the rules hold `now`, and only those that mean nothing else.
 */
export function findDates(original: string, rules: ParsingRules): FoundDate[] {
  const folded = foldDates(original);
  const found: FoundDate[] = [];
  const years = folded.text.matchAll(YEARS);
  let year = years.next();
  let free = 0;
  for (const { index } of folded.text.matchAll(STARTS)) {
    if (index < free) continue;
    while (!year.done && year.value.index < index) year = years.next();
    const nearYear = !year.done && year.value.index - index <= FURTHEST_YEAR;
    if (!nearYear && rules.now === undefined) continue;
    const match = matchAt(original, folded, index, nearYear, rules);
    if (match === null) continue;
    free = match.end;
    if (match.date === null) continue;
    const range = findRangeStart(folded.text, match.start, match.date);
    if (range !== null) found.push(place(original, folded, range.start, range.end, range.date));
    found.push(place(original, folded, match.start, match.end, match.date));
    const second = findSecondYear(folded.text, match.start, match.end);
    if (second === null) continue;
    found.push(place(original, folded, second.start, second.end, second.date));
    free = second.end;
  }
  return found;
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly date: ParsedDate | null;
}

function matchAt(
  original: string,
  folded: NormalisedWithPlaces,
  start: number,
  nearYear: boolean,
  rules: ParsingRules,
): Match | null {
  const { text } = folded;
  const whole = matchFrom(original, folded, start, nearYear, rules);
  if (whole !== null) return whole;
  CLITICS.lastIndex = start;
  const length = CLITICS.exec(text)?.[0].length ?? 0;
  for (let skip = 1; skip <= length; skip++) {
    const match = matchFrom(original, folded, start + skip, nearYear, rules);
    if (match !== null) return match;
  }
  return null;
}

function matchFrom(
  original: string,
  folded: NormalisedWithPlaces,
  start: number,
  nearYear: boolean,
  { hijriAdjust, now, zone }: ParsingRules,
): Match | null {
  const { text } = folded;
  const found = nearYear ? matchExpression(text, start, hijriAdjust) : null;
  if (found !== null && !found.bare && !isNoDay(original, folded, start, found)) {
    const date = isNoDate(original, folded, start, found) ? null : found.date;
    return { start, end: found.end, date };
  }
  const relative = now === undefined ? null : matchRelative(text, start, now, zone);
  if (relative === null || relative.loose) return null;
  if (isNoRelative(original, folded, start, relative)) return null;
  const { iso, precision, end } = relative;
  return { start, end, date: { iso, precision, calendar: "gregorian" } };
}

function place(
  original: string,
  { places }: NormalisedWithPlaces,
  from: number,
  to: number,
  date: ParsedDate,
): FoundDate {
  const start = places[from]!;
  const end = endOf(original, places, to);
  return { ...date, start, end, text: original.slice(start, end) };
}

/** Behind the last letter with its marks, but before spaces and marks of the next word. */
function endOf(original: string, places: readonly number[], to: number): number {
  const last = places[to - 1]!;
  let end = Math.max(last + 1, places[to]!);
  while (
    end > last + 1 &&
    /[\s\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(original[end - 1]!)
  ) {
    end -= 1;
  }
  return end;
}
