import {
  FIRST_HIJRI_YEAR,
  LAST_HIJRI_YEAR,
  monthAt,
  monthIndex,
  monthOfDay,
  monthStart,
} from "./hijri-table.ts";
import { DateValueError } from "./value-error.ts";
import { HIJRI_MONTHS } from "./words.ts";

/** Days by which the local calendar differs from Umm al-Qura, for all months or for single ones. */
export type HijriAdjust = number | Readonly<Record<string, number>>;

/** A day of the Hijri calendar; months and days from 1. */
export interface HijriDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The Hijri date of a civil day.
 *
 * @param day days from 1970-01-01
 * @returns `undefined` outside 1300 to 1600 AH
 * @throws RangeError when the adjustment of single months makes this a day that no month has
 */
export function hijriOfDay(day: number, adjust: HijriAdjust): HijriDay | undefined {
  const found = monthOfDay(day);
  if (found === undefined) return undefined;
  // Adjustments move a month's start by two days at most: the month is this one or a neighbour.
  for (const index of [found + 1, found, found - 1]) {
    const start = localStart(index, adjust);
    const end = localStart(index + 1, adjust);
    if (start === undefined || end === undefined || start > day || day >= end) continue;
    const dayOfMonth = day - start + 1;
    if (dayOfMonth > longest(index)) throw tooManyDays(index, adjust);
    return { ...monthAt(index), day: dayOfMonth };
  }
  return undefined;
}

/**
 * The civil day of a Hijri date, in days from 1970-01-01.
 *
 * @returns `undefined` when the month has no such day or the year lies outside 1300 to 1600
 */
export function dayOfHijri(date: HijriDay, adjust: HijriAdjust): number | undefined {
  const length = hijriMonthLength(date.year, date.month, adjust);
  return length !== undefined && date.day <= length ? sightedDay(date, adjust) : undefined;
}

/**
 * As {@link dayOfHijri}, of a month whose beginning may have been sighted on another day: it has at
 * least 30 days, whatever the table has. To be held against a weekday or a Gregorian date.
 */
export function sightedDay(date: HijriDay, adjust: HijriAdjust): number | undefined {
  if (hijriMonthLength(date.year, date.month, adjust) === undefined) return undefined;
  const index = monthIndex(date.year, date.month);
  if (!(date.day >= 1 && date.day <= longest(index))) return undefined;
  return localStart(index, adjust)! + date.day - 1;
}

/** Days in a Hijri month (from 1); `undefined` outside 1300 to 1600 AH. */
export function hijriMonthLength(
  year: number,
  month: number,
  adjust: HijriAdjust,
): number | undefined {
  if (!(year >= FIRST_HIJRI_YEAR && year <= LAST_HIJRI_YEAR && month >= 1 && month <= 12)) {
    return undefined;
  }
  const index = monthIndex(year, month);
  const start = localStart(index, adjust);
  const end = localStart(index + 1, adjust);
  return start === undefined || end === undefined
    ? undefined
    : Math.min(longest(index), end - start);
}

/** The days that a month may have at most: 30, or 31 where it was printed so. */
function longest(index: number): number {
  return Math.max(30, monthStart(index + 1)! - monthStart(index)!);
}

/** The error for a month grown too long, since its neighbour is moved and it is not. */
function tooManyDays(index: number, adjust: HijriAdjust): RangeError {
  const daysOf = (place: number) =>
    (typeof adjust === "number" ? adjust : adjust[keyOf(place)]) ?? 0;
  const moved = daysOf(index + 1) !== 0 ? index + 1 : index;
  const other = moved === index ? index + 1 : index;
  const days = daysOf(moved);
  return new RangeError(
    `The date option hijriAdjust moves "${keyOf(moved)}" by ${days} and so gives ${nameOf(index)} more than ${longest(index)} days. Adjust the other month too: { "${keyOf(other)}": ${days}, "${keyOf(moved)}": ${days} }.`,
  );
}

/** Days from 1970-01-01 to the local start of a month. */
function localStart(index: number, adjust: HijriAdjust): number | undefined {
  const start = monthStart(index);
  if (start === undefined) return undefined;
  if (typeof adjust === "number") return start - adjust;
  const key = keyOf(index);
  return start - (Object.hasOwn(adjust, key) ? adjust[key]! : 0);
}

function keyOf(index: number): string {
  const { year, month } = monthAt(index);
  return `${year}-${String(month).padStart(2, "0")}`;
}

function nameOf(index: number): string {
  const { year, month } = monthAt(index);
  return `${HIJRI_MONTHS[month - 1]} ${year}`;
}

/** The error for a day that the Umm al-Qura table does not hold. */
export function outsideTable(what: string): DateValueError {
  return new DateValueError(
    `${what} lies outside the Umm al-Qura table, which covers 1300 to 1600 AH (12 November 1882 to 25 November 2174).`,
  );
}
