import { readDates } from "./asked-dates.ts";

const MOST_PERIODS = 3;

/**
 * The days, months and years that a text names: «30/12/2025» as `2025-12-30`, «كانون الأول 2025» as
 * `2025-12`, «٢٠٢٥» as `2025`; of a range those at its ends; at most three.
 */
export function askedPeriods(text: string): string[] {
  const keys = readDates(text).ranges.flatMap(({ key, ends = [] }) => key ?? ends);
  return [...new Set(keys)].slice(0, MOST_PERIODS);
}
