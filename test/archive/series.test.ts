import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { putTogether, seriesStep } from "../../plugin/archive/index.ts";
import { faultLines } from "../articles/reading.ts";
import { growth, LINEAR } from "../support/growth.ts";
import { holds } from "../text/property.ts";
import { archiveOf, article, type Fields, find, RULES, registry } from "./making.ts";

const NONE = registry();
const NAME = "سرقة القرن";

/** Articles of one series by their names and days. */
const theft = (parts: Readonly<Record<string, Fields>>) =>
  Object.entries(parts).map(([name, fields]) => article(name, { series: NAME, ...fields }));

const BY_DATE = theft({
  الخيط: { date: "2022-10-01" },
  الشركات: { date: "2022-11-01" },
  المحاكمة: { date: "2023-01-01" },
});

function partsOf(articles: ReturnType<typeof theft>) {
  const [series] = archiveOf(articles, NONE).allSeries;
  return series?.parts.map((part) => `${part.number} ${part.article.title}`);
}

describe("the parts of a series", () => {
  test("follow each other by their dates, the oldest first", () => {
    expect(partsOf(BY_DATE)).toEqual(["1 الخيط", "2 الشركات", "3 المحاكمة"]);
  });

  test("stand where they say, and those that say nothing take the numbers that are left", () => {
    const mixed = theft({
      مقدمة: { date: "2022-09-01" },
      الخيط: { date: "2022-10-01", seriesPart: 1 },
      الخاتمة: { date: "2022-10-15", seriesPart: 5 },
      الشركات: { date: "2022-11-01" },
    });
    expect(partsOf(mixed)).toEqual(["1 الخيط", "2 مقدمة", "3 الشركات", "5 الخاتمة"]);
  });

  test("are one series however its name is vowelled", () => {
    const spelt = [...BY_DATE, article("ملحق", { series: "سَرِقة القرن", date: "2024-01-01" })];
    const { allSeries } = archiveOf(spelt, NONE);
    expect(allSeries.map(({ name, url, count }) => [name, url, count])).toEqual([
      [NAME, "/series/سرقة-القرن/", 4],
    ]);
  });

  test("have numbers of their own, whatever some of them say", () => {
    const day = (place: number) =>
      new Date(Date.UTC(2020, 0, 1 + place)).toISOString().slice(0, 10);
    holds(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 1, max: 30 })), { maxLength: 20 }),
        (given) => {
          const said = given.map((part, place) =>
            given.indexOf(part) === place && part !== null ? part : undefined,
          );
          const articles = said.map((seriesPart, place) =>
            article(`${place}`, {
              series: NAME,
              date: day(place),
              ...(seriesPart && { seriesPart }),
            }),
          );
          const parts = archiveOf(articles, NONE).allSeries[0]?.parts ?? [];
          expect(parts).toHaveLength(articles.length);
          expect(new Set(parts.map(({ number }) => number)).size).toBe(articles.length);
          expect(parts.map(({ number }) => number)).toEqual(
            parts.map(({ number }) => number).sort((a, b) => a - b),
          );
          for (const { number, article } of parts) {
            expect(number).toBe(said[Number(article.title)] ?? number);
          }
          const unsaid = parts.filter(({ article }) => said[Number(article.title)] === undefined);
          const places = unsaid.map(({ article }) => Number(article.title));
          expect(places).toEqual([...places].sort((a, b) => a - b));
        },
      ),
    );
  });

  test("are put in order in time that grows as they do", () => {
    const number = (count: number) => {
      const { articles } = archiveOf(
        Array.from({ length: count }, (_, place) =>
          article(`${place}`, { series: NAME, date: `20${10 + (place % 10)}-01-01` }),
        ),
        NONE,
      );
      for (const part of articles) seriesStep(part);
    };
    expect(growth(number, 1000)).toBeLessThan(LINEAR);
  });
});

describe("an article of a series", () => {
  const step = (articles: ReturnType<typeof theft>, name: string) => {
    const found = seriesStep(find(archiveOf(articles, NONE), name));
    return found && [found.number, found.total, found.previous?.title, found.next?.title];
  };

  test("knows its number, how many there are, and the parts beside it", () => {
    expect(step(BY_DATE, "الخيط")).toEqual([1, 3, undefined, "الشركات"]);
    expect(step(BY_DATE, "الشركات")).toEqual([2, 3, "الخيط", "المحاكمة"]);
  });

  test("counts parts that the archive lacks, when another says a higher number", () => {
    const gap = theft({ أول: { seriesPart: 1 }, رابع: { seriesPart: 4, date: "2020-01-01" } });
    expect(step(gap, "أول")).toEqual([1, 4, undefined, "رابع"]);
  });

  test("says no number when it is alone and names none, and never how many there are", () => {
    expect(step(theft({ وحيد: {} }), "وحيد")).toEqual([undefined, undefined, undefined, undefined]);
    expect(step(theft({ وحيد: { seriesPart: 3 } }), "وحيد")?.slice(0, 2)).toEqual([3, undefined]);
  });

  test("does not count a column without an end", () => {
    const column = Array.from({ length: 101 }, (_, place) =>
      article(`${place}`, { series: NAME, seriesPart: place + 1 }),
    );
    expect(step(column, "100")).toEqual([101, undefined, "99", undefined]);
  });

  test("of no series is no part", () => {
    expect(seriesStep(find(archiveOf([article("خبر")], NONE), "خبر"))).toBeUndefined();
  });
});

describe("the pages of a series", () => {
  const column = Array.from({ length: 7 }, (_, place) =>
    article(`حلقة-${place + 1}`, { series: NAME, date: `2020-01-0${place + 1}` }),
  );
  const pages = archiveOf(column, NONE).groupPages("series");

  test("begin with the first part at the series' own address", () => {
    expect(pages.map(({ url, articles }) => [url, articles.map(({ title }) => title)])).toEqual([
      ["/series/سرقة-القرن/", ["حلقة-1", "حلقة-2", "حلقة-3"]],
      ["/series/سرقة-القرن/page/2/", ["حلقة-4", "حلقة-5", "حلقة-6"]],
      ["/series/سرقة-القرن/page/3/", ["حلقة-7"]],
    ]);
  });
});

describe("what contradicts itself", () => {
  const faults = (articles: ReturnType<typeof theft>) =>
    faultLines(putTogether(articles, NONE, RULES).faults);

  test("two articles with one number, and a number without a series", () => {
    const doubled = theft({
      أ: { seriesPart: 2, date: "2020-01-01" },
      ب: { seriesPart: 2, date: "2020-02-01" },
    });
    expect(
      faults([...doubled, article("ج", { seriesPart: 1 })]),
    ).toBe(`1 seriesPart: The article is part 1 of no series.
  → Write series: with its name as one text.
1 seriesPart: The article is part 2 of the series «سرقة القرن», which src/articles/أ.md is too.
  → Give one of the two another number.`);
  });

  test("the same number in two series is none", () => {
    const two = [
      article("أ", { series: "الأولى", seriesPart: 1 }),
      article("ب", { series: "الثانية", seriesPart: 1 }),
    ];
    expect(faults(two)).toBe("");
  });
});
