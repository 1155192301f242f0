import { describe, expect, test } from "vitest";
import { events, type StoryOptions, stories } from "../../plugin/related/index.ts";

const DAY = 86_400_000;

type Pair = readonly [a: number, b: number, score: number];

/** Every pair of some articles, as like each other as those of one story are. */
function story(...members: readonly number[]): Pair[] {
  return members.flatMap((a, at) => members.slice(at + 1).map((b): Pair => [a, b, 0.6]));
}

/** Every pair of the articles of two stories. */
function between(one: readonly number[], two: readonly number[], score: number): Pair[] {
  return one.flatMap((a) => two.map((b): Pair => [a, b, score]));
}

function source(pairs: readonly Pair[]) {
  return {
    neighbours: (index: number) =>
      pairs
        .flatMap(([a, b, score]) =>
          a === index ? [{ index: b, score }] : b === index ? [{ index: a, score }] : [],
        )
        .sort((one, two) => two.score - one.score),
  };
}

/** Two stories of three days each, so many days apart. */
const [ONE, TWO] = [
  [0, 1, 2, 3],
  [4, 5, 6],
] as const;
const daysApart = (days: number) =>
  [0, 1, 1.5, 2, 2 + days, 3 + days, 4 + days].map((at) => at * DAY);

/** The archive has articles of other months too, so that an event's days are few among them. */
const OTHER_MONTHS = Array.from({ length: 40 }, (_, at) => (100 + 10 * at) * DAY);

/** The stories that are parts of an event with the first. */
function partsOfFirst(
  dates: readonly number[],
  pairs: readonly Pair[],
  options: StoryOptions = {},
): number[][] | undefined {
  const near = source([...story(...ONE), ...story(...TWO), ...pairs]);
  const found = events([...dates, ...OTHER_MONTHS], near, options);
  expect(stories([...dates, ...OTHER_MONTHS], near, options)).toEqual(
    expect.arrayContaining(found.flat()),
  );
  return found.find((event) => event.flat().includes(0));
}
const TOGETHER = [[...ONE], [...TWO]];
const APART = [[...ONE]];

describe("an event that is told in parts", () => {
  test("has stories that are alike, though not enough for one timeline", () => {
    expect(partsOfFirst(daysApart(0.4), between(ONE, TWO, 0.18))).toEqual(TOGETHER);
    expect(partsOfFirst(daysApart(0.4), between(ONE, TWO, 0.14))).toEqual(APART);
  });

  test("has one of four articles or more: small ones are often of a kind", () => {
    const small = source([...story(0, 1, 2), ...story(...TWO), ...between([0, 1, 2], TWO, 0.18)]);
    const dates = [...daysApart(0.4), ...OTHER_MONTHS];
    dates[3] = Number.NaN;
    expect(events(dates, small)).toEqual([[[0, 1, 2]], [[...TWO]]]);
  });

  test("asks more of what comes after: it is more alike, and comes within two windows", () => {
    expect(partsOfFirst(daysApart(4), between(ONE, TWO, 0.18))).toEqual(APART);
    const alike = between(ONE, TWO, 0.22);
    expect(partsOfFirst(daysApart(9), alike)).toEqual(TOGETHER);
    expect(partsOfFirst(daysApart(11), alike)).toEqual(APART);
    expect(partsOfFirst(daysApart(11), alike, { windowDays: 6 })).toEqual(TOGETHER);
    expect(partsOfFirst(daysApart(9), alike, { longestDays: 10 })).toEqual(APART);
  });

  test("is like nothing of other weeks: what is told every month is a kind", () => {
    const months = [...daysApart(9), ...[40, 70, 100].map((day) => day * DAY)];
    const alike = between(ONE, TWO, 0.22);
    expect(partsOfFirst(months, alike)).toEqual(TOGETHER);
    const kinds = between([...ONE, ...TWO], [7, 8, 9], 0.24);
    expect(partsOfFirst(months, [...alike, ...kinds])).toEqual(APART);
  });

  test("has no rival that comes later, and two at most of the same days", () => {
    const withRivals = (count: number, days: number, score: number) => {
      const rivals = Array.from({ length: count }, (_, at) => [7 + 2 * at, 8 + 2 * at] as const);
      const dates = [...daysApart(days), ...rivals.flatMap(() => [DAY, 1.2 * DAY])];
      const near = rivals.flatMap(([a, b]): Pair[] => [...story(a, b), [0, a, score + 0.01]]);
      return partsOfFirst(dates, [...between(ONE, TWO, score), ...near]);
    };
    for (const count of [0, 1, 2]) expect(withRivals(count, 0.4, 0.19)).toEqual(TOGETHER);
    expect(withRivals(3, 0.4, 0.19)).toEqual(APART);
    expect(withRivals(0, 4, 0.22)).toEqual(TOGETHER);
    expect(withRivals(1, 4, 0.22)).toEqual(APART);
  });

  test("may have three: what has been put together is looked at as a whole", () => {
    const three = [7, 8, 9];
    const dates = [...daysApart(6), ...[18, 19, 20].map((day) => day * DAY)];
    const near = [
      ...story(...three),
      ...between(ONE, TWO, 0.24),
      ...between(TWO, three, 0.23),
      ...between(ONE, three, 0.21),
    ];
    expect(partsOfFirst(dates, near)).toEqual([[...ONE], [...TWO], three]);
  });
});
