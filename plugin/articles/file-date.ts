import { isoDate, type PreciseDate, readDate } from "../dates/index.ts";
import { toWesternDigits } from "../text/digits.ts";
import { nameOfFile } from "./address.ts";

/** `2017-02-15-خبر`, as Jekyll, Gatsby and Eleventy read it. */
const DAY_IN_NAME = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;

const HOUR = 3_600_000;
/** The zones of the Earth begin a day 14 hours before UTC does, and end it 12 hours after. */
const EAST = 14 * HOUR;
const WEST = 12 * HOUR;
const DAY = 24 * HOUR;

/** The day with which a file's name begins, or that of its folder when it is an `index.md`. */
export function dayOfFile(path: string): string | undefined {
  const [, year, month = "", ofMonth = ""] =
    DAY_IN_NAME.exec(toWesternDigits(nameOfFile(path))) ?? [];
  if (year === undefined) return undefined;
  const day = `${year}-${month.padStart(2, "0")}-${ofMonth.padStart(2, "0")}`;
  return readDate(day) !== null ? day : undefined;
}

/**
 * Can a date be of a day? A month or a year is of all its days; a moment is of each day that it had
 * somewhere on Earth, for files are named in the clock of whoever wrote them.
 *
 * @param day `2017-02-15`
 */
export function isOfDay(date: PreciseDate, day: string): boolean {
  if (date.civil) return day.startsWith(isoDate(date, { zone: "UTC" }));
  const start = Date.parse(day);
  const time = date.getTime();
  return time >= start - EAST && time < start + DAY + WEST;
}

/**
 * Does a date lie before another, whatever is not known of either? Of a month and a day in it neither
 * is the earlier.
 */
export function isBefore(date: PreciseDate, other: PreciseDate, zone: string): boolean {
  if (!date.civil && !other.civil) return date.getTime() < other.getTime();
  const [own, others] = [isoDate(date, { zone }), isoDate(other, { zone })];
  const shared = Math.min(own.length, others.length);
  return own.slice(0, shared) < others.slice(0, shared);
}
