import { dayOfHijri, type HijriAdjust, sightedDay } from "./hijri.ts";
import { matchCalendarDate } from "./parse-calendar.ts";
import { isoOfTime, matchTime } from "./parse-time.ts";
import { anyOf, WEEKDAY_NUMBERS } from "./parse-words.ts";
import { isDayOfCalendar } from "./precise-date.ts";
import { BEHIND_DAY } from "./time-words.ts";
import { run, sticky, type WrittenDate } from "./written-date.ts";

/** A date that was read, as ISO 8601 text with as much as was written. */
export interface ParsedDate {
  /** `2019-08-12`, `2019-08`, `2019`, or with a time `2019-08-12T17:10` and its offset if written. */
  readonly iso: string;
  readonly precision: "year" | "month" | "day" | "minute" | "second";
  /** The calendar of the text; of two, Gregorian. */
  readonly calendar: "gregorian" | "hijri";
}

/** What stands at a place in a text: something written as a date, which may be none. */
export interface Expression {
  /** `null` when it contradicts itself or names a day that does not exist. */
  readonly date: ParsedDate | null;
  readonly end: number;
  /** A year or month in numbers alone, which may be anything in running prose. */
  readonly bare: boolean;
  /** Its last number is a year that nothing confirms and that may count what stands behind it. */
  readonly mayCount: boolean;
}

const DAY = 86_400_000;
/** A month that was sighted begins at most two days from the table's start. */
const FURTHEST_SIGHTING = 2;

const WEEKDAY = sticky(
  `(${anyOf(WEEKDAY_NUMBERS)})(?!\\p{L})(?: ${BEHIND_DAY})? ?[،,:\\-–—/\\\\|]? ?`,
);
const WEEKDAY_AFTER = sticky(
  ` ?([،,(\\-–])? ?(?:يوم |مساء |صباح )?(${anyOf(WEEKDAY_NUMBERS)})(?!\\p{L})\\)?`,
);
/** «الجمعة الثانية من آب» is the second Friday. */
const FEMININE = /(?:الاولي|ال\p{L}+ه) /uy;
/** Behind a comma a weekday that does not fit may begin the next clause. */
const GOES_ON = / [\p{L}\d]/uy;
const PART_BEHIND = sticky(` ?[،,]? ?${BEHIND_DAY}`);
const EQUALS = "(?:ال)?(?:موافق|مصادف|موافقه|مصادفه)(?: ل|ل| ب)?";
const OPENING = sticky(`(?:${EQUALS} ?)?[(\\[]? ?`);
const BETWEEN = sticky(` ?[،,/=\\-–(\\[]? ?(?:${EQUALS} ?:? ?)?\\(?`);

/**
 * The date expression that begins at a place in a normalised text: weekday, date, the same day in
 * the other calendar, weekday behind, time. `null` when none begins there.
 */
export function matchExpression(
  text: string,
  start: number,
  adjust: HijriAdjust,
): Expression | null {
  const before = run(WEEKDAY, text, start);
  let at = start + (before?.[0].length ?? 0);
  if (before !== null) at += run(OPENING, text, at)?.[0].length ?? 0;
  if (before?.[1] === "الجمعه" && run(FEMININE, text, at) !== null) return null;
  const first = matchCalendarDate(text, at);
  if (first === null) return null;
  const second = matchPartner(text, first);
  let end = second?.end ?? first.end;
  const after = before === null && first.day !== undefined ? matchAfter(text, first, end) : null;
  end += after?.length ?? 0;
  const weekday = WEEKDAY_NUMBERS.get(before?.[1] ?? after?.weekday ?? "");
  const bare = first.bare && weekday === undefined;
  const mayCount = first.mayCount && weekday === undefined && second === null;

  const day = second === null ? readOne(first, weekday, adjust) : readTwo(first, second, weekday);
  const time = first.day === undefined ? null : matchTime(text, end);
  if (time === null) {
    const part = first.day === undefined ? null : run(PART_BEHIND, text, end);
    return { date: day, end: end + (part?.[0].length ?? 0), bare, mayCount };
  }
  const certain = { end: time.end, bare, mayCount: false };
  if (day === null || time.impossible) return { date: null, ...certain };
  const iso = `${day.iso}${isoOfTime(time, Date.parse(day.iso))}`;
  const precision = time.second === undefined ? "minute" : "second";
  return { date: { iso, precision, calendar: day.calendar }, ...certain };
}

/** The weekday behind a date, unless it begins a clause of its own. */
function matchAfter(
  text: string,
  first: WrittenDate,
  end: number,
): { weekday: string; length: number } | null {
  const found = run(WEEKDAY_AFTER, text, end);
  if (found === null) return null;
  const [{ length }, mark, weekday] = found;
  const fits = first.calendar !== "gregorian" || fitsWeekday(first, weekday!);
  const clause = /[،,]/.test(mark ?? "") && run(GOES_ON, text, end + length) !== null;
  return fits || !clause ? { weekday: weekday!, length } : null;
}

function fitsWeekday(date: WrittenDate, weekday: string): boolean {
  return weekdayOf(dayOfGregorian(date)) === WEEKDAY_NUMBERS.get(weekday);
}

/** The same day in the other calendar, when it is written behind. */
function matchPartner(text: string, first: WrittenDate): WrittenDate | null {
  if (first.day === undefined) return null;
  let at = first.end + (run(BETWEEN, text, first.end)?.[0].length ?? 0);
  at += run(WEEKDAY, text, at)?.[0].length ?? 0;
  const second = matchCalendarDate(text, at);
  if (second === null || second.day === undefined) return null;
  const calendars = [first.calendar, second.calendar];
  return calendars.includes("gregorian") && calendars.some((one) => one !== "gregorian")
    ? second
    : null;
}

function readOne(
  written: WrittenDate,
  weekday: number | undefined,
  adjust: HijriAdjust,
): ParsedDate | null {
  if (written.contradictory) return null;
  if (written.calendar === "gregorian") return readGregorian(written, weekday);
  return written.calendar === "hijri" ? readHijri(written, weekday, adjust) : null;
}

function readGregorian(written: WrittenDate, weekday: number | undefined): ParsedDate | null {
  const { year, month, day } = written;
  if (!isDayOfCalendar(year, month ?? 1, day ?? 1)) return null;
  if (
    weekday !== undefined &&
    (day === undefined || weekdayOf(dayOfGregorian(written)) !== weekday)
  ) {
    return null;
  }
  const precision = day !== undefined ? "day" : month !== undefined ? "month" : "year";
  const iso = [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  return { iso, precision, calendar: "gregorian" };
}

/** A Hijri month or year is no Gregorian one: only a day can be read. */
function readHijri(
  { year, month, day }: WrittenDate,
  weekday: number | undefined,
  adjust: HijriAdjust,
): ParsedDate | null {
  if (month === undefined || day === undefined) return null;
  const find = weekday === undefined ? dayOfHijri : sightedDay;
  const found = find({ year, month, day }, adjust);
  if (found === undefined) return null;
  const shift = weekday === undefined ? 0 : ((weekday - weekdayOf(found) + 10) % 7) - 3;
  // The weekday is what the paper's readers saw; the table may be a day off.
  if (Math.abs(shift) > 1) return null;
  const iso = new Date((found + shift) * DAY).toISOString().slice(0, 10);
  return { iso, precision: "day", calendar: "hijri" };
}

/** Two calendars must mean one day, as near as sighting and table can be. */
function readTwo(
  first: WrittenDate,
  second: WrittenDate,
  weekday: number | undefined,
): ParsedDate | null {
  const [western, eastern] = first.calendar === "gregorian" ? [first, second] : [second, first];
  if (western.contradictory || eastern.contradictory) return null;
  const result = readGregorian(western, weekday);
  const { year, month, day } = eastern;
  if (result === null || month === undefined || day === undefined) return null;
  const found = sightedDay({ year, month, day }, 0);
  if (found === undefined) return null;
  const apart = Math.abs(found - dayOfGregorian(western));
  return apart <= FURTHEST_SIGHTING ? result : null;
}

function dayOfGregorian({ year, month, day }: WrittenDate): number {
  return Date.UTC(year, (month ?? 1) - 1, day ?? 1) / DAY;
}

function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}
