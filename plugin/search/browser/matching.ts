import type { YearEntry } from "../files.ts";
import type { YearScores } from "./scoring.ts";

/** An article that answers a query. */
export interface Match {
  readonly year: YearEntry;
  /** Its place in the year, the oldest first. */
  readonly article: number;
  readonly score: number;
}

/** Articles that have every clause, in no order. */
export function matches(years: readonly YearEntry[], clauses: readonly YearScores[]): Match[] {
  const found: Match[] = [];
  const [first] = clauses;
  if (first === undefined) return found;
  for (const year of years) {
    const scores = clauses.flatMap((clause) => clause.get(year) ?? []);
    if (scores.length < clauses.length) continue;
    for (let article = 0; article < year.articles; article++) {
      let sum = 0;
      let least = Number.POSITIVE_INFINITY;
      for (const own of scores) {
        const score = own[article] as number;
        sum += score;
        if (score < least) least = score;
      }
      if (least > 0) found.push({ year, article, score: sum });
    }
  }
  return found;
}

/** Puts matches into an order; where nothing else tells, the newer article comes first. */
export function sorted(found: readonly Match[], order: "relevance" | "newest" | "oldest"): Match[] {
  const newest = (a: Match, b: Match) =>
    a.year === b.year ? b.article - a.article : a.year.year < b.year.year ? 1 : -1;
  const by = {
    newest,
    oldest: (a: Match, b: Match) => newest(b, a),
    relevance: (a: Match, b: Match) => b.score - a.score || newest(a, b),
  };
  return [...found].sort(by[order]);
}
