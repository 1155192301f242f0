import {
  anyOf,
  DAY_ORDINALS,
  HIJRI_MONTH_NUMBERS,
  type Lexicon,
  MONTH_NUMBERS,
} from "./parse-words.ts";

/** One calendar's date as it is written, before anyone has asked whether it exists. */
export interface WrittenDate {
  /** `unknown`: numbers alone, with a year that could be of either calendar. */
  readonly calendar: "gregorian" | "hijri" | "unknown";
  readonly year: number;
  /** From 1. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** Where it ends in the normalised text. */
  readonly end: number;
  /** Its parts contradict each other: two month names that disagree, or an era of the other calendar. */
  readonly contradictory: boolean;
  /** A year or month in numbers alone, which may be anything in running prose. */
  readonly bare: boolean;
  /** The year is four digits behind a month's name, where a count may stand: «في آذار 2000 برميل». */
  readonly mayCount: boolean;
}

const ERA = "(?: ?(?:(م|ميلادي|ميلاديه|للميلاد)|(ه|هجري|هجريه|للهجره))(?![\\p{L}\\p{N}]))?";
const YEAR = `(\\d{4})(?!\\d|[/\\-–]\\d{4}|[.,٫٬]\\d{1,3}(?![\\d:]))${ERA}`;
const BEFORE_MONTH = " ?(?:[-/.،,] ?)?(?:من )?(?:شهر )?";
const BEFORE_YEAR = " ?(?:[-/.،,] ?)?(?:من )?((?:ال|لل|ل)?(?:عام|سنه) )?";
const BETWEEN_NAMES = '( ?[/\\-–—|] ?| ?[(«"] ?| )';
const DAY = `(?:(\\d{1,2})${BEFORE_MONTH}|(${anyOf(DAY_ORDINALS)}) (?:من )?(?:شهر )?)`;

const GREGORIAN = sticky(
  `${DAY}?${word(MONTH_NUMBERS)}(?:${BETWEEN_NAMES}${word(MONTH_NUMBERS)} ?[)»"]?)?${BEFORE_YEAR}${YEAR}`,
);
const HIJRI = sticky(`${DAY}?${word(HIJRI_MONTH_NUMBERS)}${BEFORE_YEAR}${YEAR}`);
const DAY_FIRST = sticky(`(\\d{1,2}) ?([/.\\-]) ?(\\d{1,2}) ?\\2 ?${YEAR}(?![/.\\-]\\d)`);
const YEAR_FIRST = sticky(
  `(\\d{4}) ?([/.\\-]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})(?!\\d|[/.\\-]\\d)${ERA}`,
);
const MONTH_AND_YEAR = sticky(`(\\d{1,2}) ?/ ?${YEAR}(?![/.\\-]\\d)`);
const MACHINE_MONTH = sticky("(\\d{4})-(\\d{2})(?![\\d/.\\-])");
const YEAR_ALONE = sticky(
  `((?:(?:ال)?(?:عام|سنه)|(?:عام|سنت)ي|العامين|السنتين) )?${YEAR}(?![/.\\-]\\d)`,
);

/** The date of one calendar that begins at a place in a normalised text, or `null`. */
export function matchCalendarDate(text: string, at: number): WrittenDate | null {
  return startsWithDigit(text, at)
    ? (matchNumbers(text, at) ?? matchWords(text, at) ?? matchBare(text, at))
    : (matchWords(text, at) ?? matchBare(text, at));
}

function startsWithDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function matchNumbers(text: string, at: number): WrittenDate | null {
  const dayFirst = run(DAY_FIRST, text, at);
  if (dayFirst !== null) {
    const [, day, , month, year, gregorian, hijri] = dayFirst;
    return numbers(at + dayFirst[0].length, year, month, day, gregorian, hijri, false);
  }
  const yearFirst = run(YEAR_FIRST, text, at);
  if (yearFirst === null) return null;
  const [, year, , month, day, gregorian, hijri] = yearFirst;
  return numbers(at + yearFirst[0].length, year, month, day, gregorian, hijri, false);
}

function matchBare(text: string, at: number): WrittenDate | null {
  const month = run(MONTH_AND_YEAR, text, at);
  if (month !== null) {
    const [all, number, year, gregorian, hijri] = month;
    return numbers(at + all.length, year, number, undefined, gregorian, hijri, true);
  }
  const machine = run(MACHINE_MONTH, text, at);
  if (machine !== null) {
    const [all, year, number] = machine;
    return numbers(at + all.length, year, number, undefined, undefined, undefined, true);
  }
  const alone = run(YEAR_ALONE, text, at);
  if (alone === null) return null;
  const [all, noun, year, gregorian, hijri] = alone;
  const bare = noun === undefined;
  return numbers(at + all.length, year, undefined, undefined, gregorian, hijri, bare);
}

function numbers(
  end: number,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  gregorian: string | undefined,
  hijri: string | undefined,
  bare: boolean,
): WrittenDate {
  const number = Number(year);
  const ofEither = number >= 1300 && number <= 1600;
  return {
    calendar:
      hijri !== undefined
        ? "hijri"
        : gregorian !== undefined || !ofEither
          ? "gregorian"
          : "unknown",
    year: number,
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
    end,
    contradictory: false,
    bare,
    mayCount: false,
  };
}

function matchWords(text: string, at: number): WrittenDate | null {
  const western = run(GREGORIAN, text, at);
  if (western !== null) {
    const [all, number, ordinal, name, mark, second, noun, year, gregorian, hijri] = western;
    const month = MONTH_NUMBERS.get(name!)!;
    const day = dayOf(number, ordinal);
    const disagree = second !== undefined && MONTH_NUMBERS.get(second) !== month;
    // «تموز – آب 2019» is a range: its second month is a date of its own.
    if (disagree && day === undefined && /[-–—]/.test(mark!)) return null;
    return {
      calendar: "gregorian",
      year: Number(year),
      month,
      day,
      end: at + all.length,
      contradictory: disagree || hijri !== undefined,
      bare: false,
      mayCount: noun === undefined && gregorian === undefined,
    };
  }
  const eastern = run(HIJRI, text, at);
  if (eastern === null) return null;
  const [all, number, ordinal, name, noun, year, gregorian, hijri] = eastern;
  return {
    calendar: "hijri",
    year: Number(year),
    month: HIJRI_MONTH_NUMBERS.get(name!)!,
    day: dayOf(number, ordinal),
    end: at + all.length,
    contradictory: gregorian !== undefined,
    bare: false,
    mayCount: noun === undefined && hijri === undefined,
  };
}

function dayOf(number: string | undefined, ordinal: string | undefined): number | undefined {
  if (number !== undefined) return Number(number);
  return ordinal === undefined ? undefined : DAY_ORDINALS.get(ordinal);
}

function word(words: Lexicon): string {
  return `(${anyOf(words)})(?!\\p{L})`;
}

function sticky(source: string): RegExp {
  return new RegExp(source, "uy");
}

function run(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
