import { lastDayOf } from "../../search/analysis/last-day.ts";

/** The first and the last day of a date as far as it is known: `2019-02` → `2019-02-01`, `2019-02-28`. */
export function daysOf(isoDate: string): [first: string, last: string] {
  const [year = "", month, day] = isoDate.slice(0, 10).split("-");
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  if (day !== undefined) return [`${year}-${month}-${day}`, `${year}-${month}-${day}`];
  return [`${year}-${month}-01`, `${year}-${month}-${lastDayOf(Number(year), Number(month))}`];
}
