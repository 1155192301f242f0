/** How much of a date is known. */
export type Precision = "year" | "month" | "day" | "minute" | "second";

/**
 * A date together with how much of it is known. It is a `Date`, so that Eleventy and other
 * plugins can sort and compare it.
 *
 * A civil date (no time of day) stands at UTC midnight of its first day and names the same day in
 * every zone. Any other is an instant.
 */
export class PreciseDate extends Date {
  readonly precision: Precision;
  readonly civil: boolean;

  /**
   * @param time epoch milliseconds; for a civil date UTC midnight of its first day
   * @param precision `year`, `month` and `day` make a civil date, `minute` and `second` an instant
   */
  constructor(time: number, precision: Precision) {
    super(time);
    this.precision = precision;
    this.civil = precision === "year" || precision === "month" || precision === "day";
  }
}

/** Is the value a PreciseDate, of this copy of the module or of another one in the process? */
export function isPreciseDate(value: unknown): value is PreciseDate {
  if (value instanceof PreciseDate) return true;
  if (!(value instanceof Date)) return false;
  const { precision, civil } = value as Partial<PreciseDate>;
  return typeof precision === "string" && typeof civil === "boolean";
}

/** A civil date of three numbers, or `null` when the calendar has no such day. */
export function civilDate(
  year: number,
  month: number,
  day: number,
  precision: "year" | "month" | "day",
): PreciseDate | null {
  if (!isDayOfCalendar(year, month, day)) return null;
  return new PreciseDate(Date.UTC(year, month - 1, day), precision);
}

/** Four-digit years only: a page with the year 19 or 20199 shows a slip of the pen. */
export const FIRST_YEAR = 1000;
export const LAST_YEAR = 9999;

/** Has the Gregorian calendar this day? Months from 1. */
export function isDayOfCalendar(year: number, month: number, day: number): boolean {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12)) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

/** Length of a Gregorian month; months from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
