import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SharedTopicRanking } from "../../plugin/related/index.ts";
import { holds } from "../text/property.ts";

/** Items by their topics, in the order of time. */
function ranking(...items: readonly string[]): SharedTopicRanking {
  return new SharedTopicRanking(
    items.map((topics) => ({ topics: topics.split(" ").filter((topic) => topic !== "") })),
  );
}

function places(found: readonly { readonly index: number }[]): number[] {
  return found.map(({ index }) => index);
}

describe("the weight of a topic", () => {
  test("is the higher the fewer items have it", () => {
    const topics = ranking("العراق بغداد", "العراق", "العراق", "سوريا");
    expect(topics.weight("بغداد")).toBeCloseTo(Math.log(1 + 4 / 1));
    expect(topics.weight("العراق")).toBeCloseTo(Math.log(1 + 4 / 3));
    expect(topics.weight("سوريا")).toBe(topics.weight("بغداد"));
  });

  test("is nothing for a topic that no item has", () => {
    expect(ranking("العراق").weight("لبنان")).toBe(0);
    expect(ranking().weight("لبنان")).toBe(0);
  });

  test("counts an item once, however often it names the topic", () => {
    expect(ranking("العراق العراق", "سوريا").weight("العراق")).toBe(
      ranking("العراق", "سوريا").weight("العراق"),
    );
  });
});

describe("related items", () => {
  test("share a rare topic before a common one", () => {
    const topics = ranking("العراق سنجار", "العراق", "العراق", "سنجار", "العراق", "لبنان");
    expect(places(topics.related(0, 10))).toEqual([3, 1, 2, 4]);
  });

  test("share several topics before one", () => {
    const topics = ranking("العراق الأمن", "العراق", "الأمن العراق", "الأمن");
    const [first] = topics.related(0, 10);
    expect(first?.index).toBe(2);
    expect(first?.score).toBeCloseTo(topics.weight("العراق") + topics.weight("الأمن"));
  });

  test("name the topics that they share, the rarest first", () => {
    const topics = ranking("العراق الأمن سنجار", "سنجار العراق الأمن", "العراق", "الأمن", "العراق");
    expect(topics.related(0, 1)[0]?.shared).toEqual(["سنجار", "الأمن", "العراق"]);
  });

  test("are the nearer in time of equals, then the earlier place", () => {
    const topics = ranking("العراق", "العراق", "العراق", "العراق", "العراق", "لبنان");
    expect(places(topics.related(2, 10))).toEqual([1, 3, 0, 4]);
  });

  test("count a topic once, however often an item names it", () => {
    const [first] = ranking("العراق العراق", "العراق العراق", "لبنان").related(0, 5);
    expect(first?.shared).toEqual(["العراق"]);
    expect(first?.score).toBeCloseTo(Math.log(1 + 3 / 2));
  });

  test.each([
    ["an item without topics", ranking("", "العراق"), 0],
    ["an item whose topic stands alone", ranking("سوريا", "العراق"), 0],
    ["a place beyond the end", ranking("العراق", "العراق"), 7],
    ["an empty list", ranking(), 0],
  ])("of %s are none", (_, topics, index) => {
    expect(topics.related(index, 5)).toEqual([]);
  });

  test("are no more than asked for", () => {
    const topics = ranking(...Array(20).fill("العراق"));
    expect(topics.related(3, 5)).toHaveLength(5);
    expect(topics.related(3, 0)).toEqual([]);
  });

  test("are looked for among a hundred neighbours of each topic", () => {
    const topics = ranking(...Array(1000).fill("العراق"));
    const middle = places(topics.related(500, 1000));
    expect(middle).toHaveLength(100);
    expect(Math.min(...middle)).toBe(450);
    expect(Math.max(...middle)).toBe(550);
    expect(new Set(places(topics.related(0, 1000)))).toEqual(
      new Set(Array.from({ length: 100 }, (_, index) => index + 1)),
    );
    expect(Math.min(...places(topics.related(999, 1000)))).toBe(899);
  });
});

describe("a topic's companions", () => {
  const topics = ranking(
    "داعش العراق الأمن",
    "داعش العراق سنجار",
    "داعش سنجار",
    "العراق",
    "العراق",
    "العراق",
    "الأمن",
  );

  test("go with it often and are rare elsewhere", () => {
    expect(topics.companions("داعش", 10, new Set())).toEqual(["سنجار", "العراق", "الأمن"]);
  });

  test("are none of those that should not be named, nor itself", () => {
    expect(topics.companions("داعش", 10, new Set(["العراق"]))).toEqual(["سنجار", "الأمن"]);
  });

  test("are no more than asked for, and none of an unknown topic", () => {
    expect(topics.companions("داعش", 1, new Set())).toEqual(["سنجار"]);
    expect(topics.companions("لبنان", 5, new Set())).toEqual([]);
  });

  test("of equals stand in the order of their ids", () => {
    expect(ranking("أ ب ت", "ت ب أ").companions("ب", 5, new Set())).toEqual(["أ", "ت"]);
  });
});

describe("whatever the topics are", () => {
  const items = fc.array(
    fc.array(fc.constantFrom(..."ابتثجح"), { maxLength: 5 }).map((topics) => ({ topics })),
    { maxLength: 150 },
  );

  test("related items are others, each once, at most as many as asked for, best first", () => {
    holds(
      fc.property(items, fc.nat(160), fc.nat(20), (list, index, count) => {
        const found = new SharedTopicRanking(list).related(index, count);
        expect(found.length).toBeLessThanOrEqual(count);
        expect(new Set(places(found)).size).toBe(found.length);
        expect(places(found)).not.toContain(index);
        for (const [place, { index: other, shared, score }] of found.entries()) {
          expect(shared.length).toBeGreaterThan(0);
          for (const topic of shared) {
            expect(list[index]?.topics).toContain(topic);
            expect(list[other]?.topics).toContain(topic);
          }
          expect(score).toBeLessThanOrEqual(found[place - 1]?.score ?? Number.POSITIVE_INFINITY);
        }
      }),
    );
  });

  test("the same items give the same list, and the order of an item's topics plays no part", () => {
    holds(
      fc.property(items, fc.nat(150), (list, index) => {
        const turned = list.map(({ topics }) => ({ topics: topics.toReversed() }));
        const found = new SharedTopicRanking(list).related(index, 10);
        expect(new SharedTopicRanking(list).related(index, 10)).toEqual(found);
        expect(new SharedTopicRanking(turned).related(index, 10)).toEqual(found);
      }),
    );
  });

  test("companions are other topics that stand beside the topic, each once", () => {
    holds(
      fc.property(items, (list) => {
        const found = new SharedTopicRanking(list).companions("ا", 10, new Set(["ب"]));
        expect(new Set(found).size).toBe(found.length);
        for (const topic of found) {
          expect(["ا", "ب"]).not.toContain(topic);
          expect(list.some(({ topics }) => topics.includes("ا") && topics.includes(topic))).toBe(
            true,
          );
        }
      }),
    );
  });
});
