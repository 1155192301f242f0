import type { Scored } from "./ranking.ts";

/** How much more an article of the same day counts than one of long ago. */
const NEARNESS = 0.3;

/** Days after which about a third of that is left. */
const DAYS = 30;

const DAY = 86_400_000;

/**
 * Weighs the articles most like one again: those count more, gently, that are near it in time.
 *
 * @param dates milliseconds by article
 * @returns the best first; of equals in the order in which they came
 */
export function weighedByTime(
  slot: number,
  scored: readonly Scored[],
  dates: readonly number[],
): Scored[] {
  return scored
    .map((entry): Scored => {
      const days = Math.abs(dates[slot]! - dates[entry.slot]!) / DAY;
      const nearness = 1 + NEARNESS * Math.exp(-days / DAYS);
      return { slot: entry.slot, score: Math.min(1, entry.score * nearness) };
    })
    .sort((a, b) => b.score - a.score);
}
