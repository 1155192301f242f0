import type { YearEntry } from "../files.ts";
import type { FoundClause } from "./clause-lookup.ts";
import { type Match, matches } from "./matching.ts";
import type { YearScores } from "./scoring.ts";

/** Where fewer articles have all words, the best of those that lack one come among them, up to so many. */
export const FEW = 20;
/** Of what the best article says, one that lacks a word says so much at least. */
const LEAST = 0.5;
/** What it says counts for so much: one that lacks a word of two stands behind those that have both. */
const LACKING = { two: 0.01, more: 0.8 };

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
 * Articles that have all clauses but those that the archive lacks; where these are few, also the best
 * that lack one, and where there is none, those that lack the fewest.
 *
 * @param isWanted must the clause be there, as one that is still being written or in quotation marks?
 * @param isMeant is an article of the time that is asked for, without what is not wanted?
 */
export function answerTo(
  clauses: readonly ScoredClause[],
  years: readonly YearEntry[],
  isWanted: (clause: ScoredClause) => boolean,
  isMeant: (match: Match) => boolean,
): Answer {
  const asked = clauses.filter((one) => one.found.isFound || isWanted(one));
  const scores = asked.map((one) => one.scores);
  const wanted = asked.filter(isWanted).map((one) => one.scores);
  const having = (fewest: number) => matches(years, scores, fewest, wanted).filter(isMeant);
  let found = having(asked.length);
  for (let fewest = fewestWords(asked.length); fewest > 0 && found.length < FEW; fewest--) {
    const some = having(fewest);
    found = best(some, asked.length);
    if (some.length > 0) break;
  }
  const isAsked = new Set(found.length === 0 ? clauses : asked);
  return {
    matches: found,
    asked: [...isAsked],
    leftOut: clauses.filter((one) => !isAsked.has(one)),
  };
}

/**
 * Those that have all words, and with them as many of the best others as there is room for.
 *
 * @param words how many words, or names, were asked for
 */
export function best<Found extends Pick<Match, "score" | "lacks">>(
  found: readonly Found[],
  words: number,
): Found[] {
  const sorted = [...found].sort((a, b) => b.score - a.score);
  const least = LEAST * (sorted[0]?.score ?? 0);
  const whole = sorted.filter(({ lacks }) => !lacks);
  const others = sorted.filter(({ lacks, score }) => lacks && score >= least);
  const counts = words === 2 ? LACKING.two : LACKING.more;
  const lacking = others.map((one) => ({ ...one, score: one.score * counts ** (one.lacks ?? 0) }));
  const left = lacking.sort((a, b) => b.score - a.score).slice(0, FEW - whole.length);
  return [...whole, ...left];
}

/** How few of so many words an article has at least: all but one, of many half. */
export function fewestWords(words: number): number {
  return Math.min(words - 1, Math.ceil(words / 2));
}
