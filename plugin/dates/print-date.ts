import { writeNumber } from "../text/index.ts";
import type { DateOptions } from "./options.ts";
import type { PreciseDate } from "./precise-date.ts";
import { readWall, type WallClock, wallTime } from "./wall-clock.ts";
import { MONTHS, WEEKDAYS } from "./words.ts";

/** How much of a date is printed, and in which words. */
export type DateStyle =
  | "short"
  | "medium"
  | "long"
  | "full"
  | "monthYear"
  | "dayMonth"
  | "month"
  | "year"
  | "weekday";

/** The fields of a date that are known, ready to be printed. */
interface Fields extends WallClock {
  readonly hasMonth: boolean;
  readonly hasDay: boolean;
}

type Layout = (date: Fields, options: DateOptions) => string;

/**
 * One layout a style. A part that a partial date lacks is left out; a style that consists of
 * nothing else prints empty.
 */
const LAYOUTS: Readonly<Record<DateStyle, Layout>> = {
  short: (date, options) => {
    const numbers = [date.day, date.month, date.year];
    const known = numbers.slice(date.hasDay ? 0 : date.hasMonth ? 1 : 2);
    return known.map((number) => writeNumber(number, options.digits)).join("/");
  },
  medium: (date, options) => dayMonthYear(date, options, firstMonthName),
  long: (date, options) => dayMonthYear(date, options, monthName),
  full: (date, options) => {
    const weekday = LAYOUTS.weekday(date, options);
    const long = dayMonthYear(date, options, monthName);
    return weekday === "" ? long : `${weekday}، ${long}`;
  },
  monthYear: (date, options) =>
    join(LAYOUTS.month(date, options), writeNumber(date.year, options.digits)),
  dayMonth: (date, options) => join(dayOf(date, options), LAYOUTS.month(date, options)),
  month: (date, options) => (date.hasMonth ? monthName(date.month, options) : ""),
  year: (date, options) => writeNumber(date.year, options.digits),
  weekday: (date) => (date.hasDay ? WEEKDAYS[date.weekday]! : ""),
};

/** Every style of arDate. */
export const DATE_STYLES = Object.keys(LAYOUTS) as readonly DateStyle[];

/** A date's text in a style; an instant's day is that of the options' zone. */
export function printDate(date: PreciseDate, style: DateStyle, options: DateOptions): string {
  const fields = {
    ...readWall(wallTime(date, options.zone)),
    hasMonth: date.precision !== "year",
    hasDay: date.precision !== "year" && date.precision !== "month",
  };
  return LAYOUTS[style](fields, options);
}

/** The name of a month (from 1), or both names with `months: "dual"`. */
export function monthName(month: number, options: DateOptions): string {
  if (options.months !== "dual") return MONTHS[options.months][month - 1]!;
  const levant = MONTHS.levant[month - 1]!;
  const western = MONTHS.western[month - 1]!;
  const separator = options.dual.separator ?? "/ ";
  return options.dual.order === "western-first"
    ? `${western}${separator}${levant}`
    : `${levant}${separator}${western}`;
}

/** The name of a month (from 1), or the first of two with `months: "dual"`. */
export function firstMonthName(month: number, options: DateOptions): string {
  if (options.months !== "dual") return MONTHS[options.months][month - 1]!;
  return MONTHS[options.dual.order === "western-first" ? "western" : "levant"][month - 1]!;
}

function dayMonthYear(date: Fields, options: DateOptions, nameOf: typeof monthName): string {
  const month = date.hasMonth ? nameOf(date.month, options) : "";
  return join(dayOf(date, options), month, writeNumber(date.year, options.digits));
}

function dayOf(date: Fields, options: DateOptions): string {
  return date.hasDay ? writeNumber(date.day, options.digits) : "";
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
