import { isoDate, type PreciseDate, readDate } from "../dates/index.ts";
import { LONGEST_TEXT } from "../dates/parse.ts";
import { WEEKDAYS } from "../dates/words.ts";
import { toWesternDigits } from "../text/digits.ts";
import { normalise } from "../text/index.ts";
import { quote } from "./faults.ts";

const WEEKDAY_FORMS = WEEKDAYS.map((name) => normalise(name).replace(/^ال/, ""));
const FIRST_WORDS = /^((?:يوم )?\S+?)(?:[،,]? *[،,] *| +)(.+)$/s;

/**
 * What keeps a value from being a date, as the end of a sentence.
 *
 * @param zone the site's zone
 */
export function dateProblem(value: unknown, zone: string): string {
  if (value === null || value === undefined) return "is empty, which is no date";
  const said = `is ${quote(value)}`;
  if (typeof value !== "string" || value.length > LONGEST_TEXT) return `${said}, which is no date`;
  const weekday = contradictedDay(value, zone);
  if (weekday !== undefined) return `${said}, but that day was ${weekday}`;
  const length = exceededMonth(value, zone);
  if (length !== undefined) return `${said}, and that month has ${length} days`;
  const [one, other] = contradictedHalves(value, zone);
  if (other !== undefined) return `${said}, whose two days are ${one} and ${other}`;
  return hasOddYear(value, zone)
    ? `${said}, and years have four digits here, from 1000 to 9999`
    : `${said}, which is no date`;
}

/** Words by which Eleventy dates a page from its file, on each machine anew. */
const OF_THE_FILE = /^(?:git )?(?:last modified|created)$/i;

/** `1398/10/12`: a year of the Hijri calendar or of the Persian one, which lie 42 years apart. */
const OF_ANOTHER_CALENDAR =
  /^(?:1[34]\d\d([/.-])\d{1,2}\1\d{1,2}|\d{1,2}([/.-])\d{1,2}\2(?:1[34]\d\d))$/;

/** How a day of another calendar is written here. */
export const CALENDAR_CURE =
  "Write the Gregorian day, or the Hijri one with its month's name: 7 جمادى الأولى 1441 هـ.";

/** What to write in place of what is no date, where the field's usual cure does not say it. */
export function dateCure(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  if (OF_ANOTHER_CALENDAR.test(toWesternDigits(value.trim()))) return CALENDAR_CURE;
  if (!OF_THE_FILE.test(value.trim())) return undefined;
  return "An archive needs a day that stays: write 2019-08-07, the day on which the article appeared.";
}

/** The weekday of a date that is written with another one. */
function contradictedDay(text: string, zone: string): string | undefined {
  const [, first = "", rest = ""] = FIRST_WORDS.exec(text.trim()) ?? [];
  const word = normalise(first).replace(/^(?:يوم )?(?:ال)?/, "");
  if (!WEEKDAY_FORMS.includes(word)) return undefined;
  const date = readDate(rest, { zone });
  if (date === null || !["day", "minute", "second"].includes(date.precision)) return undefined;
  const day = date.civil ? date : readDate(text.trim(), { zone });
  return WEEKDAYS[(day ?? date).getUTCDay()];
}

const MONTH_LENGTHS = [31, 30, 29, 28];

/** How many days the month has, of a date that would be one had it a smaller day. */
function exceededMonth(text: string, zone: string): number | undefined {
  for (const { 0: digits, index } of text.matchAll(/\p{Nd}+/gu)) {
    const written = Number(toWesternDigits(digits));
    if (digits.length !== 2 || written < 29) continue;
    const onDay = (day: number) =>
      readDate(`${text.slice(0, index)}${day}${text.slice(index + 2)}`, { zone });
    const length = MONTH_LENGTHS.find((day) => day < written && onDay(day) !== null) ?? 0;
    const [last, before] = [onDay(length), onDay(length - 1)];
    // The number is that of the day, and none of an hour or a minute.
    if (last !== null && before !== null && last.getTime() - before.getTime() === DAY)
      return length;
  }
  return undefined;
}

const DAY = 86_400_000;

const MEANS_THE_SAME = /[\s،,(]+(?:ال)?(?:موافق|مصادف)[هة]?\s+(?:ل|ب)?/;

/** The two days of a date in both calendars, where they are not one. */
function contradictedHalves(text: string, zone: string): string[] {
  const halves = text.split(MEANS_THE_SAME).map((half) => readDate(half, { zone }));
  const days = halves.filter(
    (half): half is PreciseDate => half !== null && half.precision !== "month",
  );
  return days.length === 2 && halves.length === 2 ? days.map((day) => isoDate(day, { zone })) : [];
}

/** Would the text be a date, had it another year? */
function hasOddYear(text: string, zone: string): boolean {
  return [...text.matchAll(/\p{Nd}+/gu)].some(({ 0: digits, index }) => {
    if (digits.length < 3 || (digits.length === 4 && !/^[0٠۰]/.test(digits))) return false;
    const other = `${text.slice(0, index)}2000${text.slice(index + digits.length)}`;
    return readDate(other.replace(/^[-+]/, ""), { zone }) !== null;
  });
}
