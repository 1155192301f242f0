import { toDigits } from "../text/index.ts";
import { languageOfDates } from "./languages/index.ts";
import type { DateOptions } from "./options.ts";
import type { PreciseDate } from "./precise-date.ts";
import { type DateStyle, printDate } from "./print-date.ts";
import { readWall, wallTime } from "./wall-clock.ts";
import { zoneNameAt } from "./zone-names.ts";

/** `09:05`, or `9:05 ص` with `hour12`, and the zone when asked; empty for a date without a time. */
export function printTime(date: PreciseDate, options: DateOptions): string {
  if (date.civil) return "";
  const { hour, minute } = readWall(wallTime(date, options.zone));
  const halves = languageOfDates(options.lang)?.halves ?? ["ص", "م"];
  const minutes = String(minute).padStart(2, "0");
  const clock = options.hour12
    ? `${toDigits(`${hour % 12 || 12}:${minutes}`, options.digits)} ${halves[hour < 12 ? 0 : 1]}`
    : toDigits(`${String(hour).padStart(2, "0")}:${minutes}`, options.digits);
  const zone = nameOfZone(date, options);
  return zone === "" ? clock : `${clock} ${zone}`;
}

/** The date, a comma and the time; the date alone when it has no time. */
export function printDateTime(date: PreciseDate, style: DateStyle, options: DateOptions): string {
  const day = printDate(date, style, options);
  const time = printTime(date, options);
  return time === "" ? day : day + (languageOfDates(options.lang)?.comma ?? "، ") + time;
}

function nameOfZone(date: PreciseDate, { zone, zoneName, lang }: DateOptions): string {
  if (zoneName === false) return "";
  return zoneName === true ? zoneNameAt(zone, date.getTime(), lang) : zoneName.trim();
}
