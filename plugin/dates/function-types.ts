import type { PluralForms } from "../text/index.ts";
import type { DurationParts } from "./duration.ts";
import type { FoundDate } from "./find.ts";
import type { TimeUnit } from "./languages/language.ts";
import type { Span } from "./max-distance.ts";
import type { DateOverrides } from "./options.ts";
import type { ParsedDate } from "./parse-expression.ts";
import type { DateStyle } from "./print-date.ts";
import type { RangeStyle } from "./range.ts";
import type { GrammaticalCase } from "./unit-words.ts";

/** A style, or the options in its place. */
export type StyleOrOptions<Style extends string> = Style | DateOverrides | null;

/** Options of arRelative. */
export interface RelativeOptions extends DateOverrides {
  /** How far from now counting goes; beyond it stands the date itself. Without it: no bound. */
  readonly max?: Span;
}

/** timeTag's styles: arDate's, the date with its time, and the distance from now. */
export type TimeTagStyle = DateStyle | "dateTime" | "relative";

/**
 * The date functions, bound to a site's options. In each, `options` take the site's place for one
 * call and may stand where the style stands. All throw a RangeError in plain words for a wrong
 * option, and a DateValueError for a value that cannot be shown, unless `onInvalid` is `"empty"`.
 */
export interface DateFunctions {
  /** A date in Arabic words: `12 آب/ أغسطس 2019` in the style `long`, which is the default. */
  arDate(value: unknown, style?: StyleOrOptions<DateStyle>, options?: DateOverrides): string;
  /** `01:30`, or `1:30 ص` with `hour12`; empty for a date without a time. */
  arTime(value: unknown, options?: DateOverrides): string;
  /** `12 آب/ أغسطس 2019، 01:30`; a date without a time prints as arDate. */
  arDateTime(value: unknown, style?: StyleOrOptions<RangeStyle>, options?: DateOverrides): string;
  /** `11 ذو الحجة 1440 هـ` by Umm al-Qura, 1300 to 1600 AH; empty for a month or a year. */
  hijriDate(value: unknown, style?: StyleOrOptions<DateStyle>, options?: DateOverrides): string;
  /** `الاثنين 11 ذو الحجة 1440 هـ الموافق 12 آب 2019 م`. */
  bothCalendars(value: unknown, options?: DateOverrides): string;
  /** The ISO date of a Hijri one, months from 1: `fromHijri(1440, 12, 11)` → `2019-08-12`. */
  fromHijri(year: number, month: number, day: number, options?: DateOverrides): string;
  /** `10–14 آب/ أغسطس 2019` of days, months or years. Reversed dates are an error. */
  arRange(
    start: unknown,
    end: unknown,
    style?: StyleOrOptions<RangeStyle>,
    options?: DateOverrides,
  ): string;
  /** `قبل 3 أيام`, counted from the option `now` or else the clock; past `max` as arDate. */
  arRelative(value: unknown, options?: RelativeOptions): string;
  /** `arRelativeUnit(-2, "days")` → `قبل يومين`. */
  arRelativeUnit(n: number, unit: TimeUnit | `${TimeUnit}s`, options?: DateOverrides): string;
  /**
   * `arDuration({ years: 1, months: 6 })` → `سنة و6 أشهر`; a luxon Duration will do. The style
   * `"oblique"` is for behind a preposition: خلال ساعتين, منذ سنتين وشهرين.
   */
  arDuration(
    parts: DurationParts | object,
    style?: StyleOrOptions<GrammaticalCase>,
    options?: DateOverrides,
  ): string;
  /** The wording that fits a number, `{n}` replaced: see arPlural of the text room. */
  arPlural(n: number, forms: PluralForms, options?: DateOverrides): string;
  /**
   * Reads a text that is one date, in words or numbers, day first: `{ iso: "2019-08-12",
   * precision: "day", calendar: "gregorian" }`. `null` for all else, for contradictions and for
   * days that do not exist. Relative words are read when the options hold `now`.
   */
  parseArDate(text: unknown, options?: DateOverrides): ParsedDate | null;
  /** Every date in running prose with its place in the text, in order. */
  findArDates(text: unknown, options?: DateOverrides): FoundDate[];
  /** `2019-08-12`, in ASCII, the day in the site's zone; `2019-08` or `2019` of a partial date. */
  isoDate(value: unknown, options?: DateOverrides): string;
  /** `2019-08-12T01:30:00+03:00`, in ASCII; a date without a time prints as isoDate. */
  isoDateTime(value: unknown, options?: DateOverrides): string;
  /** `2019-08`, in ASCII, the month in the site's zone; `2019` of a year. */
  archiveKey(value: unknown, options?: DateOverrides): string;
  /** `<time datetime="2019-08-07">7 آب/ أغسطس 2019</time>`, the text escaped for HTML. */
  timeTag(value: unknown, style?: StyleOrOptions<TimeTagStyle>, options?: DateOverrides): string;
}
