/** A day of a month, with its articles when it has any. */
export interface CalendarDay<Day> {
  /** From 1. */
  readonly number: number;
  readonly group: Day | undefined;
}

/** A month of a year, with its articles when it has any. */
export interface CalendarMonth<Month> {
  /** `2019-08` */
  readonly key: string;
  readonly group: Month | undefined;
  /** Its articles, in hundredths of those of the year's busiest month. */
  readonly share: number;
}

const DAYS_OF_WEEK = 7;
const MONTHS_OF_YEAR = 12;

/**
 * The weeks of a month, Saturday first; `undefined` stands for days of the months beside it.
 *
 * @returns four to six weeks of seven days each
 */
export function calendarOf<Day extends { readonly key: string }>(month: {
  readonly key: string;
  readonly days: readonly Day[];
}): (CalendarDay<Day> | undefined)[][] {
  const [year, number] = month.key.split("-").map(Number) as [number, number];
  // Sunday is 0 to getUTCDay, and 1 in a week that begins with Saturday.
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 1) % DAYS_OF_WEEK;
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const groups = new Map(month.days.map((day) => [Number(day.key.slice(-2)), day]));
  const weeks = Math.ceil((before + days) / DAYS_OF_WEEK);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: DAYS_OF_WEEK }, (_, column) => {
      const day = week * DAYS_OF_WEEK + column - before + 1;
      return day < 1 || day > days ? undefined : { number: day, group: groups.get(day) };
    }),
  );
}

/**
 * The twelve months of a year, January first, those without articles too.
 *
 * @param busiest the count that is the whole of a bar: by itself that of the year's busiest month
 */
export function monthsOf<Month extends { readonly key: string; readonly count: number }>(
  year: { readonly key: string; readonly months: readonly Month[] },
  busiest = Math.max(1, ...year.months.map((month) => month.count)),
): CalendarMonth<Month>[] {
  const groups = new Map(year.months.map((month) => [month.key, month]));
  return Array.from({ length: MONTHS_OF_YEAR }, (_, place) => {
    const key = `${year.key}-${String(place + 1).padStart(2, "0")}`;
    const group = groups.get(key);
    return { key, group, share: share(group?.count ?? 0, busiest) };
  });
}

/** A count in hundredths of the greatest; one that is not 0 is never shown as 0. */
export function share(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, Math.round((count * 100) / most));
}
