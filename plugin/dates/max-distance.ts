import { DateTime } from "luxon";
import type { DateOptions } from "./options.ts";
import type { PreciseDate } from "./precise-date.ts";
import { unitNamed } from "./relative.ts";
import { describeValue } from "./value-error.ts";
import { dayNumber } from "./wall-clock.ts";

/** A span: milliseconds, `"10h"` (s, min, h, d, w, mo, y) or `{ hours: 10 }` as luxon takes it. */
export type Span = number | string | Readonly<Record<string, number>>;

const DAY = 86_400_000;
const TEXT = /^(\d{1,6}) ?([a-z]+)$/i;
const SHORT_UNITS: Readonly<Record<string, string>> = {
  s: "second",
  min: "minute",
  m: "minute",
  h: "hour",
  d: "day",
  w: "week",
  mo: "month",
  y: "year",
};

/**
 * Is a date further from now than a span allows? Civil dates are compared by whole days.
 *
 * @throws RangeError when the span cannot be read
 */
export function isBeyond(
  date: PreciseDate,
  now: PreciseDate,
  max: Span,
  options: DateOptions,
): boolean {
  const byDay = date.civil || now.civil;
  const at = (one: PreciseDate) => (byDay ? dayNumber(one, options.zone) * DAY : one.getTime());
  const span = readSpan(max);
  const middle = DateTime.fromMillis(at(now), { zone: "utc" });
  const time = at(date);
  return time < middle.minus(span).toMillis() || time > middle.plus(span).toMillis();
}

function readSpan(max: Span): Record<string, number> {
  if (typeof max === "number") {
    if (max >= 0 && max <= Number.MAX_SAFE_INTEGER) return { milliseconds: max };
  } else if (typeof max === "string") {
    const [, amount, unit = ""] = TEXT.exec(max.trim()) ?? [];
    const short = unit.toLowerCase();
    if (amount !== undefined) {
      const name = Object.hasOwn(SHORT_UNITS, short) ? SHORT_UNITS[short] : short;
      return { [`${unitNamed(name, "The option max")}s`]: Number(amount) };
    }
  } else if (typeof max === "object" && max !== null && Object.keys(max).length > 0) {
    const parts = Object.entries(max);
    if (parts.every(([, amount]) => Number.isFinite(amount) && amount >= 0 && amount < 1e6)) {
      return Object.fromEntries(
        parts.map(([unit, amount]) => [`${unitNamed(unit, "The option max")}s`, amount]),
      );
    }
  }
  throw new RangeError(
    `The option max is ${describeValue(max)}. Write "10h", "30d", { hours: 10 } or milliseconds.`,
  );
}
