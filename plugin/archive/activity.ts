import { share } from "./calendar.ts";

/** How many articles of a group each year has, newest first. */
interface CountedYears {
  readonly years: readonly { readonly year: { readonly key: string }; readonly count: number }[];
}

/** A year in the activity of a group. */
export interface ActiveYear {
  /** `2019` */
  readonly key: string;
  readonly count: number;
  /** The count in hundredths of that of the busiest year. */
  readonly share: number;
}

/**
 * How many articles a group has in each year, oldest first, from its first to its
 * last; years without any between them count 0. Costs as much as it gives.
 */
export function activityOf(group: CountedYears): ActiveYear[] {
  const counts = new Map(group.years.map(({ year, count }) => [Number(year.key), count]));
  const most = Math.max(1, ...counts.values());
  const [last, first] = [group.years[0], group.years.at(-1)];
  if (last === undefined || first === undefined) return [];
  const from = Number(first.year.key);
  return Array.from({ length: Number(last.year.key) - from + 1 }, (_, step) => {
    const count = counts.get(from + step) ?? 0;
    return { key: String(from + step), count, share: share(count, most) };
  });
}
