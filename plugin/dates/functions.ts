import { arPlural, escapeHtml, pluralLanguage } from "../text/index.ts";
import { dateOf, orEmpty, readCall } from "./arguments.ts";
import { DURATION_CASES, printDuration } from "./duration.ts";
import { findDates } from "./find.ts";
import type {
  DateFunctions,
  RelativeOptions,
  StyleOrOptions,
  TimeTagStyle,
} from "./function-types.ts";
import { printArchiveKey, printIsoDate, printIsoDateTime } from "./machine-date.ts";
import { isBeyond } from "./max-distance.ts";
import {
  type DateOptions,
  type DateOverrides,
  defaultDateOptions,
  withOptions,
} from "./options.ts";
import { type ParsingRules, parseDate } from "./parse.ts";
import type { PreciseDate } from "./precise-date.ts";
import { DATE_STYLES, type DateStyle, printDate } from "./print-date.ts";
import { isoOfHijri, printBothCalendars, printHijri } from "./print-hijri.ts";
import { printDateTime, printTime } from "./print-time.ts";
import { printRange, RANGE_STYLES } from "./range.ts";
import { readNow } from "./read.ts";
import { printRelative, printRelativeUnit } from "./relative.ts";

type Print = (date: PreciseDate, options: DateOptions) => string;
type PrintStyled<Style> = (date: PreciseDate, style: Style, options: DateOptions) => string;

const TIME_TAG_STYLES: readonly TimeTagStyle[] = [...DATE_STYLES, "dateTime", "relative"];

/**
 * The date functions for a site.
 *
 * @param siteOptions what differs from {@link defaultDateOptions}
 * @throws RangeError that names a wrong option, its value and what to write instead
 */
export function createDateFunctions(siteOptions: DateOverrides = {}): DateFunctions {
  const site = withOptions(defaultDateOptions, siteOptions);

  function plain(filter: string, print: Print) {
    return (value: unknown, overrides?: DateOverrides): string => {
      const options = withOptions(site, overrides);
      return orEmpty(options, () => print(dateOf(filter, value, options), options));
    };
  }

  function styled<S extends string>(
    filter: string,
    styles: readonly S[],
    fallback: S,
    print: PrintStyled<S>,
  ) {
    return (value: unknown, given?: StyleOrOptions<S>, overrides?: DateOverrides): string => {
      const { style, options } = readCall(filter, site, styles, fallback, given, overrides);
      return orEmpty(options, () => print(dateOf(filter, value, options), style, options));
    };
  }

  function withoutDate(overrides: DateOverrides | undefined, print: (o: DateOptions) => string) {
    const options = withOptions(site, overrides);
    return orEmpty(options, () => print(options));
  }

  return {
    arDate: styled("arDate", DATE_STYLES, "long", printDate),
    arTime: plain("arTime", printTime),
    arDateTime: styled("arDateTime", RANGE_STYLES, "long", printDateTime),
    hijriDate: styled("hijriDate", DATE_STYLES, "long", printHijri),
    bothCalendars: plain("bothCalendars", printBothCalendars),
    fromHijri: (year, month, day, overrides) =>
      withoutDate(overrides, (options) => isoOfHijri(year, month, day, options)),
    arRange: (start, end, given, overrides) => {
      const call = readCall("arRange", site, RANGE_STYLES, "long", given, overrides);
      const { style, options } = call;
      return orEmpty(options, () => {
        const [from, to] = [start, end].map((value) => dateOf("arRange", value, options));
        return printRange(from!, to!, style, options);
      });
    },
    arRelative: (value, overrides) => {
      const { max, ...rest }: RelativeOptions = overrides ?? {};
      return plain("arRelative", (date, options) => {
        const now = nowOf(options);
        const far = max !== undefined && isBeyond(date, now, max, options);
        return far ? printDate(date, "long", options) : printRelative(date, now, options);
      })(value, rest);
    },
    arRelativeUnit: (n, unit, overrides) =>
      withoutDate(overrides, (options) => printRelativeUnit(n, unit, options)),
    arDuration: (parts, given, overrides) => {
      const call = readCall("arDuration", site, DURATION_CASES, "nominative", given, overrides);
      return orEmpty(call.options, () => printDuration(parts, call.style, call.options));
    },
    arPlural: (n, forms, overrides) => {
      const { digits, lang } = withOptions(site, overrides);
      return arPlural(n, forms, digits, pluralLanguage(lang));
    },
    parseArDate: (text, overrides) => {
      const options = withOptions(site, overrides);
      return typeof text === "string" ? parseDate(text, rulesOf(options)) : null;
    },
    findArDates: (text, overrides) => {
      const options = withOptions(site, overrides);
      return typeof text === "string" ? findDates(text, rulesOf(options)) : [];
    },
    isoDate: plain("isoDate", (date, { zone }) => printIsoDate(date, zone)),
    isoDateTime: plain("isoDateTime", (date, { zone }) => printIsoDateTime(date, zone)),
    archiveKey: plain("archiveKey", (date, { zone }) => printArchiveKey(date, zone)),
    timeTag: styled("timeTag", TIME_TAG_STYLES, "long", (date, style, options) => {
      const text = escapeHtml(textOf(date, style, options));
      return `<time datetime="${printIsoDateTime(date, options.zone)}">${text}</time>`;
    }),
  };
}

function textOf(date: PreciseDate, style: TimeTagStyle, options: DateOptions): string {
  if (style === "dateTime") return printDateTime(date, "long", options);
  if (style === "relative") return printRelative(date, nowOf(options), options);
  return printDate(date, style satisfies DateStyle, options);
}

function rulesOf(options: DateOptions): ParsingRules {
  const { zone, hijriAdjust } = options;
  return { zone, hijriAdjust, now: readNow(options) };
}

function nowOf(options: DateOptions): PreciseDate {
  return dateOf("The option now", options.now ?? Date.now(), options);
}
