import { type AskedDates, readDates } from "../analysis/asked-dates.ts";
import type { DateRange } from "../analysis/date-ranges.ts";
import type { Names, YearPeriods } from "../files.ts";
import type { AskedPeriod, AskedTime, SearchQuery, TimeSpan } from "./contract.ts";

/* What a query says of the time of articles, as the index of files and servers take it. */

/** The dates of a text; numbers in names of topics are none. */
export function datesOf(text: string, { topic }: Pick<Names, "topic">): AskedDates {
  return readDates(
    text,
    topic.flat().filter((name) => /\p{N}/u.test(name)),
  );
}

/** The times to which a query is narrowed, of those that an archive of some years has anything of. */
export function askedRanges(
  { time }: Pick<SearchQuery, "time">,
  read: readonly DateRange[],
  years: readonly string[],
): readonly DateRange[] {
  const asked = time === undefined ? read : time === "any" ? [] : [time];
  return asked.filter((range) => isOfYears(range, years));
}

/** Is any of some years within a range, whole or in part? */
export function isOfYears({ from = "", to = "9999" }: DateRange, years: readonly string[]) {
  return years.some((year) => year >= from.slice(0, 4) && year <= to.slice(0, 4));
}

/** The first and the last day of some years. */
export function spanOf(years: readonly string[]): TimeSpan | undefined {
  const [oldest, newest] = [[...years].sort()[0], [...years].sort().at(-1)];
  if (oldest === undefined || newest === undefined) return undefined;
  return { from: `${oldest}-01-01`, to: `${newest}-12-31` };
}

/**
 * The time to which results are narrowed: a single year, month or day is called as the site calls it.
 *
 * @param typed the dates as they were typed
 */
export function timeOf(
  { time }: Pick<SearchQuery, "time">,
  ranges: readonly DateRange[],
  typed: string,
  titleOf: (key: string) => string | undefined,
  isEmpty: boolean,
): AskedTime {
  const [only, ...more] = ranges;
  const { from, to, key = "" } = more.length === 0 && only !== undefined ? only : {};
  return {
    label: typeof time === "object" ? "" : (titleOf(key) ?? typed),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    isEmpty,
  };
}

/** The year, month or day of a key among periods; for one without articles, what it is part of. */
export function periodOf(asked: string, periods: YearPeriods) {
  const key = [asked, asked.slice(0, 7), asked.slice(0, 4)].find((one) =>
    Object.hasOwn(periods, one),
  );
  const period = key === undefined ? undefined : periods[key];
  return key === undefined || period === undefined ? undefined : { key, ...shownPeriod(period) };
}

export function shownPeriod([title, count, url]: YearPeriods[string]): AskedPeriod {
  return url === undefined ? { title, count } : { title, count, url };
}
