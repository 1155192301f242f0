/**
 * Arabic dates: printed, read, compared. Pure: works in any JavaScript project. The functions here
 * follow {@link defaultDateOptions}; {@link createDateFunctions} gives them bound to a site's own.
 */
import { createDateFunctions } from "./functions.ts";

export { UnreadableDateError } from "./arguments.ts";
export { createDateFunctions, type DateFunctions } from "./functions.ts";
export {
  type DateOptions,
  type DateOverrides,
  type DualMonths,
  defaultDateOptions,
} from "./options.ts";
export { PreciseDate, type Precision } from "./precise-date.ts";
export type { DateStyle } from "./print-date.ts";
export { type DateInput, type ReadingOptions, readDate } from "./read.ts";
export type { MonthNames } from "./words.ts";

export const { arDate, isoDate, isoDateTime, archiveKey, timeTag } = createDateFunctions();
