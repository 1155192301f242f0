import type { DateOptions, DateOverrides } from "./options.ts";
import { withOptions } from "./options.ts";
import type { PreciseDate } from "./precise-date.ts";
import { readDate } from "./read.ts";
import { DateValueError, describeValue } from "./value-error.ts";

/** What a filter was called with, sorted out. */
export interface Call<Style> {
  readonly style: Style;
  readonly options: DateOptions;
}

/**
 * Sorts out a filter's arguments: the options may stand in the style's place, and Nunjucks passes
 * keyword arguments as an object of its own at the end.
 *
 * @throws RangeError for a style that does not exist or a wrong option
 */
export function readCall<Style extends string>(
  filter: string,
  base: DateOptions,
  styles: readonly Style[],
  fallback: Style,
  style: Style | DateOverrides | null | undefined,
  options: DateOverrides | null | undefined,
): Call<Style> {
  if (typeof style === "object" && style !== null) {
    return { style: fallback, options: withOptions(withOptions(base, style), options) };
  }
  const chosen = style ?? fallback;
  if (!styles.includes(chosen)) {
    const known = styles.join(", ");
    throw new RangeError(
      `${filter} has no style ${describeValue(chosen)}. Its styles are ${known}.`,
    );
  }
  return { style: chosen, options: withOptions(base, options) };
}

/** The date that a filter was given. @throws DateValueError in words for the site's owner */
export function dateOf(filter: string, value: unknown, options: DateOptions): PreciseDate {
  const date = readDate(value, options);
  if (date !== null) return date;
  throw new DateValueError(
    `${filter} needs a date and got ${describeValue(value)}. Write 2019-08-07, 2019-08, 2019, 2019-08-07T14:30 or «7 آب/ أغسطس 2019».`,
  );
}

/** What `print` gives; for an unreadable date an empty text when the options ask for that. */
export function orEmpty(options: DateOptions, print: () => string): string {
  if (options.onInvalid === "throw") return print();
  try {
    return print();
  } catch (error) {
    if (error instanceof DateValueError) return "";
    throw error;
  }
}
