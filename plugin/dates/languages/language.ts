import type { Digits } from "../../text/index.ts";

/** Languages in which dates are printed, as BCP 47 tags; in Arabic with the names that a site chooses. */
export type DateLanguageTag = "ar" | "fa" | "fa-AF" | "ur" | "ckb" | "en";

/** A unit of time, from the largest. */
export type TimeUnit = "year" | "month" | "week" | "day" | "hour" | "minute" | "second";

/** A counted noun: one, and more than one. */
type CountedUnit = readonly [one: string, other: string];

/** What a language other than Arabic says of dates. Spellings are CLDR 48's unless said otherwise. */
export interface DateLanguage {
  /** Gregorian, January first. */
  readonly months: readonly string[];
  /** Sunday first, as `Date.getUTCDay` counts. */
  readonly weekdays: readonly string[];
  /** Hijri, Muharram first. */
  readonly hijriMonths: readonly string[];
  /** What stands behind a Hijri year. */
  readonly hijriEra: string;
  /** The digits in which newspapers write dates. */
  readonly digits: Digits;
  /** Before a time, and between parts of a date that are separated. */
  readonly comma: string;
  /** Between the weekday and the day. */
  readonly afterWeekday: string;
  /** What joins a day to its month, and a month to its year, beside the blank. */
  readonly joint: string;
  /** Is a date in numbers written year first? */
  readonly isYearFirst: boolean;
  /** Morning and afternoon behind a time of twelve hours. */
  readonly halves: readonly [morning: string, afternoon: string];
  readonly units: Readonly<Record<TimeUnit, CountedUnit>>;
  /** Between the units of a length of time. */
  readonly and: string;
  /** `{}` stands for the distance. */
  readonly past: string;
  readonly future: string;
  readonly yesterday: string;
  readonly tomorrow: string;
  /** No unit from now. */
  readonly present: Readonly<Record<"year" | "month" | "week" | "day" | "second", string>>;
}
