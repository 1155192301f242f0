/**
 * Arabic dates: printed, read, compared. Pure: works in any JavaScript project. The functions here
 * follow {@link defaultDateOptions}; {@link createDateFunctions} gives them bound to a site's own.
 */
import { createDateFunctions } from "./functions.ts";

export type { DurationParts } from "./duration.ts";
export type { FoundDate } from "./find.ts";
export type {
  DateFunctions,
  RelativeOptions,
  StyleOrOptions,
  TimeTagStyle,
} from "./function-types.ts";
export { createDateFunctions } from "./functions.ts";
export type { HijriAdjust } from "./hijri.ts";
export { dateLanguageFor, languageOfDates } from "./languages/index.ts";
export type { DateLanguageTag, TimeUnit } from "./languages/language.ts";
export type { Span } from "./max-distance.ts";
export {
  type DateOptions,
  type DateOverrides,
  type DualMonths,
  defaultDateOptions,
} from "./options.ts";
export type { ParsedDate } from "./parse-expression.ts";
export { PreciseDate, type Precision } from "./precise-date.ts";
export type { DateStyle } from "./print-date.ts";
export type { RangeStyle } from "./range.ts";
export { type DateInput, type ReadingOptions, readDate } from "./read.ts";
export { wholeYears } from "./relative.ts";
export { DateValueError } from "./value-error.ts";
export type { MonthNames } from "./words.ts";

export const {
  arDate,
  arTime,
  arDateTime,
  hijriDate,
  bothCalendars,
  fromHijri,
  arRange,
  arRelative,
  arRelativeUnit,
  arDuration,
  arPlural,
  parseArDate,
  findArDates,
  isoDate,
  isoDateTime,
  archiveKey,
  timeTag,
} = createDateFunctions();
