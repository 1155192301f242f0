import { isoDate, readDate } from "../../dates/index.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** `Wed, 07 Aug 2019 10:00:00 +0300`, `7 Aug 2019`, `August 7, 2019 10:00` */
const ENGLISH =
  /^(?:[a-z]{3,9},?\s+)?(?:(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?<month>[a-z]{3,9})\.?,?[\s-]+(?<year>\d{4}|\d{2})|(?<month2>[a-z]{3,9})\.?\s+(?<day2>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year2>\d{4}))(?:(?:[\s,]|at)+(?<time>\d{1,2}:\d{2}(?::\d{2})?)\s*(?<half>[ap])?\.?(?:m\.?)?\s*(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * A date in one of the forms that other systems write, as the field `date` takes it; nothing for what is
 * no certain date. Seconds since 1970 and `20190807` are read; «Last Modified» is no date.
 *
 * @param zone an IANA name, for moments
 */
export function readForeignDate(value: unknown, zone: string): string | undefined {
  if (value instanceof Date) return moment(value, zone);
  const written = String(value).trim();
  if (/^\d{8}$/.test(written))
    return checked(`${written.slice(0, 4)}-${written.slice(4, 6)}-${written.slice(6)}`, zone);
  if (/^1\d{9}$/.test(written)) return moment(new Date(Number(written) * 1000), zone);
  if (/^1\d{12}$/.test(written)) return moment(new Date(Number(written)), zone);
  const known = checked(written, zone);
  if (known !== undefined) return known;
  const { groups } = ENGLISH.exec(written) ?? {};
  if (groups === undefined) return undefined;
  const month = MONTHS.indexOf((groups.month ?? groups.month2 ?? "").slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return undefined;
  const year = fullYear(groups.year ?? groups.year2 ?? "");
  const day = `${year}-${two(month)}-${two(groups.day ?? groups.day2 ?? "")}`;
  if (groups.time === undefined) return checked(day, zone);
  const offset = groups.zone?.replace(/^(?:UTC|GMT)$/i, "Z") ?? "";
  const [hour = "", ...rest] = groups.time.split(":");
  const hours =
    groups.half === undefined
      ? Number(hour)
      : (Number(hour) % 12) + (/p/i.test(groups.half) ? 12 : 0);
  return checked(`${day}T${[two(hours), ...rest].join(":")}${offset}`, zone);
}

/** Tables write `7-Aug-19`: of two digits the year is none that is yet to come. */
function fullYear(written: string): string {
  if (written.length === 4) return written;
  const now = new Date().getUTCFullYear() % 100;
  return (Number(written) > now ? "19" : "20") + written;
}

/** Does a date that is read still lie ahead? Generators publish nothing before its day. */
export function isAhead(date: string | undefined, zone: string): boolean {
  return date !== undefined && (readDate(date, { zone })?.getTime() ?? 0) > Date.now();
}

/** With an offset of its own, a time is told in the site's clocks. */
function checked(text: string, zone: string): string | undefined {
  const read = readDate(text, { zone });
  if (read === null) return undefined;
  if (OFFSET.test(text)) return moment(new Date(read.getTime()), zone);
  // What may be read in two ways stays as it is, so that a check can tell of it.
  if (read.precision === "day") return DAY_FIRST.test(text) ? text : isoDate(read, { zone });
  return read.civil || DAY_FIRST.test(text) ? text : moment(read, zone);
}

const DAY_FIRST = /^\p{Nd}{1,2}[/.-]\p{Nd}{1,2}[/.-]\p{Nd}{2,4}/u;

const OFFSET = /\d:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i;

/** The day and the minute of a moment in the site's clocks. */
function moment(date: Date, zone: string): string | undefined {
  if (Number.isNaN(date.getTime())) return undefined;
  const read = readDate(date.toISOString(), { zone });
  if (read === null) return undefined;
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
  return `${isoDate(read, { zone })}T${clock.format(date)}`;
}

function two(number: number | string): string {
  return String(number).padStart(2, "0");
}
