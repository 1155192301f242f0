import { YEAR_PHRASE } from "./number-words.ts";

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

/** No year goes on as a number, a fraction or a span of years. */
const YEAR_END = "(?!\\d|[/\\\\\\-–]\\d{4}|[.,٫٬]\\d{1,3}(?![\\d:]))";

/** Pieces of patterns, with the groups `year`, `gregorian` and `hijri`. */
export const ERA =
  "(?: ?(?:(?<gregorian>م|ميلادي|ميلاديه|للميلاد)|(?<hijri>ه|هجري|هجريه|للهجره))(?![\\p{L}\\p{N}]))?";
export const YEAR_IN_DIGITS = `(?<year>\\d{4}${YEAR_END})${ERA}`;
/** A year in digits, or in words behind عام. */
export const YEAR = `(?<year>\\d{4}${YEAR_END}|(?<=(?:عام|سنه) )${YEAR_PHRASE})${ERA}`;

export function sticky(source: string): RegExp {
  return new RegExp(source, "uy");
}

export function run(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
