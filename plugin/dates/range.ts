import { writeNumber } from "../text/index.ts";
import { printIsoDate, printIsoDateTime } from "./machine-date.ts";
import type { DateOptions } from "./options.ts";
import type { PreciseDate } from "./precise-date.ts";
import { firstMonthName, monthName, printDate } from "./print-date.ts";
import { DateValueError } from "./value-error.ts";
import { dayNumber, readWall, wallTime } from "./wall-clock.ts";

export type RangeStyle = "short" | "medium" | "long" | "full";

export const RANGE_STYLES: readonly RangeStyle[] = ["short", "medium", "long", "full"];

/**
 * Two dates as a range: `10–14 آب/ أغسطس 2019`, `30 تموز/ يوليو – 2 آب/ أغسطس 2019`, months and
 * years likewise; across years both in full, one date when they are equal. A dash between numbers
 * stands close, one between words has spaces; where a dash parts the names of dual months, إلى is
 * written between dates.
 *
 * @throws DateValueError when the end comes before the start, or one date is a part of the other
 *   (a day and its own month)
 */
export function printRange(
  start: PreciseDate,
  end: PreciseDate,
  style: RangeStyle,
  options: DateOptions,
): string {
  const first = printIsoDate(start, options.zone);
  const last = printIsoDate(end, options.zone);
  checkOrder(start, end, first, last, options);
  const lastText = printDate(end, style, options);
  if (first === last) return lastText;
  const from = readWall(wallTime(start, options.zone));
  const to = readWall(wallTime(end, options.zone));
  const precision = coarse(start);
  if (precision === coarse(end)) {
    if (precision === "year") return `${writeNumber(from.year, options.digits)}–${lastText}`;
    if ((style === "medium" || style === "long") && from.year === to.year) {
      const day = precision === "day" ? writeNumber(from.day, options.digits) : "";
      if (from.month === to.month) return `${day}–${lastText}`;
      const month = (style === "medium" ? firstMonthName : monthName)(from.month, options);
      return joined(`${day} ${month}`.trim(), lastText, style, options);
    }
  }
  return joined(printDate(start, style, options), lastText, style, options);
}

function joined(first: string, last: string, style: RangeStyle, options: DateOptions): string {
  const hasDash =
    options.lang === "ar" &&
    options.months === "dual" &&
    /[-–—]/.test(options.dual.separator ?? "");
  const prints = style === "long" || style === "full";
  return `${first} ${hasDash && prints ? "إلى" : "–"} ${last}`;
}

function coarse(date: PreciseDate): "year" | "month" | "day" {
  return date.precision === "year" || date.precision === "month" ? date.precision : "day";
}

function checkOrder(
  start: PreciseDate,
  end: PreciseDate,
  first: string,
  last: string,
  options: DateOptions,
): void {
  const bothTimed = !start.civil && !end.civil;
  const reversed = bothTimed
    ? start.getTime() > end.getTime()
    : dayNumber(start, options.zone) > dayNumber(end, options.zone) && !first.startsWith(last);
  if (reversed) {
    const [from, to] = [start, end].map((date) => printIsoDateTime(date, options.zone));
    throw new DateValueError(
      `arRange needs its start before its end and got ${from} and ${to}. Exchange them.`,
    );
  }
  if (first !== last && (first.startsWith(last) || last.startsWith(first))) {
    throw new DateValueError(
      `arRange got ${first} and ${last}, of which one is a part of the other. Write both as days, months or years.`,
    );
  }
}
