import { wordsOf } from "./words-of.ts";

/** Names of the Hijri months, Muharram first. */
const MONTHS = `
  محرم، المحرم
  صفر
  ربيع الأول، ربيع أول
  ربيع الآخر، ربيع الثاني، ربيع ثاني
  جمادى الأولى، جمادى الأول، جماد الأول، جماد أول
  جمادى الآخرة، جمادى الآخر، جمادى الثانية، جمادى الثاني، جماد الآخر، جماد الثاني، جماد ثاني
  رجب
  شعبان
  رمضان
  شوال
  ذو القعدة، ذي القعدة، ذوالقعدة، ذيالقعدة
  ذو الحجة، ذي الحجة، ذوالحجة، ذيالحجة
`;

const BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTHS.trim()
    .split("\n")
    .flatMap((line, place) =>
      line.split("،").map((name): [string, number] => [
        wordsOf(name)
          .map(({ form }) => form)
          .join(" "),
        place + 1,
      ]),
    ),
);

/** What may stand before a month's name. */
const BEFORE = ["", "و", "ف"].flatMap((and) => ["", "ب", "ل"].map((by) => and + by));

/** All words in which a month's name may begin, by the first word of the name. */
export const HIJRI_BEGINNINGS: ReadonlyMap<string, string> = new Map(
  [...BY_NAME.keys()].flatMap((name) => {
    const [first = ""] = name.split(" ");
    return BEFORE.map((before): [string, string] => [before + first, first]);
  }),
);

const DAY = 86_400_000;
const CALENDAR = "en-u-ca-islamic-umalqura-nu-latn";
/** 1 Muharram of the year 1, in days from 1970-01-01, and the mean length of a month. */
const FIRST_DAY = -492_148;
const MONTH = 29.530_59;

/** A Hijri month's name among words, in matching forms: how many words it has, and its number. */
export function hijriMonthAt(words: readonly string[], at: number) {
  const first = HIJRI_BEGINNINGS.get(words[at] ?? "");
  if (first === undefined) return undefined;
  for (const length of at + 1 < words.length ? [2, 1] : [1]) {
    const name = [first, ...words.slice(at + 1, at + length)].join(" ");
    const value = BY_NAME.get(name);
    if (value !== undefined) return { value, length };
  }
  return undefined;
}

/**
 * The first day of a Hijri month in the Umm al-Qura calendar, as browsers know it.
 *
 * @param month from 1; 13 is the first of the next year
 * @returns in days from 1970-01-01; `undefined` where the calendar is not known
 */
export function hijriMonthStart(year: number, month: number): number | undefined {
  const wanted = (year - 1) * 12 + month - 1;
  const near = Math.floor(FIRST_DAY + wanted * MONTH);
  for (let day = near - 5; day <= near + 5; day++) {
    if (monthOf(day) === wanted && monthOf(day - 1) !== wanted) return day;
  }
  return undefined;
}

/** The Hijri years that a Gregorian one touches, the likeliest first. */
export function hijriYearsNear(year: number): number[] {
  const near = Math.floor(((year - 622) * 33) / 32);
  return [near, near + 1, near - 1];
}

/** The days of a Hijri date in a Gregorian year and beside it, in days from 1970-01-01. */
export function hijriDaysNear(year: number, month: number, day: number): number[] {
  return hijriYearsNear(year).flatMap((own) => {
    const start = hijriMonthStart(own, month);
    return start === undefined ? [] : start + day - 1;
  });
}

function monthOf(day: number): number {
  const format = new Intl.DateTimeFormat(CALENDAR, {
    timeZone: "UTC",
    year: "numeric",
    month: "numeric",
  });
  const parts = format.formatToParts(day * DAY);
  const part = (name: string) => Number(parts.find(({ type }) => type === name)?.value);
  return (part("year") - 1) * 12 + part("month") - 1;
}
