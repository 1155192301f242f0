import { grouped } from "../text/maps.ts";
import type { DayGroup } from "./model.ts";

/** A day of the year, and the days of several years on which something was published then. */
export interface DayOfYear {
  /** `08-07` */
  readonly key: string;
  /** Newest first. */
  readonly days: readonly DayGroup[];
}

/**
 * The days of the year on which something was published in more than one year, in their order.
 *
 * @param days all days of an archive, newest first
 */
export function daysOfYear(days: readonly DayGroup[]): ReadonlyMap<string, DayOfYear> {
  const several = [...grouped(days, ({ key }) => key.slice("2019-".length))]
    .filter(([, days]) => days.length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(several.map(([key, days]) => [key, { key, days }]));
}
