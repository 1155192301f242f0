import { type Call, dateOf, orEmpty, readCall } from "./arguments.ts";
import { printArchiveKey, printIsoDate, printIsoDateTime } from "./machine-date.ts";
import { type DateOverrides, defaultDateOptions, withOptions } from "./options.ts";
import { DATE_STYLES, type DateStyle, printDate } from "./print-date.ts";
import { printTimeTag } from "./time-tag.ts";

type Style<S extends string> = S | DateOverrides | null;

/**
 * The date functions, bound to a site's options. In each, `options` override the site's for one
 * call and may stand in the style's place. All throw a RangeError in plain words for a wrong
 * option, and for a value that is no date unless `onInvalid` is `"empty"`.
 */
export interface DateFunctions {
  /** A date in Arabic words: `12 آب/ أغسطس 2019` in the style `long`, which is the default. */
  arDate(value: unknown, style?: Style<DateStyle>, options?: DateOverrides): string;
  /** `2019-08-12`, in ASCII, the day in the site's zone; `2019-08` or `2019` of a partial date. */
  isoDate(value: unknown, options?: DateOverrides): string;
  /** `2019-08-12T01:30:00+03:00`, in ASCII; a date without a time prints as isoDate. */
  isoDateTime(value: unknown, options?: DateOverrides): string;
  /** `2019-08`, in ASCII, the month in the site's zone; `2019` of a year. */
  archiveKey(value: unknown, options?: DateOverrides): string;
  /** `<time datetime="2019-08-07">7 آب/ أغسطس 2019</time>`; the styles are arDate's. */
  timeTag(value: unknown, style?: Style<DateStyle>, options?: DateOverrides): string;
}

/**
 * The date functions for a site.
 *
 * @param siteOptions what differs from {@link defaultDateOptions}
 * @throws RangeError that names a wrong option, its value and what to write instead
 */
export function createDateFunctions(siteOptions: DateOverrides = {}): DateFunctions {
  const site = withOptions(defaultDateOptions, siteOptions);

  function machine(
    filter: string,
    print: (date: ReturnType<typeof dateOf>, zone: string) => string,
  ): (value: unknown, options?: DateOverrides) => string {
    return (value, overrides) => {
      const options = withOptions(site, overrides);
      return orEmpty(options, () => print(dateOf(filter, value, options), options.zone));
    };
  }

  function styled<S extends string>(
    filter: string,
    styles: readonly S[],
    fallback: S,
    print: (date: ReturnType<typeof dateOf>, call: Call<S>) => string,
  ): (value: unknown, style?: Style<S>, options?: DateOverrides) => string {
    return (value, style, overrides) => {
      const call = readCall(filter, site, styles, fallback, style, overrides);
      return orEmpty(call.options, () => print(dateOf(filter, value, call.options), call));
    };
  }

  return {
    arDate: styled("arDate", DATE_STYLES, "long", (date, { style, options }) =>
      printDate(date, style, options),
    ),
    isoDate: machine("isoDate", printIsoDate),
    isoDateTime: machine("isoDateTime", printIsoDateTime),
    archiveKey: machine("archiveKey", printArchiveKey),
    timeTag: styled("timeTag", DATE_STYLES, "long", (date, { style, options }) =>
      printTimeTag(printIsoDateTime(date, options.zone), printDate(date, style, options)),
    ),
  };
}
