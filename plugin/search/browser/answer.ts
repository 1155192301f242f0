import type { YearEntry } from "../files.ts";
import type { FoundClause } from "./clause-lookup.ts";
import { type Match, matches } from "./matching.ts";
import type { YearScores } from "./scoring.ts";

/** Fewest clauses that are left when words that never stand with the others are left out. */
const FEWEST_LEFT = 2;

/** A clause with what each article has of it. */
export interface ScoredClause {
  readonly found: FoundClause;
  readonly scores: YearScores;
}

/** Articles that answer a query, and the clauses that they were not asked for. */
export interface Answer {
  readonly matches: readonly Match[];
  readonly asked: readonly ScoredClause[];
  readonly leftOut: readonly ScoredClause[];
}

/**
 * Articles that have all clauses. One that the archive lacks is left out where another is found; where
 * no article has three clauses or more together, those without which most are found.
 *
 * @param isWanted must the clause be there, as one that is still being written?
 */
export function answerTo(
  clauses: readonly ScoredClause[],
  years: readonly YearEntry[],
  isWanted: (clause: ScoredClause) => boolean,
): Answer {
  const isKept = (one: ScoredClause) => one.found.isFound || isWanted(one);
  let asked: readonly ScoredClause[] = clauses.filter(isKept);
  let found = matchesOf(asked, years);
  while (found.length === 0 && asked.length > FEWEST_LEFT) {
    let most: readonly ScoredClause[] | undefined;
    for (const left of asked.filter((one) => !isWanted(one))) {
      const others = asked.filter((one) => one !== left);
      const matching = matchesOf(others, years);
      if (most !== undefined && matching.length <= found.length) continue;
      found = matching;
      most = others;
    }
    if (most === undefined) break;
    asked = most;
  }
  const isAsked = new Set(found.length === 0 ? clauses : asked);
  return {
    matches: found,
    asked: [...isAsked],
    leftOut: clauses.filter((one) => !isAsked.has(one)),
  };
}

function matchesOf(clauses: readonly ScoredClause[], years: readonly YearEntry[]): Match[] {
  return matches(
    years,
    clauses.map(({ scores }) => scores),
  );
}
