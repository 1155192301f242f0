import { writeNumber } from "../text/index.ts";
import { dayOfHijri, type HijriDay, hijriMonthLength, hijriOfDay, outsideTable } from "./hijri.ts";
import { languageOfDates } from "./languages/index.ts";
import { printIsoDate } from "./machine-date.ts";
import type { DateOptions } from "./options.ts";
import { PreciseDate } from "./precise-date.ts";
import { type DateStyle, joined, printDate } from "./print-date.ts";
import { DateValueError, describeValue } from "./value-error.ts";
import { dayNumber } from "./wall-clock.ts";
import { HIJRI_MONTHS } from "./words.ts";

type Layout = (date: HijriDay, weekday: string, options: DateOptions) => string;

const DAY = 86_400_000;

const LAYOUTS: Readonly<Record<DateStyle, Layout>> = {
  short: (date, _, options) => {
    const numbers = [date.day, date.month, date.year];
    return `${numbers.map((number) => writeNumber(number, options.digits)).join("/")} ${eraOf(options)}`;
  },
  medium: (date, weekday, options) => LAYOUTS.long(date, weekday, options),
  long: (date, weekday, options) =>
    joined(options, dayOf(date, options), LAYOUTS.monthYear(date, weekday, options)),
  full: (date, weekday, options) =>
    weekday +
    (languageOfDates(options.lang)?.afterWeekday ?? "، ") +
    LAYOUTS.long(date, weekday, options),
  monthYear: (date, weekday, options) =>
    joined(options, LAYOUTS.month(date, weekday, options), LAYOUTS.year(date, weekday, options)),
  dayMonth: (date, weekday, options) =>
    joined(options, dayOf(date, options), LAYOUTS.month(date, weekday, options)),
  month: (date, _, { lang }) =>
    (languageOfDates(lang)?.hijriMonths ?? HIJRI_MONTHS)[date.month - 1]!,
  year: (date, _, options) => `${writeNumber(date.year, options.digits)} ${eraOf(options)}`,
  weekday: (_, weekday) => weekday,
};

function eraOf({ lang }: DateOptions): string {
  return languageOfDates(lang)?.hijriEra ?? "هـ";
}

function dayOf({ day }: HijriDay, { digits }: DateOptions): string {
  return writeNumber(day, digits);
}

/**
 * The Hijri date of a day: `11 ذو الحجة 1440 هـ`. A Gregorian month or year is no Hijri one and
 * prints empty.
 */
export function printHijri(date: PreciseDate, style: DateStyle, options: DateOptions): string {
  if (date.precision === "year" || date.precision === "month") return "";
  const hijri = hijriOfDay(dayNumber(date, options.zone), options.hijriAdjust);
  if (hijri === undefined) throw outsideTable(printIsoDate(date, options.zone));
  return LAYOUTS[style](hijri, printDate(date, "weekday", options), options);
}

/**
 * `الاثنين 11 ذو الحجة 1440 هـ الموافق 12 آب 2019 م`; of a month or a year the Gregorian half. In other
 * languages the Hijri date stands in brackets.
 */
export function printBothCalendars(date: PreciseDate, options: DateOptions): string {
  const hijri = printHijri(date, "long", options);
  if (options.lang !== "ar") {
    const full = printDate(date, "full", options);
    return hijri === "" ? full : `${full} (${hijri})`;
  }
  const gregorian = `${printDate(date, "medium", options)} م`;
  if (hijri === "") return gregorian;
  return `${printDate(date, "weekday", options)} ${hijri} الموافق ${gregorian}`;
}

/** The ISO date of a Hijri one. @throws DateValueError for a day that the month does not have */
export function isoOfHijri(
  year: unknown,
  month: unknown,
  day: unknown,
  { hijriAdjust }: DateOptions,
): string {
  for (const [name, value] of Object.entries({ year, month, day })) {
    if (Number.isInteger(value)) continue;
    throw new DateValueError(
      `fromHijri needs whole numbers, and the ${name} is ${describeValue(value)}. Write fromHijri(1440, 12, 11).`,
    );
  }
  const date = { year, month, day } as HijriDay;
  if (!(date.month >= 1 && date.month <= 12)) {
    throw new DateValueError(`fromHijri got the month ${month}. Write a number from 1 to 12.`);
  }
  const length = hijriMonthLength(date.year, date.month, hijriAdjust);
  if (length === undefined) throw outsideTable(`The Hijri year ${year}`);
  const found = dayOfHijri(date, hijriAdjust);
  if (found === undefined) {
    const name = `${HIJRI_MONTHS[date.month - 1]} ${year}`;
    throw new DateValueError(`${name} has the days 1 to ${length} by Umm al-Qura, not ${day}.`);
  }
  return printIsoDate(new PreciseDate(found * DAY, "day"), "UTC");
}
