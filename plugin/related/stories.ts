import { joined, type Link } from "./story-links.ts";

/** What makes a story. Every option has a default; docs/related.md says how they were chosen. */
export interface StoryOptions {
  /** Days that may lie between an article and one that continues it; 5. */
  readonly windowDays?: number;
  /** Days from a story's first article to its last, at most; 60. */
  readonly longestDays?: number;
  /** The least likeness of two such articles; 0.25. */
  readonly minimum?: number;
  /** The least mean likeness of two parts of a story, pairs that are no neighbours counted as 0; 0.2. */
  readonly cohesion?: number;
  /** The least share that a story must have in all articles with its most telling words; 0.7. */
  readonly ownShare?: number;
  /** How many of an article's nearest neighbours may belong to its story; 20. */
  readonly neighbours?: number;
  /** The fewest articles of a story; 2. */
  readonly least?: number;
}

/** What stories are made of: a `RelatedIndex`, or anything that answers the same questions. */
export interface StorySource {
  /** An article's neighbours, best first. */
  neighbours(
    index: number,
    count: number,
  ): readonly { readonly index: number; readonly score: number }[];
  /** Other articles with the same text; without it each text stands alone. */
  copies?(index: number): readonly number[];
  /** What articles share; without it any articles may be a story. */
  subject?(members: readonly number[]): { readonly ownShare: number };
  /** The order of time; without it by date and then by number. */
  compare?(a: number, b: number): number;
}

const DAY = 86_400_000;

/**
 * Finds the articles that follow one event. One continues another when each is among the other's
 * nearest neighbours and no more than the window lies between them. Such pairs are followed from
 * the most alike on, and join two parts only when these are alike as a whole, so that a chain of
 * chance likenesses makes no story. What they share must be mostly theirs: reports of traffic
 * accidents are alike and tell of no one event.
 *
 * @param dates milliseconds by article; `NaN` for one that belongs to no story
 * @returns stories as lists of article numbers in the order of time, the story that began first at
 *   the front; of articles with one text the oldest stands for all
 * @throws RangeError for a window or a length that is no positive number
 */
export function stories(
  dates: readonly number[],
  source: StorySource,
  options: StoryOptions = {},
): number[][] {
  const { windowDays = 5, longestDays = 60, minimum = 0.25, cohesion = 0.2 } = options;
  const { ownShare = 0.7, neighbours = 20, least = 2 } = options;
  if (!(windowDays > 0)) throw new RangeError(`windowDays must be above 0, not ${windowDays}.`);
  if (!(longestDays > 0)) throw new RangeError(`longestDays must be above 0, not ${longestDays}.`);
  const order = (a: number, b: number) =>
    source.compare?.(a, b) ?? (dates[a]! - dates[b]! || a - b);
  const texts = dates.map((_, index) => firstOfText(index, dates, source, order));

  const near = dates.map((_, index) => {
    const close = new Map<number, number>();
    if (texts[index] !== index) return close;
    for (const { index: other, score } of source.neighbours(index, neighbours)) {
      const text = texts[other];
      if (text === undefined || text === index) continue;
      close.set(text, Math.max(score, close.get(text) ?? 0));
    }
    return close;
  });
  const continues = (a: number, b: number, score: number) =>
    score >= minimum &&
    Math.abs(dates[a]! - dates[b]!) <= windowDays * DAY &&
    near[b]!.has(a) &&
    near[a]!.has(b);

  return joined(linksOf(near, continues), dates, order, { longest: longestDays * DAY, cohesion })
    .filter((story) => story.length >= Math.max(2, least))
    .filter((story) => (source.subject?.(story).ownShare ?? 1) >= ownShare)
    .map((story) => story.sort(order))
    .sort((a, b) => order(a[0]!, b[0]!));
}

/** The article that stands for all with one text; none for one without a date. */
function firstOfText(
  index: number,
  dates: readonly number[],
  source: StorySource,
  order: (a: number, b: number) => number,
): number | undefined {
  if (Number.isNaN(dates[index]!)) return undefined;
  let first = index;
  for (const copy of source.copies?.(index) ?? []) {
    if (!Number.isNaN(dates[copy]!) && order(copy, first) < 0) first = copy;
  }
  return first;
}

/**
 * The links among articles that may continue one another. All likenesses between these are links,
 * so that a story that has gone on for long is still compared with its beginning.
 */
function linksOf(
  near: readonly ReadonlyMap<number, number>[],
  continues: (a: number, b: number, score: number) => boolean,
): Link[] {
  const inStory = near.map((close, index) =>
    [...close].some(([other, score]) => continues(index, other, score)),
  );
  return near.flatMap((close, a) => {
    if (!inStory[a]) return [];
    return [...close].flatMap(([b, score]): Link[] => {
      const isSecond = near[b]!.has(a) && b < a;
      return isSecond || !inStory[b] ? [] : [{ a, b, score, continues: continues(a, b, score) }];
    });
  });
}
