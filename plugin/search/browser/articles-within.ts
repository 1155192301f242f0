import type { DateRange } from "../analysis/date-ranges.ts";
import { lastDayOf } from "../analysis/last-day.ts";
import { type Manifest, periodsFile, type YearEntry, type YearPeriods } from "../files.ts";
import { isOfYears } from "./asked-time.ts";
import type { Fetched } from "./fetched.ts";
import { isRecord } from "./file-forms.ts";
import type { Match } from "./matching.ts";

/** Is an article of the time that was asked for? */
export type Within = (match: Pick<Match, "year" | "article">) => boolean;

/**
 * The articles of some days. Those of a year are told by the number of each day's: they stand in the
 * order of their dates, one of a month or a year before those of its days.
 */
export async function articlesWithin(
  ranges: readonly DateRange[],
  { years }: Manifest,
  fetched: Fetched,
): Promise<Within> {
  const places = new Map<YearEntry, boolean | ReadonlySet<number>>();
  await Promise.all(
    years.map(async (entry) => {
      const whole = ranges.some((range) => isWithin(entry.year, range));
      const isPart = ranges.some((range) => isOfYears(range, [entry.year]));
      if (whole || !isPart) return places.set(entry, whole);
      // The periods of a year in two stand beside its newest articles, and count from its oldest.
      const [newest = entry, older] = years.filter(({ year }) => year === entry.year);
      const name = periodsFile(newest);
      const periods = await fetched.get<YearPeriods>(name, isRecord, newest.version);
      const before = entry === older ? 0 : (older?.articles ?? 0);
      return places.set(entry, placesOf(periods, ranges, before));
    }),
  );
  return ({ year, article }) => {
    const own = places.get(year);
    return typeof own === "object" ? own.has(article) : own === true;
  };
}

/** Is the whole of a year, a month or a day within a range? */
function isWithin(key: string, { from = "", to = "9999" }: DateRange): boolean {
  const [year = "", month = "12", day = String(lastDayOf(Number(year), Number(month)))] =
    key.split("-");
  return key + "-01-01".slice(key.length - 4) >= from && `${year}-${month}-${day}` <= to;
}

/** @param before articles of the year that are not counted */
function placesOf(
  periods: YearPeriods,
  ranges: readonly DateRange[],
  before: number,
): ReadonlySet<number> {
  const keys = Object.keys(periods).sort();
  const places = new Set<number>();
  let at = -before;
  for (const key of keys) {
    const inner = keys.filter((other) => other.length === key.length + 3 && other.startsWith(key));
    const own =
      articlesOf(periods, key) - inner.reduce((sum, one) => sum + articlesOf(periods, one), 0);
    if (ranges.some((range) => isWithin(key, range))) {
      for (let place = at; place < at + own; place++) places.add(place);
    }
    at += own;
  }
  return places;
}

function articlesOf(periods: YearPeriods, key: string): number {
  return periods[key]?.[1] ?? 0;
}
