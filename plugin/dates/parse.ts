import { foldDates } from "./fold-dates.ts";
import type { HijriAdjust } from "./hijri.ts";
import { matchExpression, type ParsedDate } from "./parse-expression.ts";
import { matchRelative } from "./parse-relative.ts";
import type { PreciseDate } from "./precise-date.ts";
import { BEFORE_DAY } from "./time-words.ts";

/** What reading a text needs to know about the site. */
export interface ParsingRules {
  /** The moment against which relative words are understood; without it they are no dates. */
  readonly now: PreciseDate | undefined;
  readonly zone: string;
  readonly hijriAdjust: HijriAdjust;
}

/** No date is written in more letters. */
export const LONGEST_TEXT = 200;
const OPENERS = `(?:في|بتاريخ|تاريخ|يوم|شهر|الموافق|المصادف|${BEFORE_DAY})`;
const LEADING = new RegExp(`^[ ([{«"'“‘،,.:؛\\-–—]*(?:${OPENERS}(?:[ :(]+|(?=\\d))){0,3}[ ([]*`);
const TRAILING = /[ )\]}»"'”’،,.:؛\-–—]*$/;

/**
 * Reads a text that is one date, in Arabic words or numbers, day first.
 *
 * @returns `null` when the text is no date, holds more than a date, contradicts itself, or names a
 *   day that does not exist
 */
export function parseDate(text: string, rules: ParsingRules): ParsedDate | null {
  if (text.length > LONGEST_TEXT) return null;
  const plain = foldDates(text).text.replace(TRAILING, "");
  const whole = readWhole(plain, 0, rules);
  if (whole !== null) return whole;
  const start = LEADING.exec(plain)?.[0].length ?? 0;
  return start === 0 ? null : readWhole(plain, start, rules);
}

function readWhole(text: string, start: number, rules: ParsingRules): ParsedDate | null {
  const found = matchExpression(text, start, rules.hijriAdjust);
  if (found !== null) return found.end === text.length ? found.date : null;
  if (rules.now === undefined) return null;
  const relative = matchRelative(text, start, rules.now, rules.zone);
  if (relative === null || relative.end !== text.length) return null;
  return { iso: relative.iso, precision: relative.precision, calendar: "gregorian" };
}
