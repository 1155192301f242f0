import { folderOf, type YearEntry } from "../files.ts";
import type { PairArticles } from "./found-pairs.ts";
import type { YearScores } from "./scoring.ts";

/** An article that answers a query. */
export interface Match {
  readonly year: YearEntry;
  /** Its place in the year, the oldest first. */
  readonly article: number;
  readonly score: number;
  /** How many words of the query it lacks, if it lacks any. */
  readonly lacks?: number;
}

/** Words of two clauses stand side by side in these articles. */
export interface FoundLink {
  readonly clauses: readonly [YearScores, YearScores];
  readonly articles: PairArticles;
}

/** What two words say more where they stand side by side: of the mean of what each says. */
export const SIDE_BY_SIDE = 0.3;

/**
 * Articles that have so many of the clauses at least, in no order.
 *
 * @param wanted clauses that each of them has
 */
export function matches(
  years: readonly YearEntry[],
  clauses: readonly YearScores[],
  fewest = clauses.length,
  wanted: readonly YearScores[] = [],
): Match[] {
  const found: Match[] = [];
  if (clauses.length === 0) return found;
  for (const year of years) {
    const scores = clauses.map((clause) => clause.get(year));
    const needed = wanted.map((clause) => clause.get(year));
    for (let article = 0; article < year.articles; article++) {
      let [sum, count] = [0, 0];
      for (const own of scores) {
        const score = own?.[article] ?? 0;
        sum += score;
        if (score > 0) count++;
      }
      if (count < fewest || !needed.every((own) => (own?.[article] ?? 0) > 0)) continue;
      found.push({
        year,
        article,
        score: sum,
        ...(count < clauses.length && { lacks: clauses.length - count }),
      });
    }
  }
  return found;
}

/** Is an article of the time that is asked for, and has it none of what a query leaves out? */
export function isWithout(
  excluded: readonly YearScores[],
  within: (match: Match) => boolean = () => true,
): (match: Match) => boolean {
  return (match) =>
    within(match) &&
    excluded.every((clause) => (clause.get(match.year)?.[match.article] ?? 0) === 0);
}

/** Matches that weigh more where words stand side by side as they were typed. */
export function linked(found: readonly Match[], links: readonly FoundLink[]): Match[] {
  const more = new Map<YearEntry, Float64Array>();
  for (const { clauses, articles } of links) {
    for (const [year, own] of articles) {
      const bonus = more.get(year) ?? new Float64Array(year.articles);
      more.set(year, bonus);
      const [one, other] = clauses.map((clause) => clause.get(year));
      for (const article of own) {
        const mean = ((one?.[article] ?? 0) + (other?.[article] ?? 0)) / 2;
        bonus[article] = (bonus[article] as number) + SIDE_BY_SIDE * mean;
      }
    }
  }
  return found.map((match) => ({
    ...match,
    score: match.score + (more.get(match.year)?.[match.article] ?? 0),
  }));
}

/** All articles, of which none says more than another. */
export function everyArticle(years: readonly YearEntry[]): Match[] {
  return years.flatMap((year) =>
    Array.from({ length: year.articles }, (_, article) => ({ year, article, score: 1 })),
  );
}

/** Puts matches into an order; where nothing else tells, the newer article comes first. */
export function sorted(found: readonly Match[], order: "relevance" | "newest" | "oldest"): Match[] {
  const newest = (a: Match, b: Match) =>
    a.year === b.year ? b.article - a.article : folderOf(a.year) < folderOf(b.year) ? 1 : -1;
  const by = {
    newest,
    oldest: (a: Match, b: Match) => newest(b, a),
    relevance: (a: Match, b: Match) => b.score - a.score || newest(a, b),
  };
  return [...found].sort(by[order]);
}
