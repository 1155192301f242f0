import type { Archive, DayOfYear } from "../archive/index.ts";
import type { Card, CountedGroup, GroupName } from "./parts.ts";
import type { Frame, SiteViews } from "./site-views.ts";
import { value } from "./value.ts";

/** A page of what was published on one day of the year, whatever the year. */
export interface OnThisDayView {
  readonly url: string;
  readonly frame: Frame;
  /** «7 آب/ أغسطس» */
  readonly title: string;
  readonly days: readonly DayOfOneYear[];
  /** The days of the year before and after this one that have such a page. */
  readonly earlier: DayLink | undefined;
  readonly later: DayLink | undefined;
}

interface DayLink {
  readonly url: string;
  readonly title: string;
}

interface DayOfOneYear {
  readonly year: GroupName;
  /** The day's own page. */
  readonly day: CountedGroup;
  readonly articles: readonly Card[];
}

/** Articles of a day that are named; its own page has all. */
const MOST_OF_A_DAY = 10;

/** The address of such a page. */
export function onThisDayUrl({ key }: DayOfYear): string {
  return `/on-this-day/${key}/`;
}

/** Everything that such a page shows. */
export function onThisDayView(
  site: SiteViews,
  of: DayOfYear & { readonly url: string },
): OnThisDayView {
  const { archive, parts, frame, titleOfDay } = site;
  const link = (other: DayOfYear | undefined) =>
    other && { url: onThisDayUrl(other), title: titleOfDay(other) };
  const all = [...archive.daysOfYear.values()];
  const place = all.findIndex(({ key }) => key === of.key);
  return value({
    url: of.url,
    frame,
    title: titleOfDay(of),
    days: of.days.map((day) => ({
      year: parts.name(day.month.year),
      day: parts.counted(day),
      articles: day.articles.slice(0, MOST_OF_A_DAY).map(parts.card),
    })),
    earlier: link(all[place - 1]),
    later: link(all[place + 1]),
  });
}

/** Years that a front page looks back to, the nearest first. */
const MOST_YEARS = 5;

/** What a front page shows of a day of the year: an article of each year, but for one year. */
export interface DayBlock extends DayLink {
  readonly articles: readonly { readonly year: GroupName; readonly article: Card }[];
}

/** @param today `2019-08-07`; articles of that year are no memory */
export function dayBlock(
  {
    archive,
    parts,
    titleOfDay,
  }: Pick<SiteViews, "parts" | "titleOfDay"> & { readonly archive: Archive },
  today: string,
): DayBlock | undefined {
  const day = archive.daysOfYear.get(today.slice("2019-".length));
  const earlier = day?.days.filter(({ key }) => key < today).slice(0, MOST_YEARS) ?? [];
  if (day === undefined || earlier.length === 0) return undefined;
  return {
    url: onThisDayUrl(day),
    title: titleOfDay(day),
    articles: earlier.flatMap(({ month, articles: [article] }) =>
      article === undefined ? [] : [{ year: parts.name(month.year), article: parts.card(article) }],
    ),
  };
}
