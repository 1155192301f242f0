import { toDigits } from "../text/index.ts";
import type { DateOptions } from "./options.ts";
import type { PreciseDate } from "./precise-date.ts";
import { type DateStyle, printDate } from "./print-date.ts";
import { readWall, wallTime } from "./wall-clock.ts";
import { zoneNameAt } from "./zone-names.ts";

/** `09:05`, or `9:05 ص` with `hour12`, and the zone when asked; empty for a date without a time. */
export function printTime(date: PreciseDate, options: DateOptions): string {
  if (date.civil) return "";
  const { hour, minute } = readWall(wallTime(date, options.zone));
  const minutes = String(minute).padStart(2, "0");
  const clock = options.hour12
    ? `${toDigits(`${hour % 12 || 12}:${minutes}`, options.digits)} ${hour < 12 ? "ص" : "م"}`
    : toDigits(`${String(hour).padStart(2, "0")}:${minutes}`, options.digits);
  const zone = nameOfZone(date, options);
  return zone === "" ? clock : `${clock} ${zone}`;
}

/** The date, an Arabic comma and the time; the date alone when it has no time. */
export function printDateTime(date: PreciseDate, style: DateStyle, options: DateOptions): string {
  const day = printDate(date, style, options);
  const time = printTime(date, options);
  return time === "" ? day : `${day}، ${time}`;
}

function nameOfZone(date: PreciseDate, { zone, zoneName }: DateOptions): string {
  if (zoneName === false) return "";
  return zoneName === true ? zoneNameAt(zone, date.getTime()) : zoneName.trim();
}
