import type { PreciseDate } from "../dates/index.ts";
import { toWesternDigits } from "../text/digits.ts";
import { CALENDAR_CURE } from "./date-problem.ts";
import { type Fault, quote } from "./faults.ts";
import { isEmptyValue } from "./field-names.ts";
import { dayOfFile, isBefore, isOfDay } from "./file-date.ts";
import type { FrontMatter } from "./front-matter-forms.ts";

/** A date that a file's name contradicts. */
export function nameFaults(source: FrontMatter, date: PreciseDate, file: string): Fault[] {
  const written = source.fields.date;
  const day = isEmptyValue(written) ? undefined : dayOfFile(file);
  if (day === undefined || isOfDay(date, day)) return [];
  const message = `The field date is ${quote(written)}, and the file's name says ${day}.`;
  return [
    { ...placeOf(source, "date", file), message, cure: "Rename the file, or correct the date." },
  ];
}

/** Where a field stands. */
function placeOf(source: FrontMatter, field: string, file: string) {
  return { file, line: source.lineOf([field]) ?? 1, field };
}

/** Dates that may well be slips; the build goes on. */
export function dateNotices(
  source: FrontMatter,
  data: { readonly date: PreciseDate; readonly updated?: PreciseDate | undefined },
  file: string,
  zone: string,
): Fault[] {
  return [
    ...dayFirstNotices(source, file),
    ...calendarNotices(source, data, file),
    ...orderNotices(source, data, file, zone),
  ];
}

/** A day and a month that could each be the other. */
const EITHER_FIRST = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/;

function dayFirstNotices(source: FrontMatter, file: string): Fault[] {
  return ["date", "updated"].flatMap((field): Fault[] => {
    const written = source.fields[field];
    if (typeof written !== "string") return [];
    const [, first = "", second = "", year] = EITHER_FIRST.exec(toWesternDigits(written)) ?? [];
    const isEither =
      Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second);
    if (year === undefined || !isEither) return [];
    const [day, month] = [first, second].map((number) => number.padStart(2, "0"));
    return [
      {
        ...placeOf(source, field, file),
        message: `The field ${field} is ${quote(written)}, which is read day first: ${year}-${month}-${day}.`,
        cure: `Write ${field}: ${year}-${month}-${day}, or ${year}-${day}-${month} if the month stands first.`,
        kind: "day-first",
      },
    ];
  });
}

/** `1441-05-07` is a day of the Middle Ages; whoever wrote it counts by another calendar. */
function calendarNotices(
  source: FrontMatter,
  data: { readonly date: PreciseDate; readonly updated?: PreciseDate | undefined },
  file: string,
): Fault[] {
  return (["date", "updated"] as const).flatMap((field): Fault[] => {
    const year = data[field]?.getUTCFullYear() ?? 0;
    if (year < 1300 || year >= 1500) return [];
    return [
      {
        ...placeOf(source, field, file),
        message: `The field ${field} is ${quote(source.fields[field])}, which is read as a year of the Gregorian calendar.`,
        cure: CALENDAR_CURE,
        kind: "date-calendar",
      },
    ];
  });
}

function orderNotices(
  source: FrontMatter,
  { date, updated }: { readonly date: PreciseDate; readonly updated?: PreciseDate | undefined },
  file: string,
  zone: string,
): Fault[] {
  if (updated === undefined || !isBefore(updated, date, zone)) return [];
  return [
    {
      ...placeOf(source, "updated", file),
      message: `The field updated is ${quote(source.fields.updated)}, which is before the article's date.`,
      cure: "Correct one of the two dates.",
    },
  ];
}

/** An article as far as its date goes. */
interface DatedFile {
  readonly inputPath: string;
  readonly date: PreciseDate;
  readonly lines: Readonly<Record<string, number>>;
}

/** Articles that are dated later than anybody can know of: a slip, or a day for which they were kept. */
export function futureNotices(articles: readonly DatedFile[], now: number): Fault[] {
  return articles.flatMap((article): Fault[] => {
    // A day begins in the east of the Earth before it does in the clock of UTC.
    if (article.date.getTime() <= now + EARLIEST_DAY) return [];
    return [
      {
        file: article.inputPath.slice(2),
        line: article.lines.date ?? 1,
        field: "date",
        message: "The field date lies in the future, and the article is published now.",
        cure: "Correct the date, or write draft: true until it has come.",
      },
    ];
  });
}

/** When the first of the articles that are dated too late is so no more: milliseconds since 1970. */
export function soonestArrival(articles: readonly DatedFile[], now: number): number | undefined {
  const arrivals = articles
    .map(({ date }) => date.getTime() - EARLIEST_DAY)
    .filter((time) => time >= now);
  return arrivals.length === 0 ? undefined : arrivals.reduce((a, b) => Math.min(a, b));
}

const EARLIEST_DAY = 14 * 3_600_000;
