import type { PreciseDate } from "./precise-date.ts";
import { readWall, wallTime } from "./wall-clock.ts";
import { zoneOffset } from "./zone.ts";

const MINUTE = 60_000;

/** `2019-08-12`, `2019-08` or `2019`, as much as is known: the day in the zone, ASCII. */
export function printIsoDate(date: PreciseDate, zone: string): string {
  const { year, month, day } = readWall(wallTime(date, zone));
  if (date.precision === "year") return String(year);
  if (date.precision === "month") return `${year}-${two(month)}`;
  return `${year}-${two(month)}-${two(day)}`;
}

/**
 * `2019-08-12T01:30:00+03:00`: the wall time in the zone with its offset, `+00:00` for UTC. A
 * civil date has no time and prints as {@link printIsoDate}.
 */
export function printIsoDateTime(date: PreciseDate, zone: string): string {
  if (date.civil) return printIsoDate(date, zone);
  const time = date.getTime();
  // Before standard time offsets had seconds, which ISO 8601 cannot write.
  const offset = Math.round(zoneOffset(zone, time) / MINUTE);
  const { year, month, day, hour, minute, second } = readWall(time + offset * MINUTE);
  const clock = `${two(hour)}:${two(minute)}:${two(second)}`;
  const size = Math.abs(offset);
  const sign = offset < 0 ? "-" : "+";
  const difference = `${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${year}-${two(month)}-${two(day)}T${clock}${difference}`;
}

/** `2019-08`, the month's folder in an archive; `2019` for a date of which only the year is known. */
export function printArchiveKey(date: PreciseDate, zone: string): string {
  const { year, month } = readWall(wallTime(date, zone));
  return date.precision === "year" ? String(year) : `${year}-${two(month)}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
