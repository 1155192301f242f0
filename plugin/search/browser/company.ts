import { decodeRising } from "../encoding.ts";
import type { YearEntry } from "../files.ts";
import type { FoundForm } from "./found-form.ts";

/** Articles of each year, each once. */
export type Articles = ReadonlyMap<YearEntry, ReadonlySet<number>>;

/**
 * Forms of one word stand in the same articles so many times more often than chance would have it,
 * measured as odds: «لاعب» and «لاعبون» 16 times, «الرياض» and «رياضة» hardly more than once.
 */
const LEAST_ODDS = 3;
const SURE_ODDS = 4;
/** Articles that would have both if they were one word, so that to miss them tells something. */
const TELLING = 2;
/** In an archive of fewer articles, or of fewer words in each, forms have not met all of their company. */
const FEWEST = { articles: 500, words: 100 };

/** The articles that have any of some forms. */
export function articlesOf(found: readonly FoundForm[]): Articles {
  const articles = new Map<YearEntry, Set<number>>();
  for (const { year, entry } of found) {
    const own = articles.get(year) ?? new Set();
    articles.set(year, own);
    for (const article of decodeRising(entry.articles)) own.add(article);
  }
  return articles;
}

/** How many articles an archive has, if company tells anything there. */
export function tellingArticles(years: readonly YearEntry[]): number | undefined {
  let [total, words] = [0, 0];
  for (const { articles, length } of years) {
    total += articles;
    words += length;
  }
  return total >= FEWEST.articles && words >= FEWEST.words * total ? total : undefined;
}

/** Do two forms hardly ever stand in the same articles, as those of one word do? */
function areOther(one: Articles, other: Articles, total: number): boolean {
  const [ones, others] = [sizeOf(one), sizeOf(other)];
  let both = 0;
  for (const [year, articles] of other) {
    const own = one.get(year);
    if (own !== undefined) for (const article of articles) if (own.has(article)) both++;
  }
  const without = total - ones - others + both;
  const odds = (both * without) / Math.max(0.5, (ones - both) * (others - both));
  const ifSame = (SURE_ODDS * ones * others) / total;
  return odds < LEAST_ODDS && Math.min(ifSame, ones, others) >= TELLING;
}

/**
 * Forms that stand for a word, without those of other words: that stand in other articles than `own`.
 *
 * @param total articles of the archive, if company tells anything there
 */
export function inCompany(
  own: Articles,
  found: readonly FoundForm[],
  total: number | undefined,
): FoundForm[] {
  if (own.size === 0 || total === undefined) return [...found];
  const words = new Map<string, FoundForm[]>();
  for (const one of found) words.set(one.entry.word, [...(words.get(one.entry.word) ?? []), one]);
  return [...words.values()].flatMap((forms) =>
    areOther(own, articlesOf(forms), total) ? [] : forms,
  );
}

function sizeOf(articles: Articles): number {
  let size = 0;
  for (const own of articles.values()) size += own.size;
  return size;
}
