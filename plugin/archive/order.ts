import type { Article } from "../articles/article.ts";
import { printIsoDate } from "../dates/machine-date.ts";
import { compareTexts, matchingForm, withoutLatinMarks } from "../text/index.ts";

/** Before every moment that a Date can hold. */
const NO_TIME = Number.MIN_SAFE_INTEGER;

/**
 * By day in the site's zone, then by moment: a day without a time stands before the moments of that
 * day, and a month or a year before its days. Of the same moment, the later path stands first, so
 * that oldest-first lists are by path.
 */
export function newestFirst(articles: readonly Article[], zone: string): Article[] {
  return articles
    .map((article) => dated(article, zone))
    .sort(byTime)
    .map(({ article }) => article);
}

/**
 * How many articles are newer than another one, be it among them or not.
 *
 * @param articles newest first
 */
export function countNewer(articles: readonly Article[], article: Article, zone: string): number {
  const own = dated(article, zone);
  let low = 0;
  for (let high = articles.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if (byTime(dated(articles[middle] as Article, zone), own) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function dated<Dated extends Article>(article: Dated, zone: string) {
  const { date, inputPath } = article;
  const time = date.civil ? NO_TIME : +date;
  return { article, inputPath, day: printIsoDate(date, zone), time };
}

function byTime(a: ReturnType<typeof dated>, b: ReturnType<typeof dated>): number {
  return compareTexts(b.day, a.day) || b.time - a.time || compareTexts(b.inputPath, a.inputPath);
}

/** By the letters of their names: «أحمد» stands beside «احمد», «Émile» beside «Emile», and quotation marks do not count. */
export function byName<Named extends { readonly title: string }>(groups: Iterable<Named>): Named[] {
  return [...groups]
    .map((group) => ({ group, form: withoutLatinMarks(matchingForm(group.title)) }))
    .sort((a, b) => compareTexts(a.form, b.form) || compareTexts(a.group.title, b.group.title))
    .map(({ group }) => group);
}
