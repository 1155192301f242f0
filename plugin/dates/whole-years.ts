/**
 * Whole years from one ISO date to a later one: 2019-08-07 to 2026-08-06 are 6. A date without a
 * month or a day counts from the last day that it may mean, so that no age is said too great.
 *
 * @param from `2019-08-07`, `2019-08` or `2019`, like `to`
 * @returns 0 when `to` is less than a year later, or earlier
 */
export function wholeYears(from: string, to: string): number {
  const [fromYear, fromDay] = [from.slice(0, 4), from.slice(5) || "12-31"];
  const [toYear, toDay] = [to.slice(0, 4), to.slice(5)];
  const isShort = toDay < (fromDay.length === 2 ? `${fromDay}-31` : fromDay);
  return Math.max(0, Number(toYear) - Number(fromYear) - (isShort ? 1 : 0));
}
