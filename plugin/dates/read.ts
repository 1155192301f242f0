import { DateTime } from "luxon";
import type { HijriAdjust } from "./hijri.ts";
import { LONGEST_TEXT, parseDate } from "./parse.ts";
import { civilDate, FIRST_YEAR, isPreciseDate, LAST_YEAR, PreciseDate } from "./precise-date.ts";
import { readIso } from "./read-iso.ts";

/** What every function of this room takes for a date. */
export type DateInput = Date | string | number | DateTime;

/** What reading needs to know about the site. */
export interface ReadingOptions {
  /** IANA zone of times without an offset. Default Asia/Baghdad. */
  readonly zone?: string;
  /** The moment against which أمس and قبل شهر are understood; without it they are no dates. */
  readonly now?: DateInput;
  /** As in the site's options, for Hijri dates. Default 0. */
  readonly hijriAdjust?: HijriAdjust;
}

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(FIRST_YEAR, 0, 1);
const LAST_DAY = Date.UTC(LAST_YEAR, 11, 31);
/** Below it a number is more likely seconds, a day count or a slip than milliseconds. */
const LEAST_MILLISECONDS = 1e11;
const DEFAULT_ZONE = "Asia/Baghdad";

/**
 * Reads a date: a `Date`, a luxon `DateTime`, epoch milliseconds (1e11 and more on either side of
 * 1970), a year (1000 to 9999), ISO text or Arabic text.
 *
 * A plain `Date` at UTC midnight is a civil date, for that is what YAML and Eleventy make of a
 * date without a time. `new Date(0)` is refused: it is what `new Date(null)` gives.
 *
 * @returns `null` when the value is no date, names a day that does not exist, or lies outside the
 *   years 1000 to 9999
 * @throws RangeError when a time without an offset is to be read and `zone` is no IANA zone
 */
export function readDate(value: unknown, options: ReadingOptions = {}): PreciseDate | null {
  if (typeof value === "string") return readText(value, options);
  if (typeof value === "number") return readNumber(value);
  if (isPreciseDate(value)) return showable(value);
  if (value instanceof Date) return readPlainDate(value.getTime());
  if (DateTime.isDateTime(value)) return value.isValid ? instant(value.toMillis()) : null;
  return null;
}

function readText(text: string, options: ReadingOptions): PreciseDate | null {
  if (text.length > LONGEST_TEXT) return null;
  const { zone = DEFAULT_ZONE, hijriAdjust = 0 } = options;
  const iso = readIso(text.trim(), zone);
  if (iso !== null) return showable(iso);
  const parsed = parseDate(text, { zone, hijriAdjust, now: readNow(options) });
  return parsed === null ? null : showable(readIso(parsed.iso, zone));
}

/** The moment of relative words, which cannot be told by relative words itself. */
export function readNow({ now, ...options }: ReadingOptions): PreciseDate | undefined {
  return now === undefined ? undefined : (readDate(now, options) ?? undefined);
}

function readNumber(value: number): PreciseDate | null {
  if (Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR) {
    return civilDate(value, 1, 1, "year");
  }
  return Math.abs(value) >= LEAST_MILLISECONDS ? instant(Math.trunc(value)) : null;
}

function readPlainDate(time: number): PreciseDate | null {
  if (time === 0) return null;
  if (time % DAY === 0) return showable(new PreciseDate(time, "day"));
  return instant(time);
}

function instant(time: number): PreciseDate | null {
  return showable(new PreciseDate(time, time % 60_000 === 0 ? "minute" : "second"));
}

/** The date itself when every zone shows it with a four-digit year. */
function showable(date: PreciseDate | null): PreciseDate | null {
  if (date === null) return null;
  const time = date.getTime();
  const first = date.civil ? FIRST_DAY : FIRST_DAY + DAY;
  const last = date.civil ? LAST_DAY : LAST_DAY - DAY;
  return time >= first && time <= last ? date : null;
}
