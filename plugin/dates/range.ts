import { writeNumber } from "../text/index.ts";
import { DateValueError } from "./date-value-error.ts";
import { printIsoDate, printIsoDateTime } from "./machine-date.ts";
import type { DateOptions } from "./options.ts";
import type { PreciseDate } from "./precise-date.ts";
import { firstMonthName, monthName, printDate } from "./print-date.ts";
import { dayNumber, readWall, wallTime } from "./wall-clock.ts";

export type RangeStyle = "short" | "medium" | "long" | "full";

export const RANGE_STYLES: readonly RangeStyle[] = ["short", "medium", "long", "full"];

/**
 * Two dates as a range: `10–14 آب 2019`, `30 تموز – 2 آب 2019`, across years both in full, one
 * date when they are equal.
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
  if (first === last) return printDate(start, style, options);
  const short = style === "medium" || style === "long" ? shared(start, end, style, options) : null;
  return short ?? `${printDate(start, style, options)} – ${printDate(end, style, options)}`;
}

/** The range with what both dates share written once; `null` when they share nothing. */
function shared(
  start: PreciseDate,
  end: PreciseDate,
  style: "medium" | "long",
  options: DateOptions,
): string | null {
  const precision = coarse(start);
  if (precision !== coarse(end)) return null;
  const from = readWall(wallTime(start, options.zone));
  const to = readWall(wallTime(end, options.zone));
  const write = (value: number) => writeNumber(value, options.digits);
  if (precision === "year") return `${write(from.year)}–${write(to.year)}`;
  if (from.year !== to.year) return null;
  const nameOf = style === "medium" ? firstMonthName : monthName;
  const [month, lastMonth] = [nameOf(from.month, options), nameOf(to.month, options)];
  if (precision === "month") return `${month} – ${lastMonth} ${write(to.year)}`;
  return from.month === to.month
    ? `${write(from.day)}–${write(to.day)} ${month} ${write(to.year)}`
    : `${write(from.day)} ${month} – ${write(to.day)} ${lastMonth} ${write(to.year)}`;
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
