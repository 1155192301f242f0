import { storiesByEvent } from "./event-parts.ts";
import { textsByEventWord } from "./event-words.ts";
import { eventsAmong } from "./own-company.ts";
import { Gathering } from "./story-gathering.ts";
import { joined, type Link } from "./story-links.ts";
import { TermTexts } from "./term-texts.ts";

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
  /** Words and pairs of words in title and lead; without it large events are not told by their words. */
  eachTerm?(index: number, visit: (term: number, inTitle: boolean) => void): void;
  /** Could one of these be a name? Without it any could. */
  mayBeName?(term: number): boolean;
  /** The order of time; without it by date and then by number. */
  compare?(a: number, b: number): number;
}

const DAY = 86_400_000;

/** Of the least likeness, so much is enough among articles that name one event. */
const ENOUGH_WITHIN = 0.6;

/**
 * Finds the articles that follow one event. One continues another when each is among the other's
 * nearest neighbours and no more than the window lies between them. Such pairs are followed from
 * the most alike on, and join two parts only when these are alike as a whole, so that a chain of
 * chance likenesses makes no story. An event of many articles, which fall into such parts, is found
 * by the words that name it, and takes up its parts. What is as like articles of other weeks, as
 * reports of traffic accidents are, is taken apart until its parts tell of one event each.
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
  const order = orderOf(dates, source);
  return events(dates, source, options)
    .flat()
    .sort((a, b) => order(a[0]!, b[0]!));
}

/**
 * Finds the same stories, with those together that tell of one event in parts: the fire, and beside it
 * what was said of it abroad.
 *
 * @param dates as for {@link stories}
 * @returns events as lists of stories in the order of time, most of one story alone, the event that began
 *   first at the front
 * @throws RangeError for a window or a length that is no positive number
 */
export function events(
  dates: readonly number[],
  source: StorySource,
  options: StoryOptions = {},
): number[][][] {
  const { windowDays = 5, longestDays = 60, minimum = 0.25, cohesion = 0.2 } = options;
  const { neighbours = 20, least = 2 } = options;
  if (!(windowDays > 0)) throw new RangeError(`windowDays must be above 0, not ${windowDays}.`);
  if (!(longestDays > 0)) throw new RangeError(`longestDays must be above 0, not ${longestDays}.`);
  const order = orderOf(dates, source);
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

  const [window, longest] = [windowDays * DAY, longestDays * DAY];
  const parts = joined(linksOf(near, continues), dates, order, { longest, cohesion })
    .filter((part) => part.length > 1)
    .map((part) => part.sort(order))
    .sort((a, b) => order(a[0]!, b[0]!));
  const eachTerm = source.eachTerm?.bind(source);
  const mayBeName = (term: number) => source.mayBeName?.(term) ?? true;
  const inTime = texts.flatMap((text, index) => (text === index ? [index] : [])).sort(order);
  const closeness = { window, longest, likeness: minimum * ENOUGH_WITHIN };
  const found = new Gathering();
  const terms = eachTerm === undefined ? undefined : new TermTexts(inTime, eachTerm);
  if (terms !== undefined) {
    const named = textsByEventWord({ order: inTime, dates, near, terms, mayBeName }, closeness);
    for (const event of named) found.take(event.texts, event.named);
  }
  for (const part of parts) found.take(part, false);
  const allDates = inTime.map((text) => dates[text]!);
  const company = { dates, allDates, near, order, continues };
  const told = found.stories
    .flatMap(({ articles, named }) =>
      eventsAmong(articles.sort(order), company, { window, longest, cohesion, named }),
    )
    .filter((story) => story.length >= least)
    .sort((a, b) => order(a[0]!, b[0]!));
  return storiesByEvent(told, company, { minimum, window, longest });
}

function orderOf(dates: readonly number[], source: StorySource) {
  return (a: number, b: number) => source.compare?.(a, b) ?? (dates[a]! - dates[b]! || a - b);
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
