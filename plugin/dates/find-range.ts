import type { ParsedDate } from "./parse-expression.ts";
import { anyOf, MONTH_NUMBERS } from "./parse-words.ts";
import { isDayOfCalendar } from "./precise-date.ts";

/** A date that borrows its month or year from a neighbour. Places are of the normalised text. */
export interface Borrowed {
  readonly start: number;
  readonly end: number;
  readonly date: ParsedDate;
}

const REACH = 60;
const CONNECTED = / ?(?:[-–—]|الي|حتي|و) ?$/;
const NAME = `(?:${anyOf(MONTH_NUMBERS)})(?!\\p{L})`;
const DAY_BEFORE = /(?<![\d/.:,])(\d{1,2}) ?(?:[-–—]|الي|حتي) ?$/;
const TWO_DAYS = /(?:يومي|ليلتي|بين) (\d{1,2}) و ?$/;
const DAY_AND_MONTH = new RegExp(
  `(?<![\\d/.:,])(\\d{1,2}) ?(${NAME})(?: ?[/\\-–—|(] ?${NAME}\\)?)? ?(?:[-–—]|الي|حتي|و) ?$`,
  "u",
);
const MONTH_BEFORE = new RegExp(
  `(?<!\\p{L})(${NAME})(?: ?[/|(«"] ?${NAME} ?[)»"]?)? ?(?:[-–—]|الي|حتي|و) ?$`,
  "u",
);
const TWO_YEARS = /^(?:عامي|سنتي|العامين|السنتين) /;
const SECOND_YEAR = / ?(?:[-–—]|الي|حتي|و) ?(\d{4})(?![\d/])/y;

/**
 * The first day of a range whose last one was found: the 10 of «10–14 آب 2019», the «30 تموز» of
 * «30 تموز – 2 آب 2019».
 */
export function findRangeStart(text: string, start: number, date: ParsedDate): Borrowed | null {
  if (date.calendar !== "gregorian") return null;
  const before = text.slice(Math.max(0, start - REACH), start);
  if (!CONNECTED.test(before)) return null;
  const offset = start - before.length;
  if (date.precision === "month") return monthBefore(before, offset, date);
  if (date.precision !== "day") return null;
  const [year, month] = date.iso.split("-").map(Number) as [number, number];
  const day = DAY_BEFORE.exec(before) ?? TWO_DAYS.exec(before);
  if (day !== null) {
    const from = offset + day.index + day[0].indexOf(day[1]!);
    return borrowed(from, from + day[1]!.length, year, month, Number(day[1]), date);
  }
  const full = DAY_AND_MONTH.exec(before);
  if (full === null) return null;
  const other = MONTH_NUMBERS.get(full[2]!)!;
  return borrowed(offset + full.index, endOf(full, offset), year, other, Number(full[1]), date);
}

/** The «تموز» of «تموز – آب 2019», which borrows the year. */
function monthBefore(before: string, offset: number, date: ParsedDate): Borrowed | null {
  const found = MONTH_BEFORE.exec(before);
  if (found === null) return null;
  const month = String(MONTH_NUMBERS.get(found[1]!)).padStart(2, "0");
  const iso = `${date.iso.slice(0, 4)}-${month}`;
  if (iso >= date.iso) return null;
  return { start: offset + found.index, end: endOf(found, offset), date: { ...date, iso } };
}

function endOf(found: RegExpExecArray, offset: number): number {
  return offset + found.index + found[0].replace(CONNECTED, "").length;
}

/** The second year of «عامي 2010 و2014», when the first was found. */
export function findSecondYear(text: string, start: number, end: number): Borrowed | null {
  if (!TWO_YEARS.test(text.slice(start, start + 10))) return null;
  SECOND_YEAR.lastIndex = end;
  const found = SECOND_YEAR.exec(text);
  if (found === null) return null;
  const iso = found[1]!;
  const last = end + found[0].length;
  return { start: last - 4, end: last, date: { iso, precision: "year", calendar: "gregorian" } };
}

function borrowed(
  start: number,
  end: number,
  year: number,
  month: number,
  day: number,
  before: ParsedDate,
): Borrowed | null {
  if (!isDayOfCalendar(year, month, day)) return null;
  const iso = [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
  return iso < before.iso ? { start, end, date: { ...before, iso } } : null;
}
