import { decodeLength, decodeRising, valueAt } from "../encoding.ts";
import { IN_LEAD, IN_NAMES, IN_TEXT, IN_TITLE } from "../fields.ts";
import type { Manifest, YearDocuments, YearEntry } from "../files.ts";
import type { FoundForm } from "./found-form.ts";

/** What a word says by where it stands; within the text, once, two or three times, more often. */
const TITLE = 6;
const NAMES = 3;
const LEAD = 2;
const TEXT = [0, 1, 1.7, 2.6] as const;

/** How soon more of a word says no more, and how much a long text is held back (BM25's k1 and b). */
const SATURATION = 4;
const LENGTH = 0.2;

/** A score is told from another to so many parts of one. */
const EXACT = 1e6;

/** A number for each article of a year: 0 where it has nothing of what is looked for. */
export type YearScores = ReadonlyMap<YearEntry, Float64Array>;

/** Every combination of places with what a word says there. */
export const WEIGHTS: Float64Array = Float64Array.from({ length: 64 }, (_, places) => {
  const named = (places & IN_TITLE ? TITLE : 0) + (places & IN_NAMES ? NAMES : 0);
  const lead = places & IN_LEAD ? LEAD : 0;
  return named + lead + (TEXT[Math.floor(places / IN_TEXT)] ?? 0);
});

/** How much of a word each article has, by its forms. */
export function frequencies(found: readonly FoundForm[], weight: number): YearScores {
  const scores = new Map<YearEntry, Float64Array>();
  for (const { year, entry, nearness } of found) {
    let own = scores.get(year);
    if (own === undefined) {
      own = new Float64Array(year.articles);
      scores.set(year, own);
    }
    const articles = decodeRising(entry.articles);
    for (let place = 0; place < articles.length; place++) {
      const article = articles[place] as number;
      const says = (WEIGHTS[valueAt(entry.places, place)] as number) * nearness * weight;
      own[article] = (own[article] as number) + says;
    }
  }
  return scores;
}

/** Articles that have all of several words, with the mean of what they have of each. */
export function together(words: readonly YearScores[]): YearScores {
  const [first, ...others] = words;
  if (first === undefined || others.length === 0) return first ?? new Map();
  const scores = new Map<YearEntry, Float64Array>();
  for (const [year, own] of first) {
    scores.set(
      year,
      own.map((score, article) => {
        let sum = score;
        for (const other of others) {
          const more = other.get(year)?.[article] ?? 0;
          if (more === 0) return 0;
          sum += more;
        }
        return score === 0 ? 0 : sum / words.length;
      }),
    );
  }
  return scores;
}

/** Scores of those articles alone that are in every list of articles. */
export function inAll(
  scores: YearScores,
  lists: readonly ReadonlyMap<YearEntry, readonly number[]>[],
): YearScores {
  let left = scores;
  for (const list of lists) {
    const narrowed = new Map<YearEntry, Float64Array>();
    for (const [year, own] of left) {
      const kept = new Float64Array(own.length);
      for (const article of list.get(year) ?? []) kept[article] = own[article] as number;
      narrowed.set(year, kept);
    }
    left = narrowed;
  }
  return left;
}

/** For each article the most that it has of several things. */
export function anyOf(things: readonly YearScores[]): YearScores {
  const [first, ...others] = things;
  if (first === undefined || others.length === 0) return first ?? new Map();
  const scores = new Map([...first].map(([year, own]) => [year, Float64Array.from(own)]));
  for (const other of others) {
    for (const [year, more] of other) {
      const own = scores.get(year);
      if (own === undefined) scores.set(year, Float64Array.from(more));
      else
        more.forEach((score, article) => {
          if (score > (own[article] as number)) own[article] = score;
        });
    }
  }
  return scores;
}

/**
 * What a clause says of an article (BM25).
 *
 * @param having articles that have it, of `articles`
 * @param says how much of it the article has
 * @param long how long its text is, of the mean
 */
export function clauseScore(having: number, articles: number, says: number, long: number): number {
  const rarity = Math.log(1 + (articles - having + 0.5) / (having + 0.5));
  const held = SATURATION * (1 - LENGTH + LENGTH * long);
  const score = (rarity * says * (SATURATION + 1)) / (says + held);
  // What says the same is the same, in whatever order it was added up.
  return Math.round(score * EXACT) / EXACT;
}

/** How many articles have anything of what is looked for. */
export function articlesOf(scores: YearScores): number {
  let count = 0;
  for (const own of scores.values()) for (const score of own) if (score > 0) count++;
  return count;
}

/** Turns what articles have of a clause into scores that can be added (BM25). */
export class Scorer {
  readonly #manifest: Manifest;
  readonly #articles: number;
  readonly #lengths: number;

  constructor(manifest: Manifest) {
    this.#manifest = manifest;
    this.#articles = sum(manifest.years.map(({ articles }) => articles));
    this.#lengths = sum(manifest.years.map(({ length }) => length)) / Math.max(1, this.#articles);
  }

  /** @param documents of each year */
  score(frequent: YearScores, documents: ReadonlyMap<YearEntry, YearDocuments>): YearScores {
    const having = articlesOf(frequent);
    const scores = new Map<YearEntry, Float64Array>();
    for (const year of this.#manifest.years) {
      const own = frequent.get(year);
      const lengths = documents.get(year)?.lengths;
      if (own === undefined || lengths === undefined) continue;
      scores.set(
        year,
        own.map((score, article) => {
          if (score === 0) return 0;
          const long = decodeLength(lengths, article) / Math.max(1, this.#lengths);
          return clauseScore(having, this.#articles, score, long);
        }),
      );
    }
    return scores;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
