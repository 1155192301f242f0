import { describe, expect, test } from "vitest";
import { RelatedIndex, stories } from "../../plugin/related/index.ts";
import { article } from "./newsroom.ts";

const DAY = 86_400_000;

/** Neighbours from pairs that see each other, with likeness .5. */
function mutual(...pairs: [number, number][]) {
  return (index: number) =>
    pairs.flatMap(([a, b]) =>
      a === index ? [{ index: b, score: 0.5 }] : b === index ? [{ index: a, score: 0.5 }] : [],
    );
}

describe("stories", () => {
  test("follow mutual neighbours in the order of time", () => {
    const dates = [3 * DAY, 0, DAY, 20 * DAY, 21 * DAY, 50 * DAY];
    expect(stories(dates, mutual([0, 2], [2, 1], [3, 4]))).toEqual([
      [1, 2, 0],
      [3, 4],
    ]);
  });

  test("end where the window is exceeded", () => {
    expect(stories([0, 6 * DAY], mutual([0, 1]))).toEqual([]);
    expect(stories([0, 6 * DAY], mutual([0, 1]), { windowDays: 7 })).toEqual([[0, 1]]);
  });

  test("need both to see each other, and to be alike enough", () => {
    const oneWay = (index: number) => (index === 0 ? [{ index: 1, score: 0.9 }] : []);
    expect(stories([0, 0], oneWay)).toEqual([]);
    expect(stories([0, 0], mutual([0, 1]), { minimum: 0.6 })).toEqual([]);
  });

  test("have at least as many articles as asked, and none without a date", () => {
    const dates = [0, 1, 2, 3, Number.NaN];
    const chain = mutual([0, 1], [1, 2], [3, 4]);
    expect(stories(dates, chain, { least: 4 })).toEqual([]);
    expect(stories(dates, chain, { least: 3 })).toEqual([[0, 1, 2]]);
  });

  test("come from an index, whatever its onlyOlder says", () => {
    const titles = [
      "حريق في مستشفى الحسين بالناصرية",
      "ارتفاع ضحايا حريق مستشفى الحسين في الناصرية",
      "مباراة المنتخب الوطني غدًا",
      "لجنة تحقق في حريق مستشفى الحسين بالناصرية",
      "أسعار النفط ترتفع",
      "افتتاح معرض الكتاب",
    ];
    const inputs = titles.map((title, at) => article(`${at}`, { title, date: at * DAY }));
    const index = RelatedIndex.build(inputs, { onlyOlder: true });
    const found = stories(
      inputs.map(({ date }) => date),
      (at, count) => index.neighbours(at, count),
    );
    expect(found).toEqual([[0, 1, 3]]);
  });
});
