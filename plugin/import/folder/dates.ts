import { isoDate, readDate } from "../../dates/index.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** `Wed, 07 Aug 2019 10:00:00 +0300`, `7 Aug 2019`, `August 7, 2019 10:00` */
const ENGLISH =
  /^(?:[a-z]{3,9},?\s+)?(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>[a-z]{3,9})\.?,?\s+(?<year>\d{4})|(?<month2>[a-z]{3,9})\.?\s+(?<day2>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year2>\d{4}))(?:[\s,]+(?<time>\d{1,2}:\d{2}(?::\d{2})?)\s*(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;

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
  const day = `${groups.year ?? groups.year2}-${two(month)}-${two(groups.day ?? groups.day2 ?? "")}`;
  if (groups.time === undefined) return checked(day, zone);
  const offset = groups.zone?.replace(/^(?:UTC|GMT)$/i, "Z") ?? "";
  return checked(
    `${day}T${groups.time.padStart(groups.time.length === 4 || groups.time.length === 7 ? groups.time.length + 1 : 0, "0")}${offset}`,
    zone,
  );
}

/** Does a date that is read still lie ahead? Generators publish nothing before its day. */
export function isAhead(date: string, zone: string): boolean {
  return (readDate(date, { zone })?.getTime() ?? 0) > Date.now();
}

/** With an offset of its own, a time is told in the site's clocks. */
function checked(text: string, zone: string): string | undefined {
  const read = readDate(text, { zone });
  if (read === null) return undefined;
  return OFFSET.test(text) ? moment(new Date(read.getTime()), zone) : text;
}

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
