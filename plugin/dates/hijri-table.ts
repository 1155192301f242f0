import { MONTH_LENGTHS } from "./hijri-month-lengths.ts";

/**
 * The Umm al-Qura calendar, 1 Muharram 1300 to 30 Dhu al-Hijja 1600 AH: what was printed where that
 * is known, and ICU's table elsewhere. It is the plugin's own, the same on every Node line.
 */

export const FIRST_HIJRI_YEAR = 1300;
export const LAST_HIJRI_YEAR = 1600;

const DAY = 86_400_000;
/** 12 November 1882, in days from 1970-01-01. */
const FIRST_DAY = Date.UTC(1882, 10, 12) / DAY;
const DAYS_BY_LAST_DIGIT: Readonly<Record<string, number>> = { 8: 28, 9: 29, 0: 30, 1: 31 };
const MONTHS = (LAST_HIJRI_YEAR - FIRST_HIJRI_YEAR + 1) * 12;

/** Built once, at the first use: day numbers at which months begin, and the day after the last. */
let monthStarts: Int32Array | undefined;

/** A month's place in the table: 0 is Muharram 1300. Months from 1. */
export function monthIndex(year: number, month: number): number {
  return (year - FIRST_HIJRI_YEAR) * 12 + month - 1;
}

/** The year and month (from 1) at a place in the table. */
export function monthAt(index: number): { year: number; month: number } {
  return { year: FIRST_HIJRI_YEAR + Math.floor(index / 12), month: (index % 12) + 1 };
}

/**
 * The day on which a month begins, in days from 1970-01-01; the index after the last month gives
 * the day after the table's end, one outside gives `undefined`.
 */
export function monthStart(index: number): number | undefined {
  return starts()[index];
}

/** The place of the month in which a day falls, or `undefined` outside the table. */
export function monthOfDay(day: number): number | undefined {
  const table = starts();
  if (!(day >= table[0]! && day < table[MONTHS]!)) return undefined;
  // A Hijri month has 29.53059 days on average; the guess is at most a few months off.
  let index = Math.min(MONTHS - 1, Math.floor((day - table[0]!) / 29.53059));
  while (table[index]! > day) index -= 1;
  while (table[index + 1]! <= day) index += 1;
  return index;
}

function starts(): Int32Array {
  monthStarts ??= buildStarts();
  return monthStarts;
}

function buildStarts(): Int32Array {
  const digits = MONTH_LENGTHS.replace(/^\d{4} |\s/gm, "");
  const table = new Int32Array(MONTHS + 1);
  table[0] = FIRST_DAY;
  for (let index = 0; index < MONTHS; index++) {
    table[index + 1] = table[index]! + DAYS_BY_LAST_DIGIT[digits[index]!]!;
  }
  return table;
}
