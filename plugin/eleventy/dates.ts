import { createDateFunctions, type DateOptions } from "../dates/index.ts";
import { writeNumber } from "../text/index.ts";
import type { OwnFunctions } from "./own-functions.ts";

/**
 * Adds every date function as a filter, and `timeTag` as a shortcode, with the site's options;
 * with them `arNumber`, which writes a whole number in the site's digits.
 */
export function useDates(functions: OwnFunctions, options: Partial<DateOptions>): void {
  const { timeTag, ...dateFilters } = createDateFunctions(options);
  const arNumber = (number: number) => writeNumber(number, options.digits ?? "latn");
  const filters = { arNumber, ...dateFilters };
  for (const [name, filter] of Object.entries(filters)) functions.addFilter(name, filter);
  functions.addShortcode("timeTag", timeTag);
}
