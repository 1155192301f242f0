import type { DateRange } from "../analysis/date-ranges.ts";
import type { NamedPage, TimeSpan } from "../browser/contract.ts";
import type { EndpointPage } from "../endpoint.ts";
import type { NamePages, YearPeriods } from "../files.ts";

const KINDS = ["topic", "author", "source"] as const;

/** The first and the last day of an archive. */
export function spanOf(periods: YearPeriods): TimeSpan | undefined {
  const years = Object.keys(periods)
    .filter((key) => key.length === 4)
    .sort();
  const [oldest, newest] = [years[0], years.at(-1)];
  if (oldest === undefined || newest === undefined) return undefined;
  return { from: `${oldest}-01-01`, to: `${newest}-12-31` };
}

/** Does a range touch an archive's years? */
export function isOfSpan({ from = "", to = "9999" }: TimeSpan, span: TimeSpan | undefined) {
  if (span?.from === undefined || span.to === undefined) return false;
  return from <= span.to && to >= span.from;
}

/** The years, months and days that a query names; for one without articles, what it is part of. */
export function pagesOfPeriods(ranges: readonly DateRange[], periods: YearPeriods): EndpointPage[] {
  const found = new Map<string, EndpointPage>();
  for (const { key: asked = "" } of ranges) {
    const key = [asked, asked.slice(0, 7), asked.slice(0, 4)].find((one) =>
      Object.hasOwn(periods, one),
    );
    const period = key === undefined ? undefined : periods[key];
    if (key === undefined || period === undefined) continue;
    const [name, count, url] = period;
    found.set(key, { name, kind: "period", count, ...(url === undefined ? {} : { url }) });
  }
  return [...found.values()];
}

/** The pages of the names that a query is. */
export function pagesOfNames(
  named: readonly Pick<NamedPage, "kind" | "name">[],
  pages: NamePages,
): EndpointPage[] {
  return KINDS.flatMap((kind) =>
    named.flatMap((one) => {
      const own = pages[kind] ?? {};
      const page = Object.hasOwn(own, one.name) ? own[one.name] : undefined;
      if (one.kind !== kind || page === undefined) return [];
      return [{ name: one.name, kind, url: page[0], count: page[1] }];
    }),
  );
}
