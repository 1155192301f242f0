import type { DateRange } from "../analysis/date-ranges.ts";
import { type Manifest, periodsFile, type YearPeriods } from "../files.ts";
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
    const key = [asked, asked.slice(0, 7), asked.slice(0, 4)].find((one) =>
      Object.hasOwn(periods, one),
    );
    const period = key === undefined ? undefined : periods[key];
    if (key === undefined || period === undefined) continue;
    const [title, count, url] = period;
    found.set(key, url === undefined ? { title, count } : { title, count, url });
  }
  return found;
}
