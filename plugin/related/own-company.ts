import { joined, type Link } from "./story-links.ts";

/** What is looked at of articles that may be a story. */
export interface Company {
  /** Milliseconds by number of text. */
  readonly dates: readonly number[];
  /** The same, in the order of time, of the texts that may belong to stories. */
  readonly allDates: readonly number[];
  /** Of each text those most like it, the most alike first, with their likeness, by number. */
  readonly near: readonly ReadonlyMap<number, number>[];
  /** The order of time. */
  readonly order: (a: number, b: number) => number;
  /** May one text continue another, if it is as alike? */
  readonly continues: (a: number, b: number, score: number) => boolean;
}

/** What parts of a story must have. */
export interface PartRules {
  /** Milliseconds in which most of an event is told. */
  readonly window: number;
  /** Milliseconds from the first article to the last, at most. */
  readonly longest: number;
  /** The mean likeness that the articles have so far. */
  readonly cohesion: number;
  /** Was it a name that gathered the articles, as «ويندوز 10» does in the days of its release? */
  readonly named: boolean;
}

/** Of those most like its articles, so many are a story's own: fewer where it has fewer than four articles. */
const OWN = { few: 1 / 2, many: 0.77 };
export const MANY = 4;

/** Of a name's articles so much less is asked with each one above four, ten at most: the larger, the surer. */
const LESS = { each: 0.015, most: 10 };

/**
 * Of more articles than each has neighbours only the nearest are looked at: the last ones known are but
 * loosely like it, as they are like any.
 */
const LARGE = { above: 20, nearest: 10 };

/** Milliseconds around a story in which others may tell of its event, or of another part of it. */
const AROUND = 2 * 86_400_000;

/** By so much more alike are the parts of what is no story as a whole. */
const CLOSER = 0.05;

/** Parts that are no closer than this are taken apart no further. */
const CLOSEST = 0.8;

/**
 * Of articles that hang together those that tell of one event. What is told of an event is like nothing
 * of other weeks, while weddings, closing prices and whatever one body does are as like those of any
 * other week. What is no event as a whole is taken apart until the parts are.
 *
 * @param articles in the order of time
 * @returns stories of two articles or more, each in the order of time
 */
export function eventsAmong(
  articles: readonly number[],
  company: Company,
  rules: PartRules,
): number[][] {
  if (articles.length < 2) return [];
  if (ownCompany(articles, company, rules.window) >= ownAsked(articles.length, rules.named)) {
    return [[...articles]];
  }
  const cohesion = rules.cohesion + CLOSER;
  if (articles.length === 2 || cohesion > CLOSEST) return [];
  const parts = joined(linksAmong(articles, company, cohesion), company.dates, company.order, {
    longest: rules.longest,
    cohesion,
  });
  return parts.flatMap((part) =>
    eventsAmong(part.sort(company.order), company, { ...rules, cohesion }),
  );
}

/**
 * Does what is told in several stories keep to itself as one of four articles or more must that no name
 * has gathered?
 *
 * @param articles in the order of time
 * @param window milliseconds in which most of an event is told
 */
export function isOneEvent(articles: readonly number[], company: Company, window: number): boolean {
  return ownCompany(articles, company, window) >= OWN.many;
}

function ownAsked(count: number, named: boolean): number {
  if (count < MANY) return OWN.few;
  return named ? OWN.many - LESS.each * Math.min(LESS.most, count - MANY) : OWN.many;
}

/**
 * How far articles keep to themselves: of those most like each, as many as there are others, or ten
 * where these are very many, the share that is among them; what is told in the same days does not count
 * against them, since an event may be told in several stories. Where all of an archive's days are theirs,
 * there are no others to be like: the more of them are, the more it counts how many lie within one
 * window, as what is told every day does not.
 */
function ownCompany(
  articles: readonly number[],
  { dates, allDates, near }: Company,
  window: number,
): number {
  const own = new Set(articles);
  const asMany = articles.length > LARGE.above ? LARGE.nearest : articles.length - 1;
  const [first, last] = [dates[articles[0]!]! - AROUND, dates[articles.at(-1)!]! + AROUND];
  let [theirs, looked] = [0, 0];
  for (const article of articles) {
    let left = asMany;
    for (const other of near[article]!.keys()) {
      if (left === 0) break;
      const isOwn = own.has(other);
      if (!isOwn && dates[other]! >= first && dates[other]! <= last) continue;
      left--;
      looked++;
      if (isOwn) theirs++;
    }
  }
  if (looked === 0) return 1;
  const sameDays = (countUpTo(allDates, last) - countUpTo(allDates, first)) / allDates.length;
  return (theirs / looked) * mostWithin(articles, dates, window) ** (sameDays / 2);
}

/** How many of some moments in order are no later than one. */
function countUpTo(moments: readonly number[], moment: number): number {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (moments[middle]! <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The largest share of articles that lie within a window. */
function mostWithin(articles: readonly number[], dates: readonly number[], window: number): number {
  let [most, start] = [0, 0];
  articles.forEach((article, at) => {
    while (dates[article]! - dates[articles[start]!]! > window) start++;
    most = Math.max(most, at - start + 1);
  });
  return most / articles.length;
}

function linksAmong(
  articles: readonly number[],
  { near, continues }: Company,
  likeness: number,
): Link[] {
  const own = new Set(articles);
  return articles.flatMap((a) =>
    [...near[a]!].flatMap(([b, score]): Link[] => {
      if (!own.has(b) || (b < a && near[b]!.has(a))) return [];
      return [{ a, b, score, continues: score >= likeness && continues(a, b, score) }];
    }),
  );
}
