import type { ArchiveArticle } from "../archive/index.ts";
import { type DateOptions, isoDate, wholeYears } from "../dates/index.ts";

/**
 * Says how many whole years old an article is at the date option `now`.
 *
 * @param from years below which nothing is said; 0 for never
 * @returns a function that gives `undefined` where nothing is to be said: without `now` always, so
 *   that a build's pages do not hang on its day
 */
export function articleAge(
  dates: Partial<DateOptions>,
  from: number,
): (article: ArchiveArticle) => number | undefined {
  if (dates.now === undefined || from === 0) return () => undefined;
  const today = isoDate(dates.now, dates);
  return ({ date }) => {
    const years = wholeYears(isoDate(date, dates), today);
    return years < from ? undefined : years;
  };
}
