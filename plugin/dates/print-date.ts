import { writeNumber } from "../text/index.ts";
import { languageOfDates } from "./languages/index.ts";
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
  short: ({ wall, hasMonth, hasDay }, { lang, digits }) => {
    const parts = [wall.year, hasMonth && wall.month, hasDay && wall.day];
    const numbers = parts.filter((part) => part !== false).map((n) => writeNumber(n, digits));
    return (languageOfDates(lang)?.isYearFirst ? numbers : numbers.reverse()).join("/");
  },
  medium: (date, options) => dayMonthYear(date, options, firstMonthName),
  long: (date, options) => dayMonthYear(date, options, monthName),
  full: (date, options) => {
    const weekday = LAYOUTS.weekday(date, options);
    const long = dayMonthYear(date, options, monthName);
    const after = languageOfDates(options.lang)?.afterWeekday ?? "، ";
    return weekday === "" ? long : weekday + after + long;
  },
  monthYear: (date, options) =>
    joined(options, LAYOUTS.month(date, options), LAYOUTS.year(date, options)),
  dayMonth: (date, options) => joined(options, dayOf(date, options), LAYOUTS.month(date, options)),
  month: (date, options) => (date.hasMonth ? monthName(date.wall.month, options) : ""),
  year: (date, options) => writeNumber(date.wall.year, options.digits),
  weekday: ({ wall, hasDay }, { lang }) =>
    hasDay ? (languageOfDates(lang)?.weekdays ?? WEEKDAYS)[wall.weekday]! : "",
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
  const language = languageOfDates(options.lang);
  if (language !== undefined) return language.months[month - 1]!;
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
  if (options.lang !== "ar" || options.months !== "dual") return monthName(month, options);
  return MONTHS[options.dual.order === "western-first" ? "western" : "levant"][month - 1]!;
}

function dayMonthYear(date: Fields, options: DateOptions, nameOf: typeof monthName): string {
  const year = writeNumber(date.wall.year, options.digits);
  if (!date.hasMonth) return year;
  return joined(options, dayOf(date, options), nameOf(date.wall.month, options), year);
}

function dayOf(date: Fields, options: DateOptions): string {
  return date.hasDay ? writeNumber(date.wall.day, options.digits) : "";
}

/** Day, month and year, as many as there are, joined as the language joins them. */
export function joined({ lang }: DateOptions, ...parts: readonly string[]): string {
  const joint = languageOfDates(lang)?.joint ?? "";
  return parts.filter((part) => part !== "").join(`${joint} `);
}
