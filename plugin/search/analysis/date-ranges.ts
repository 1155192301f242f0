import type { Piece } from "./date-pieces.ts";
import { hijriMonthStart, hijriYearsNear } from "./hijri-months.ts";
import { lastDayOf } from "./last-day.ts";

/** Days from one to another, both included, as `yyyy-MM-dd`; without one of them it has no end there. */
export interface DateRange {
  readonly from?: string;
  readonly to?: string;
  /** Of a whole Gregorian year, month or day: `2019`, `2019-08`, `2019-08-07`. */
  readonly key?: string;
  /** Of other ranges: the years, months or days at their ends. */
  readonly ends?: readonly string[];
}

/** A range with both ends. */
export type ClosedRange = DateRange & { readonly from: string; readonly to: string };

/** A year, a month or a day; the beginning of a range may lack its year. */
export interface Period {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly isHijri: boolean;
  /** Of «2018-19»: the last year. */
  readonly lastYear?: number;
}

/** What stands between the numbers of a date without a name; blanks alone do not join two. */
const BETWEEN_THREE = /^[^\p{L}\p{N}]*$/u;
const BETWEEN_TWO = /^[^\p{L}\p{N}]*[-/.][^\p{L}\p{N}]*$/u;
const DAY = 86_400_000;

/**
 * The period that pieces in an order say; `undefined` where they say none.
 *
 * @param isHijri does the text say so?
 */
export function periodOf(
  order: string,
  pieces: readonly Piece[],
  text: string,
  isHijri: boolean,
): Period | undefined {
  const isNumeric = pieces.length > 1 && !order.includes("m");
  const between = pieces.length > 2 ? BETWEEN_THREE : BETWEEN_TWO;
  const areApart = pieces.some((piece, place) => {
    const before = pieces[place - 1];
    return before !== undefined && !between.test(text.slice(before.to, piece.from));
  });
  if (isNumeric && areApart) return undefined;
  const piece = (kind: Piece["kind"]) => pieces.find((one) => one.kind === kind);
  const [named, yearly] = [piece("m"), piece("y")];
  const year = yearly?.value;
  let [month, day] = [named?.value, piece("d")?.value];
  if (isNumeric) {
    const numbers = pieces.filter(({ kind }) => kind === "d").map(({ value }) => value);
    [month, day] = order.startsWith("y") ? numbers : numbers.toReversed();
    // «12/30/2025», as Americans write it.
    if (month !== undefined && day !== undefined && month > 12) [month, day] = [day, month];
    const century = (year ?? 0) - ((year ?? 0) % 100);
    const isSeason = order === "yd" && (month ?? 0) > 12 && century + (month ?? 0) > (year ?? 0);
    if (isSeason) return { year: year as number, lastYear: century + (month ?? 0), isHijri: false };
  }
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day !== undefined && (day < 1 || day > 31)) return undefined;
  const isGregorian = yearly?.isHijri === false && named?.isHijri !== true;
  if (isGregorian && (day ?? 0) > lastDayOf(yearly.value, month ?? 1)) return undefined;
  const isYearHijri = yearly?.isHijri === true;
  // A month of one calendar in a year of the other; «رمضان 2019» is said.
  if (named !== undefined && !named.isHijri && isYearHijri) return undefined;
  if (isYearHijri && month === undefined && !isHijri) return undefined;
  if (!isYearHijri && isHijri && year !== undefined) return undefined;
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    isHijri: isYearHijri || named?.isHijri === true || isHijri,
  };
}

/** The beginning of a range with what its end alone tells: «من 5 إلى 12 آب 2019». */
export function withPartsOf(last: Period, first: Period): Period {
  if (first.year !== undefined || last.year === undefined) return first;
  const month = first.month ?? last.month;
  const whole = { ...first, ...(month === undefined ? {} : { month }), isHijri: last.isHijri };
  // «بين تشرين الثاني وشباط 2020» begins in the year before.
  const isBefore = (month ?? 0) > (last.month ?? 12);
  return { ...whole, year: last.year - (isBefore ? 1 : 0) };
}

/** The days from the first of a period to the last of another; they may be written the other way. */
export function rangeOf(first: Period, last: Period): ClosedRange | undefined {
  const [a, b] = [daysOf(first), daysOf(last)];
  if (a === undefined || b === undefined) return undefined;
  const isTurned = a.from > b.from;
  const [from, to] = isTurned ? [b.from, a.to] : [a.from, b.to];
  if (first === last) {
    return a.key === undefined || first.lastYear !== undefined
      ? { from, to }
      : { from, to, key: a.key };
  }
  return { from, to, ends: [a.key, b.key].filter((key) => key !== undefined) };
}

function daysOf({ year, month, day, isHijri, lastYear = year }: Period) {
  if (year === undefined) return undefined;
  if (isHijri) return hijriDays(year, month, day);
  const last = lastYear ?? year;
  return {
    from: joined(year, month ?? 1, day ?? 1),
    to: joined(last, month ?? 12, day ?? lastDayOf(last, month ?? 12)),
    key: joined(year, month, day),
  };
}

/** The day so many days after another. */
export function dayAfter(day: string, days = 1): string {
  return isoDay(Date.parse(day) / DAY + days);
}

function joined(...parts: readonly (number | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

function hijriDays(year: number, month: number | undefined, day: number | undefined) {
  const own = year > 1600 ? hijriYearIn(year, month ?? 1) : year;
  const start = hijriMonthStart(own, month ?? 1);
  const next = hijriMonthStart(own, (month ?? 12) + 1);
  if (start === undefined || next === undefined) return undefined;
  const first = day === undefined ? start : start + day - 1;
  const last = day === undefined ? next - 1 : first;
  return { from: isoDay(first), to: isoDay(last), key: undefined };
}

/** The Hijri year whose month begins in a Gregorian one: «رمضان 2019». */
function hijriYearIn(year: number, month: number): number {
  const years = hijriYearsNear(year);
  const begins = (own: number) => isoDay(hijriMonthStart(own, month) ?? 0).startsWith(`${year}-`);
  return years.find(begins) ?? (years[0] as number);
}

function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
