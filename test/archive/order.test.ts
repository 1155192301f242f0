import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "../text/property.ts";
import { archiveOf, article, find, names } from "./making.ts";

describe("articles stand newest first", () => {
  test("by their dates, whatever the order of their files", () => {
    const archive = archiveOf([
      article("أ", { date: "2019-08-07" }),
      article("ب", { date: "2024-02-26" }),
      article("ت", { date: "1999-12-31" }),
      article("ث", { date: "2019-08-08" }),
    ]);
    expect(names(archive.articles)).toEqual(["ب", "ث", "أ", "ت"]);
    expect(archive.articles.map(({ place }) => place)).toEqual([0, 1, 2, 3]);
  });

  test("of one day by their times, after one without a time", () => {
    const archive = archiveOf([
      article("صباحًا", { date: "2019-08-07T08:00" }),
      article("يومًا", { date: "2019-08-07" }),
      article("مساءً", { date: "2019-08-07T20:00" }),
      article("فجرًا", { date: "2019-08-07T00:30" }),
    ]);
    expect(names(archive.articles)).toEqual(["مساءً", "صباحًا", "فجرًا", "يومًا"]);
  });

  test("with a month or a year before its days", () => {
    const archive = archiveOf([
      article("يوم", { date: "2019-01-01" }),
      article("سنة", { date: "2019" }),
      article("شهر", { date: "2019-01" }),
      article("قبلها", { date: "2018-12-31" }),
      article("شهر آخر", { date: "2019-02" }),
    ]);
    expect(names(archive.articles)).toEqual(["شهر آخر", "يوم", "شهر", "سنة", "قبلها"]);
  });

  test("of the same moment by their paths, so that oldest-first lists are by path", () => {
    const archive = archiveOf(["ب", "أ", "ت"].map((name) => article(name)));
    expect(names(archive.articles)).toEqual(["ت", "ب", "أ"]);
  });

  test.each(["America/Los_Angeles", "Asia/Baghdad", "Pacific/Kiritimati"])(
    "by the days of the site's zone: %s",
    (zone) => {
      const dates = { zone };
      const late = article("آخر الشهر", { date: "2019-07-31T23:30" }, zone);
      const next = article("أول الشهر", { date: "2019-08-01" }, zone);
      const archive = archiveOf([late, next], undefined, { dates });
      expect(names(archive.articles)).toEqual(["أول الشهر", "آخر الشهر"]);
      expect(archive.months.map(({ key }) => key)).toEqual(["2019-08", "2019-07"]);
    },
  );

  test("before 1970 as after it", () => {
    const archive = archiveOf([
      article("مساءً", { date: "1958-07-14T20:00" }),
      article("يومًا", { date: "1958-07-14" }),
    ]);
    expect(names(archive.articles)).toEqual(["مساءً", "يومًا"]);
  });

  test("the same way from any order of the same files", () => {
    const day = fc.constantFrom("2019", "2019-08", "2019-08-01", "2019-08-01T01:00", "2019-08-02");
    holds(
      fc.property(fc.array(day, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (days, random) => {
        const articles = days.map((date, index) => article(`خبر ${index}`, { date }));
        const shuffled = articles
          .map((item) => ({ item, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ item }) => item);
        expect(names(archiveOf(shuffled).articles)).toEqual(names(archiveOf(articles).articles));
      }),
      50,
    );
  });
});

describe("neighbours", () => {
  const archive = archiveOf([
    article("أول", { date: "2019-01-01" }),
    article("ثان", { date: "2019-01-02" }),
    article("ثالث", { date: "2019-01-03" }),
  ]);

  test("are the articles published before and after one", () => {
    const middle = find(archive, "ثان");
    expect(archive.newer(middle)?.fileSlug).toBe("ثالث");
    expect(archive.older(middle)?.fileSlug).toBe("أول");
  });

  test("are missing at the ends", () => {
    expect(archive.newer(find(archive, "ثالث"))).toBeUndefined();
    expect(archive.older(find(archive, "أول"))).toBeUndefined();
  });
});

describe("what was published before an article", () => {
  const archive = archiveOf(
    Array.from({ length: 8 }, (_, index) => article(`${index}`, { date: `2019-01-0${index + 1}` })),
  );

  test("is nearest first and no more than asked for", () => {
    expect(names(archive.publishedBefore(find(archive, "5"), 3))).toEqual(["4", "3", "2"]);
    expect(names(archive.publishedBefore(find(archive, "1"), 3))).toEqual(["0"]);
    expect(archive.publishedBefore(find(archive, "0"), 3)).toEqual([]);
    expect(archive.publishedBefore(find(archive, "5"), 0)).toEqual([]);
  });

  test("leaves out what the page shows already, and is filled up from further back", () => {
    const except = new Set([find(archive, "4"), find(archive, "2"), find(archive, "7")]);
    expect(names(archive.publishedBefore(find(archive, "5"), 3, except))).toEqual(["3", "1", "0"]);
  });

  test("does not change when the archive grows", () => {
    const grown = archiveOf([...archive.articles, article("جديد", { date: "2020" })]);
    expect(names(grown.publishedBefore(find(grown, "5"), 3))).toEqual(["4", "3", "2"]);
  });
});

test("an article reads like an item of Eleventy's collections", () => {
  const [first] = archiveOf([article("خبر", { summary: "موجز", text: "نص" })]).articles;
  expect(first).toMatchObject({
    title: "خبر",
    summary: "موجز",
    content: "<p>نص</p>",
    templateContent: "<p>نص</p>",
    url: "/2019/08/07/خبر/",
    inputPath: "./src/articles/خبر.md",
    page: { url: "/2019/08/07/خبر/", fileSlug: "خبر", inputPath: "./src/articles/خبر.md" },
  });
  expect(first?.page.date).toBe(first?.date);
  expect(archiveOf([article("خبر", { text: "نص" })]).articles[0]?.summary).toBe("نص");
});

test("an article is found by its address", () => {
  const archive = archiveOf([article("خبر")]);
  expect(archive.article("/2019/08/07/خبر/")).toBe(archive.articles[0]);
  expect(archive.article("/2019/08/07/")).toBeUndefined();
  expect(archive.article("")).toBeUndefined();
});
