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
interface Fields {
  readonly wall: WallClock;
  readonly hasMonth: boolean;
  readonly hasDay: boolean;
}

type Layout = (date: Fields, options: DateOptions) => string;

/**
 * One layout a style. A part that a partial date lacks is left out; a style that consists of
 * nothing else prints empty.
 */
const LAYOUTS: Readonly<Record<DateStyle, Layout>> = {
  short: ({ wall, hasMonth, hasDay }, { digits }) => {
    const year = writeNumber(wall.year, digits);
    if (!hasMonth) return year;
    const monthAndYear = `${writeNumber(wall.month, digits)}/${year}`;
    return hasDay ? `${writeNumber(wall.day, digits)}/${monthAndYear}` : monthAndYear;
  },
  medium: (date, options) => dayMonthYear(date, options, firstMonthName),
  long: (date, options) => dayMonthYear(date, options, monthName),
  full: (date, options) => {
    const weekday = LAYOUTS.weekday(date, options);
    const long = dayMonthYear(date, options, monthName);
    return weekday === "" ? long : `${weekday}، ${long}`;
  },
  monthYear: (date, options) => spaced(LAYOUTS.month(date, options), LAYOUTS.year(date, options)),
  dayMonth: (date, options) => spaced(dayOf(date, options), LAYOUTS.month(date, options)),
  month: (date, options) => (date.hasMonth ? monthName(date.wall.month, options) : ""),
  year: (date, options) => writeNumber(date.wall.year, options.digits),
  weekday: (date) => (date.hasDay ? WEEKDAYS[date.wall.weekday]! : ""),
};

/** Every style of arDate. */
export const DATE_STYLES = Object.keys(LAYOUTS) as readonly DateStyle[];

/** A date's text in a style; an instant's day is that of the options' zone. */
export function printDate(date: PreciseDate, style: DateStyle, options: DateOptions): string {
  const fields = {
    wall: readWall(wallTime(date, options.zone)),
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
  const year = writeNumber(date.wall.year, options.digits);
  if (!date.hasMonth) return year;
  return spaced(dayOf(date, options), `${nameOf(date.wall.month, options)} ${year}`);
}

function dayOf(date: Fields, options: DateOptions): string {
  return date.hasDay ? writeNumber(date.wall.day, options.digits) : "";
}

function spaced(first: string, second: string): string {
  return first === "" ? second : `${first} ${second}`;
}
