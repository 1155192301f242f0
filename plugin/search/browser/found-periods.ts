import type { DateRange } from "../analysis/date-ranges.ts";
import { hijriDaysNear } from "../analysis/hijri-months.ts";
import type { MonthDay } from "../analysis/month-days.ts";
import { type Manifest, periodsFile, type YearPeriods } from "../files.ts";
import { periodOf, shownPeriod } from "./asked-time.ts";
import type { AskedPeriod } from "./contract.ts";
import type { Fetched } from "./fetched.ts";
import { isRecord } from "./file-forms.ts";

/**
 * The years, months and days that a query names, by their keys; for one without articles, what it is
 * part of.
 */
export async function foundPeriods(
  ranges: readonly DateRange[],
  { years }: Manifest,
  fetched: Fetched,
): Promise<ReadonlyMap<string, AskedPeriod>> {
  const found = new Map<string, AskedPeriod>();
  for (const { key: asked = "" } of ranges) {
    const entry = years.find(({ year }) => year === asked.slice(0, 4));
    if (entry === undefined) continue;
    const periods = await fetched.get<YearPeriods>(periodsFile(entry), isRecord, entry.version);
    const { key, ...period } = periodOf(asked, periods) ?? {};
    if (key !== undefined) found.set(key, period as AskedPeriod);
  }
  return found;
}

/** Years that are looked into for a day without a year, the newest first: each is a file. */
const MOST_YEARS = 5;
/** Days that are offered in the place of one, and how far they are at most. */
const MOST_NEAR = 2;
const FARTHEST = 15;
const DAY = 86_400_000;

/** The days with articles that are nearest to one without any, whatever the year; of equals the newest. */
export async function nearestDays(
  day: MonthDay,
  { years }: Manifest,
  fetched: Fetched,
): Promise<readonly AskedPeriod[]> {
  const newest = years.filter(({ year }, at) => years[at - 1]?.year !== year).slice(0, MOST_YEARS);
  const near = await Promise.all(
    newest.map(async (entry) => {
      const wanted = daysIn(Number(entry.year), day);
      const periods = await fetched.get<YearPeriods>(periodsFile(entry), isRecord, entry.version);
      return Object.entries(periods)
        .filter(([key]) => key.length === "yyyy-MM-dd".length)
        .map(([key, period]) => ({
          key,
          period,
          away: Math.min(...wanted.map((one) => Math.abs(Date.parse(key) / DAY - one))),
        }));
    }),
  );
  return near
    .flat()
    .filter(({ away }) => away <= FARTHEST)
    .sort((a, b) => a.away - b.away || (a.key < b.key ? 1 : -1))
    .slice(0, MOST_NEAR)
    .map(({ period }) => shownPeriod(period));
}

/** When a day is in a Gregorian year, in days from 1970-01-01; a Hijri one also in the years beside it. */
function daysIn(year: number, { day, month, isHijri }: MonthDay): readonly number[] {
  return isHijri ? hijriDaysNear(year, month, day) : [Date.UTC(year, month - 1, day) / DAY];
}
