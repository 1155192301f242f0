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
  const dated = articles.map((article) => {
    const { date, inputPath } = article;
    return {
      article,
      inputPath,
      day: printIsoDate(date, zone),
      time: date.civil ? NO_TIME : +date,
    };
  });
  dated.sort(
    (a, b) =>
      compareTexts(b.day, a.day) || b.time - a.time || compareTexts(b.inputPath, a.inputPath),
  );
  return dated.map(({ article }) => article);
}

/** By the letters of their names: «أحمد» stands beside «احمد», «Émile» beside «Emile», and quotation marks do not count. */
export function byName<Named extends { readonly title: string }>(groups: Iterable<Named>): Named[] {
  return [...groups]
    .map((group) => ({ group, form: withoutLatinMarks(matchingForm(group.title)) }))
    .sort((a, b) => compareTexts(a.form, b.form) || compareTexts(a.group.title, b.group.title))
    .map(({ group }) => group);
}
