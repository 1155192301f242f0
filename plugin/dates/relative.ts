import { languageOfDates } from "./languages/index.ts";
import type { DateLanguage, TimeUnit } from "./languages/language.ts";
import type { DateOptions } from "./options.ts";
import { daysInMonth, type PreciseDate } from "./precise-date.ts";
import { countUnits, TIME_UNITS } from "./unit-words.ts";
import { DateValueError, describeValue } from "./value-error.ts";
import { dayNumber, readWall, type WallClock, wallTime } from "./wall-clock.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How far a date is from now, in the largest unit of which a whole one has passed, none rounded up:
 * الآن below a minute, then minutes and hours, from 24 hours on days of the calendar, from the same
 * day of the month before on months (from as many as the option `monthsFrom` says), from twelve
 * months on years. A civil date is counted in days, months or years only, as much as is known of it.
 */
export function printRelative(date: PreciseDate, now: PreciseDate, options: DateOptions): string {
  const unit = coarsestUnit(date, now);
  if (unit === "second") {
    const distance = date.getTime() - now.getTime();
    if (Math.abs(distance) < MINUTE) return printRelativeUnit(0, "second", options);
    if (Math.abs(distance) < HOUR) return count(distance / MINUTE, "minute", options);
    if (Math.abs(distance) < DAY) return count(distance / HOUR, "hour", options);
  }
  const there = readWall(wallTime(date, options.zone));
  const here = readWall(wallTime(now, options.zone));
  if (unit === "year") return count(there.year - here.year, "year", options);
  const months = unit === "month" ? monthsOfCalendar(here, there) : wholeMonths(here, there);
  if (Math.abs(months) >= 12) return count(months / 12, "year", options);
  if (unit === "month" || Math.abs(months) >= options.monthsFrom)
    return count(months, "month", options);
  const days = dayNumber(date, options.zone) - dayNumber(now, options.zone);
  // On a day of 25 hours a moment 24 hours away can be on the same page of the calendar.
  if (days === 0 && unit === "second")
    return count((date.getTime() - now.getTime()) / HOUR, "hour", options);
  return count(days, "day", options);
}

/**
 * A number of units from now, negative in the past: قبل يومين, بعد 3 أيام, أمس.
 *
 * @throws RangeError for a unit that does not exist; DateValueError when `n` is no number
 */
export function printRelativeUnit(n: unknown, unit: unknown, options: DateOptions): string {
  const name = unitNamed(unit, "arRelativeUnit");
  if (typeof n !== "number" || !Number.isFinite(n)) {
    throw new DateValueError(`arRelativeUnit needs a number and got ${describeValue(n)}.`);
  }
  const language = languageOfDates(options.lang);
  if (language !== undefined) return relativeIn(language, n, name, options);
  if (n === 0) return presentWord(name, options);
  if (name === "day" && options.numeric === "auto") {
    if (n === -1) return "أمس";
    if (n === 1) return "غدًا";
  }
  const prefix = n < 0 ? options.relativePrefix : options.futurePrefix;
  return `${prefix} ${countUnits(Math.abs(n), name, "oblique", options)}`;
}

function relativeIn(
  { present, yesterday, tomorrow, past, future }: DateLanguage,
  n: number,
  unit: TimeUnit,
  options: DateOptions,
): string {
  if (n === 0) return unit === "hour" || unit === "minute" ? present.second : present[unit];
  if (unit === "day" && options.numeric === "auto" && Math.abs(n) === 1) {
    return n < 0 ? yesterday : tomorrow;
  }
  const distance = countUnits(Math.abs(n), unit, "oblique", options);
  return (n < 0 ? past : future).replace("{}", () => distance);
}

/** A unit by its English name, singular or plural, as luxon takes it. */
export function unitNamed(value: unknown, filter: string): TimeUnit {
  const name = typeof value === "string" ? value.toLowerCase().replace(/s$/, "") : "";
  const unit = TIME_UNITS.find((known) => known === name);
  if (unit !== undefined) return unit;
  const known = TIME_UNITS.map((one) => `${one}s`).join(", ");
  throw new RangeError(`${filter} has no unit ${describeValue(value)}. Its units are ${known}.`);
}

function count(distance: number, unit: TimeUnit, options: DateOptions): string {
  return printRelativeUnit(Math.trunc(distance), unit, options);
}

function coarsestUnit(date: PreciseDate, now: PreciseDate): "second" | "day" | "month" | "year" {
  const precisions = [date.precision, now.precision];
  for (const unit of ["year", "month", "day"] as const) if (precisions.includes(unit)) return unit;
  return "second";
}

function presentWord(unit: TimeUnit, { yearWord }: DateOptions): string {
  if (unit === "day") return "اليوم";
  if (unit === "week") return "هذا الأسبوع";
  if (unit === "month") return "هذا الشهر";
  if (unit === "year") return yearWord === "عام" ? "هذا العام" : "هذه السنة";
  return "الآن";
}

function monthsOfCalendar(from: WallClock, to: WallClock): number {
  return (to.year - from.year) * 12 + to.month - from.month;
}

/** Whole months between two days; from 31 January to 28 February is one, as luxon counts. */
function wholeMonths(from: WallClock, to: WallClock): number {
  const months = monthsOfCalendar(from, to);
  const reached = Math.min(from.day, daysInMonth(to.year, to.month));
  if (months > 0 && to.day < reached) return months - 1;
  if (months < 0 && to.day > reached) return months + 1;
  return months;
}

/**
 * Whole years from one ISO date to a later one: 2019-08-07 to 2026-08-06 are 6. A date without a
 * month or a day counts from the last day that it may mean, so that no age is said too great.
 *
 * @param from `2019-08-07`, `2019-08` or `2019`, like `to`
 * @returns 0 when `to` is less than a year later, or earlier
 */
export function wholeYears(from: string, to: string): number {
  const [fromYear, fromDay] = [from.slice(0, 4), from.slice(5) || "12-31"];
  const [toYear, toDay] = [to.slice(0, 4), to.slice(5)];
  const isShort = toDay < (fromDay.length === 2 ? `${fromDay}-31` : fromDay);
  return Math.max(0, Number(toYear) - Number(fromYear) - (isShort ? 1 : 0));
}
