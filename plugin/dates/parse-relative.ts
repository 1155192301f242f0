import { DateTime } from "luxon";
import { anyOf, HIJRI_MONTH_NUMBERS, type Lexicon, MONTH_NUMBERS } from "./parse-words.ts";
import type { PreciseDate } from "./precise-date.ts";
import { wallTime } from "./wall-clock.ts";

/** A date told by its distance from now, found in a normalised text. */
export interface RelativeDate {
  /** As much as the words say: a day of قبل يومين, a month of قبل شهر, a year of قبل سنة. */
  readonly iso: string;
  readonly precision: "year" | "month" | "day";
  readonly end: number;
  /** The words often mean something else in running prose: اليوم, غدا, بعد يومين. */
  readonly loose: boolean;
}

type Unit = "days" | "weeks" | "months" | "years";

const DAY_WORDS: Lexicon = new Map([
  ["اول من امس", -2],
  ["اول امس", -2],
  ["امس الاول", -2],
  ["امس", -1],
  ["البارحه", -1],
  ["بعد غد", 2],
  ["غدا", 1],
  ["اليوم", 0],
]);

/** The noun after a number, and whether it says the number itself: شهر is one, شهرين two. */
const NOUNS: ReadonlyMap<string, readonly [Unit, number | undefined]> = new Map([
  ...nouns("days", ["يوم", "يوم واحد"], ["يومين"], ["ايام", "يوما"]),
  ...nouns("weeks", ["اسبوع", "اسبوع واحد"], ["اسبوعين"], ["اسابيع", "اسبوعا"]),
  ...nouns("months", ["شهر", "شهر واحد"], ["شهرين"], ["اشهر", "شهور", "شهرا"]),
  ...nouns(
    "years",
    ["سنه", "عام", "سنه واحده"],
    ["سنتين", "عامين"],
    ["سنوات", "سنين", "اعوام", "عاما"],
  ),
]);

const NUMBER_WORDS: Lexicon = new Map(
  ["ثلاث", "اربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"].flatMap(
    (word, index): [string, number][] => [
      [word, index + 3],
      [`${word}ه`, index + 3],
    ],
  ),
);

const NAMED: ReadonlyMap<string, readonly [Unit, number]> = new Map([
  ...neighbours("months", "الشهر", ""),
  ...neighbours("years", "العام", ""),
  ...neighbours("years", "السنه", "ه"),
]);

const DAY = new RegExp(`(?:ال|بال)?(${anyOf(DAY_WORDS)})(?!\\p{L}| الحاجه)`, "uy");
/** «قبل شهر من الانتخابات» counts from something else, «منذ شهر رجب» and «منذ عام 2014» not at all. */
const COUNTED = new RegExp(
  `(قبل|منذ|بعد) (?:(\\d{1,4}|${anyOf(NUMBER_WORDS)}) ?)?(${[...NOUNS.keys()].sort((a, b) => b.length - a.length).join("|")})(?!\\p{L})(?! من(?!\\p{L})| ?\\d| (?:${anyOf(MONTH_NUMBERS)}|${anyOf(HIJRI_MONTH_NUMBERS)})(?!\\p{L}))`,
  "uy",
);
const CALENDAR = new RegExp(
  `(${[...NAMED.keys()].sort((a, b) => b.length - a.length).join("|")})(?!\\p{L})`,
  "uy",
);

/** The relative date that begins at a place in a normalised text, seen from `now`, or `null`. */
export function matchRelative(
  text: string,
  at: number,
  now: PreciseDate,
  zone: string,
): RelativeDate | null {
  const day = run(DAY, text, at);
  if (day !== null) {
    const steps = DAY_WORDS.get(day[1]!)!;
    return dated(now, zone, "days", steps, at + day[0].length, steps >= 0);
  }
  const calendar = run(CALENDAR, text, at);
  if (calendar !== null) {
    const [unit, steps] = NAMED.get(calendar[1]!)!;
    return dated(now, zone, unit, steps, at + calendar[0].length, false);
  }
  const counted = run(COUNTED, text, at);
  if (counted === null) return null;
  const [all, preposition, number, noun] = counted;
  const [unit, implied] = NOUNS.get(noun!)!;
  const amount = number === undefined ? implied : (NUMBER_WORDS.get(number) ?? Number(number));
  if (amount === undefined || amount === 0) return null;
  const forward = preposition === "بعد";
  return dated(now, zone, unit, forward ? amount : -amount, at + all.length, forward);
}

function dated(
  now: PreciseDate,
  zone: string,
  unit: Unit,
  steps: number,
  end: number,
  loose: boolean,
): RelativeDate | null {
  const precision = unit === "months" ? "month" : unit === "years" ? "year" : "day";
  if (!knows(now, precision)) return null;
  const moved = DateTime.fromMillis(wallTime(now, zone), { zone: "utc" }).plus({ [unit]: steps });
  if (!(moved.year >= 1000 && moved.year <= 9999)) return null;
  const iso = [moved.year, moved.month, moved.day]
    .slice(0, precision === "year" ? 1 : precision === "month" ? 2 : 3)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  return { iso, precision, end, loose };
}

function knows(now: PreciseDate, precision: "year" | "month" | "day"): boolean {
  if (now.precision === "year") return precision === "year";
  return now.precision !== "month" || precision !== "day";
}

function neighbours(
  unit: Unit,
  noun: string,
  feminine: string,
): [string, readonly [Unit, number]][] {
  const words = { الماضي: -1, الفايت: -1, الجاري: 0, الحالي: 0, المقبل: 1, القادم: 1 };
  return Object.entries(words).map(([word, steps]) => [
    `${noun} ${word}${feminine}`,
    [unit, steps],
  ]);
}

function nouns(
  unit: Unit,
  one: readonly string[],
  two: readonly string[],
  counted: readonly string[],
): [string, readonly [Unit, number | undefined]][] {
  const entries = (words: readonly string[], amount: number | undefined) =>
    words.map((word): [string, readonly [Unit, number | undefined]] => [word, [unit, amount]]);
  return [...entries(one, 1), ...entries(two, 2), ...entries(counted, undefined)];
}

function run(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
