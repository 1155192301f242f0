import { isMachineOffset, minutesOfOffset } from "./parse-offset.ts";
import { civilDate, isDayOfCalendar, PreciseDate } from "./precise-date.ts";
import { instantOfWallTime } from "./zone.ts";

const YEAR_MONTH_DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})([Tt ])(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([Zz])|( ?([+-])(\d{2})(?::?(\d{2}))?))?$/;

const MINUTE = 60_000;
const HOUR = 3_600_000;

/**
 * Reads ISO 8601 text: `2019`, `2019-08`, `2019-08-07`, and with a time `2019-08-07T14:30`, with
 * seconds, fractions, `Z` or an offset from −12:00 to +14:00, with a space for the `T`.
 *
 * @param zone the zone of a time without an offset
 * @returns `null` for any other text and for a day or time that does not exist
 */
export function readIso(text: string, zone: string): PreciseDate | null {
  const date = YEAR_MONTH_DAY.exec(text);
  if (date !== null) {
    const [, year, month, day] = date;
    const precision = day !== undefined ? "day" : month !== undefined ? "month" : "year";
    return civilDate(Number(year), Number(month ?? 1), Number(day ?? 1), precision);
  }
  const found = DATE_TIME.exec(text);
  return found === null ? null : readDateTime(found, zone);
}

function readDateTime(found: RegExpExecArray, zone: string): PreciseDate | null {
  const [, year, month, day, , hour, minute, second, fraction] = found;
  if (!isDayOfCalendar(Number(year), Number(month), Number(day))) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const wall =
    Date.UTC(Number(year), Number(month) - 1, Number(day)) +
    Number(hour) * HOUR +
    Number(minute) * MINUTE +
    Number(second ?? 0) * 1000 +
    Number((fraction ?? "").slice(0, 3).padEnd(3, "0"));
  const offset = offsetOf(found);
  if (offset === null) return null;
  const time = offset === undefined ? instantOfWallTime(zone, wall) : wall - offset;
  return new PreciseDate(time, second === undefined ? "minute" : "second");
}

/** The offset that the text states in milliseconds, `undefined` for none, `null` for a wrong one. */
function offsetOf(found: RegExpExecArray): number | undefined | null {
  const [, , , , separator, , , second, , utc, offset, sign, hours, minutes] = found;
  if (utc !== undefined) return 0;
  if (offset === undefined) return undefined;
  if (!isMachineOffset(separator!, second !== undefined, offset)) return null;
  const ahead = minutesOfOffset(sign!, hours!, minutes);
  return ahead === null ? null : ahead * MINUTE;
}
