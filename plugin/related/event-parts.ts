import { type Company, isOneEvent, MANY } from "./own-company.ts";

/** What parts of an event must have, beside what its own articles must. */
export interface EventRules {
  /** The least likeness of two articles of which one continues the other. */
  readonly minimum: number;
  /** Milliseconds that may lie between two such articles. */
  readonly window: number;
  /** Milliseconds from the first article of an event to its last, at most. */
  readonly longest: number;
}

/** What two parts of an event must have. */
interface PartRules {
  /** Of the least likeness between articles that continue each other, so much on the mean. */
  readonly likeness: number;
  /** So many others have an article that is as like one of them; more do where reports are of one kind. */
  readonly rivals: number;
}

/** For what is told in the same days, and for what comes after. */
const AT_ONCE: PartRules = { likeness: 0.6, rivals: 2 };
const LATER: PartRules = { likeness: 0.8, rivals: 0 };

/** No more than half a day lies between stories of the same days. */
const SAME_DAYS = 43_200_000;

/** As many windows may lie between one part and the next. */
const WINDOWS_BETWEEN = 2;

/** What is told of an event, as far as its parts are known. */
interface Event {
  /** Stories, each in the order of time. */
  readonly parts: readonly (readonly number[])[];
  /** All of theirs, in the same order. */
  readonly articles: readonly number[];
  readonly first: number;
  readonly last: number;
}

/** Two events that may be one, and the mean likeness of their articles. */
interface Pair {
  readonly a: Event;
  readonly b: Event;
  readonly likeness: number;
}

/**
 * Puts stories together that are parts of one event: they are alike as a whole, though not enough for one
 * timeline, together they are like nothing of other weeks, and hardly another story comes as near. One
 * of two has four articles or more, since small ones are often of a kind. What has been put together is
 * looked at as a whole again.
 *
 * @param stories each in the order of time, as all of them are
 * @returns events, each with its stories in the order of time, as all of them are
 */
export function storiesByEvent(
  stories: readonly (readonly number[])[],
  company: Company,
  rules: EventRules,
): number[][][] {
  const { order } = company;
  let events = stories.map((story) => eventOf([story], company));
  for (let count = Number.POSITIVE_INFINITY; events.length < count; ) {
    count = events.length;
    events = joinedOnce(events, company, rules);
  }
  return events
    .map(({ parts }) => parts.map((part) => [...part]).sort((a, b) => order(a[0]!, b[0]!)))
    .sort((a, b) => order(a[0]![0]!, b[0]![0]!));
}

function eventOf(parts: Event["parts"], { dates, order }: Company): Event {
  const articles = parts.flat().sort(order);
  return { parts, articles, first: dates[articles[0]!]!, last: dates[articles.at(-1)!]! };
}

/** Joins events of which two are one, the most alike first, each with one other at most. */
function joinedOnce(events: readonly Event[], company: Company, rules: EventRules): Event[] {
  const left = new Set(events);
  const joined: Event[] = [];
  for (const { a, b } of pairsOfOneEvent(events, company, rules)) {
    if (!left.has(a) || !left.has(b)) continue;
    left.delete(a);
    left.delete(b);
    joined.push(eventOf([...a.parts, ...b.parts], company));
  }
  return [...left, ...joined];
}

/** The most alike first. */
function pairsOfOneEvent(events: readonly Event[], company: Company, rules: EventRules): Pair[] {
  const { window, longest, minimum } = rules;
  const { order } = company;
  const eventOf = new Map<number, Event>();
  for (const event of events) for (const article of event.articles) eventOf.set(article, event);
  return likenesses(events, eventOf, company)
    .filter((pair) => {
      const { a, b, likeness } = pair;
      if (a.articles.length < MANY && b.articles.length < MANY) return false;
      const between = Math.max(0, b.first - a.last, a.first - b.last);
      if (between > WINDOWS_BETWEEN * window) return false;
      if (Math.max(a.last, b.last) - Math.min(a.first, b.first) > longest) return false;
      const asked = between <= SAME_DAYS ? AT_ONCE : LATER;
      return (
        likeness >= asked.likeness * minimum &&
        rivalsOf(pair, eventOf, company) <= asked.rivals &&
        isOneEvent([...a.articles, ...b.articles].sort(order), company, window)
      );
    })
    .sort(
      (x, y) =>
        y.likeness - x.likeness ||
        order(x.a.articles[0]!, y.a.articles[0]!) ||
        order(x.b.articles[0]!, y.b.articles[0]!),
    );
}

/** Those that are alike at all, each two once. */
function likenesses(
  events: readonly Event[],
  eventOf: ReadonlyMap<number, Event>,
  { near, order }: Company,
): Pair[] {
  const sums = new Map(events.map((event) => [event, new Map<Event, number>()]));
  for (const a of events) {
    for (const article of a.articles) {
      for (const [other, score] of near[article]!) {
        const b = eventOf.get(other);
        const back = near[other]!.get(article);
        // Two that are near to each other are counted once, as alike as either sees them.
        if (b === undefined || b === a || (back !== undefined && other < article)) continue;
        const [one, two] = order(a.articles[0]!, b.articles[0]!) < 0 ? [a, b] : [b, a];
        const known = sums.get(one)!;
        known.set(two, (known.get(two) ?? 0) + Math.max(score, back ?? 0));
      }
    }
  }
  return [...sums].flatMap(([a, others]) =>
    [...others].map(([b, sum]) => {
      return { a, b, likeness: sum / (a.articles.length * b.articles.length) };
    }),
  );
}

/** How many others have an article that is as like one of two events as these are on the mean. */
function rivalsOf(
  { a, b, likeness }: Pair,
  eventOf: ReadonlyMap<number, Event>,
  { near }: Company,
): number {
  const rivals = new Set<Event>();
  for (const article of [...a.articles, ...b.articles]) {
    for (const [other, score] of near[article]!) {
      const event = eventOf.get(other);
      if (score >= likeness && event !== undefined && event !== a && event !== b) rivals.add(event);
    }
  }
  return rivals.size;
}
