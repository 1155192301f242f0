import type { Digits } from "../text/index.ts";
import { languageOfDates } from "./languages/index.ts";
import type { DateLanguageTag } from "./languages/language.ts";
import { OPTION_CHECKS } from "./option-checks.ts";
import type { DateInput } from "./read.ts";
import type { MonthNames } from "./words.ts";

/** How two month names stand beside each other. */
export interface DualMonths {
  /** `levant-first`: آب/ أغسطس; `western-first`: أغسطس/ آب. Default `levant-first`. */
  readonly order?: "levant-first" | "western-first";
  /** One of `/ - – — |`, with or without a space on either side. Default `"/ "`. */
  readonly separator?: string;
}

/** What a site may choose about its dates. */
export interface DateOptions {
  /**
   * The language in which dates are printed; they are read in Arabic always. Month names, prefixes
   * and `yearWord` are Arabic's. It brings its own digits unless `digits` says others.
   */
  readonly lang: DateLanguageTag;
  /** IANA zone in which instants are shown and times without an offset are read. */
  readonly zone: string;
  /** Names of the Gregorian months. */
  readonly months: MonthNames;
  /** For `months: "dual"`. */
  readonly dual: DualMonths;
  /** `latn` 2019, `arab` ٢٠١٩ or `arabext` ۲۰۱۹. Machine dates are ASCII whatever stands here. */
  readonly digits: Digits;
  /** `true` 9:05 ص, `false` 09:05. */
  readonly hour12: boolean;
  /**
   * `true` names the zone after a time: بتوقيت بغداد where the zone's city is in our table, GMT
   * for UTC, else GMT+3. A text is written as it stands.
   */
  readonly zoneName: boolean | string;
  /** The word before a time that has passed. */
  readonly relativePrefix: "قبل" | "منذ";
  /** The word before a time to come. */
  readonly futurePrefix: "بعد" | "خلال";
  /** سنة, سنتان, سنوات or عام, عامان, أعوام. */
  readonly yearWord: "سنة" | "عام";
  /** `auto` says أمس and غدًا, `always` counts. */
  readonly numeric: "auto" | "always";
  /**
   * The whole months (1 to 12) from which arRelative counts months in place of days. With 12 it
   * counts days up to a year.
   */
  readonly monthsFrom: number;
  /**
   * Days by which the local Hijri calendar differs from Umm al-Qura: −1 when it is a day behind.
   * A number (−2 to 2) for all months, or numbers for single months: `{ "1440-09": -1 }`.
   */
  readonly hijriAdjust: number | Readonly<Record<string, number>>;
  /** The moment against which relative words are understood. Without it: the clock. */
  readonly now?: DateInput;
  /** A value that is no date: an error, or an empty text. */
  readonly onInvalid: "throw" | "empty";
}

/** Options that take the place of a site's, for one call. */
export type DateOverrides = Partial<DateOptions>;

/** What an Iraqi newsroom would choose. */
export const defaultDateOptions: DateOptions = Object.freeze({
  lang: "ar",
  zone: "Asia/Baghdad",
  months: "dual",
  dual: Object.freeze({ order: "levant-first", separator: "/ " }),
  digits: "latn",
  hour12: false,
  zoneName: false,
  relativePrefix: "قبل",
  futurePrefix: "بعد",
  yearWord: "سنة",
  numeric: "auto",
  monthsFrom: 1,
  hijriAdjust: 0,
  onInvalid: "throw",
});

/**
 * Options with others laid over them, checked. A value of `undefined` counts as left out, and so
 * does Nunjucks' own mark on keyword arguments.
 *
 * @throws RangeError that names the option, its value and what to write instead
 */
export function withOptions(base: DateOptions, overrides: object | null | undefined): DateOptions {
  if (overrides === undefined || overrides === null) return base;
  let result: Record<string, unknown> | undefined;
  for (const [name, value] of Object.entries(overrides)) {
    if (value === undefined || name === "__keywords") continue;
    if (value === base[name as keyof DateOptions]) continue;
    const check = Object.hasOwn(OPTION_CHECKS, name) ? OPTION_CHECKS[name] : undefined;
    if (check === undefined) throw unknownOption(name);
    check(value);
    result ??= { ...base };
    result[name] = name === "dual" ? { ...base.dual, ...(value as DualMonths) } : value;
  }
  const changed = result as DateOptions | undefined;
  if (changed === undefined || changed.lang === base.lang) return changed ?? base;
  const { digits } = overrides as DateOverrides;
  return { ...changed, digits: digits ?? languageOfDates(changed.lang)?.digits ?? "latn" };
}

function unknownOption(name: string): RangeError {
  const known = Object.keys(OPTION_CHECKS).join(", ");
  return new RangeError(
    `The date option ${name.slice(0, 40)} is unknown. The options are ${known}.`,
  );
}
