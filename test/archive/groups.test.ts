import { describe, expect, test } from "vitest";
import { archiveOf, article, find, names, registry } from "./making.ts";

const TOPICS = registry(
  "iraq: العراق, جمهورية العراق",
  "baghdad < iraq: بغداد",
  "sadr-city < baghdad: مدينة الصدر",
  "anbar < iraq: الأنبار",
  "security: الأمن",
  "lebanon: لبنان",
);

describe("years and months", () => {
  const archive = archiveOf([
    article("يوم", { date: "2019-08-07" }),
    article("يوم آخر", { date: "2019-08-01T01:00" }),
    article("شهر", { date: "2019-03" }),
    article("سنة", { date: "2019" }),
    article("قديم", { date: "2017-12-31" }),
  ]);

  test("stand newest first, and only those that have articles", () => {
    expect(archive.years.map(({ key, url }) => [key, url])).toEqual([
      ["2019", "/2019/"],
      ["2017", "/2017/"],
    ]);
    expect(archive.months.map(({ key, url }) => [key, url])).toEqual([
      ["2019-08", "/2019/08/"],
      ["2019-03", "/2019/03/"],
      ["2017-12", "/2017/12/"],
    ]);
  });

  test("of a year are its own, and the articles of a year include those of no month", () => {
    const [year] = archive.years;
    expect(year?.months.map(({ key }) => key)).toEqual(["2019-08", "2019-03"]);
    expect(year?.months[0]?.year).toBe(year);
    expect(names(year?.articles ?? [])).toEqual(["يوم", "يوم آخر", "شهر", "سنة"]);
    expect(names(archive.months[1]?.articles ?? [])).toEqual(["شهر"]);
  });

  test("are known to their articles", () => {
    expect(find(archive, "شهر").month).toBe(archive.months[1]);
    expect(find(archive, "سنة").month).toBeUndefined();
    expect(find(archive, "سنة").year).toBe(archive.years[0]);
  });

  test("have the titles of the site's dates", () => {
    expect(archive.months[0]?.title).toBe("آب/ أغسطس 2019");
    expect(archive.years[0]?.title).toBe("2019");
    const dates = { zone: "Asia/Baghdad", digits: "arab", months: "levant" } as const;
    const arab = archiveOf([article("خبر")], undefined, { dates });
    expect(arab.months[0]).toMatchObject({ title: "آب ٢٠١٩", url: "/2019/08/", key: "2019-08" });
  });

  test("are those of the site's zone", () => {
    const late = article("ليلًا", { date: "2019-12-31T22:00Z" });
    expect(archiveOf([late]).months[0]?.key).toBe("2020-01");
  });
});

describe("topics", () => {
  const archive = archiveOf(
    [
      article("أول", { date: "2019-01-01", topics: ["مدينه الصدر", "الأمن"] }),
      article("ثان", { date: "2019-01-02", topics: ["iraq", "جمهورية العراق", "بغداد"] }),
      article("ثالث", { date: "2019-01-03", topics: ["الأنبار"] }),
      article("رابع", { date: "2019-01-04" }),
    ],
    TOPICS,
  );
  const topic = (id: string) => archive.topic(id)!;

  test("stand in the registry's order, wider ones included, those without articles left out", () => {
    expect(archive.topics.map(({ id }) => id)).toEqual([
      "iraq",
      "baghdad",
      "sadr-city",
      "anbar",
      "security",
    ]);
    expect(archive.topic("lebanon")).toBeUndefined();
    expect(archive.topic("العراق")).toBeUndefined();
  });

  test("have the articles of their narrower topics too, each once, newest first", () => {
    expect(names(topic("iraq").articles)).toEqual(["ثالث", "ثان", "أول"]);
    expect(names(topic("baghdad").articles)).toEqual(["ثان", "أول"]);
    expect(names(topic("sadr-city").articles)).toEqual(["أول"]);
  });

  test("know their wider and narrower topics, the narrower in the registry's order", () => {
    expect(topic("sadr-city").lineage.map(({ id }) => id)).toEqual([
      "sadr-city",
      "baghdad",
      "iraq",
    ]);
    expect(topic("sadr-city").parent).toBe(topic("baghdad"));
    expect(topic("iraq").parent).toBeUndefined();
    expect(topic("iraq").children.map(({ id }) => id)).toEqual(["baghdad", "anbar"]);
    expect(topic("anbar").children).toEqual([]);
  });

  test("of an article are those that it names, each once, in its own order", () => {
    expect(find(archive, "ثان").topics.map(({ id }) => id)).toEqual(["iraq", "baghdad"]);
    expect(find(archive, "أول").topics.map(({ name }) => name)).toEqual(["مدينة الصدر", "الأمن"]);
    expect(find(archive, "رابع").topics).toEqual([]);
  });

  test("have an address by their id, and a date: that of their newest article", () => {
    expect(topic("sadr-city").url).toBe("/topics/sadr-city/");
    expect(topic("iraq").date).toBe(find(archive, "ثالث").date);
    expect(topic("iraq").data).toEqual({ title: "العراق" });
  });

  test("that most go with one are not of its own family", () => {
    const near = archiveOf(
      [
        article("أ", { topics: ["بغداد", "الأمن", "لبنان"] }),
        article("ب", { topics: ["مدينة الصدر", "الأمن"] }),
        article("ت", { topics: ["العراق"] }),
      ],
      TOPICS,
    );
    const related = near.relatedTopics(near.topic("baghdad")!, 5).map(({ id }) => id);
    expect(related).toEqual(["security", "lebanon"]);
    expect(near.relatedTopics(near.topic("iraq")!, 1)).toHaveLength(1);
    const baghdad = near.topic("baghdad")!;
    expect(baghdad.related.map(({ id }) => id)).toEqual(related);
    expect(baghdad.related).toBe(baghdad.related);
    expect(Object.keys(baghdad)).toContain("related");
  });
});

describe("authors and sources", () => {
  const archive = archiveOf([
    article("أول", { date: "2019-01-01", sources: ["ارفع صوتك", "وكالة"], authors: ["ليلى حسن"] }),
    article("ثان", { date: "2019-01-02", sources: ["«ارفع صوتك»", "ارفع   صوتك."] }),
    article("ثالث", { date: "2019-01-03", sources: ["BBC"], authors: ["ليلى حسن", "أحمد"] }),
    article("رابع", { date: "2019-01-04", sources: ["bbc"] }),
  ]);

  test("are one by their slug, and stand in the order of their names", () => {
    expect(archive.sources.map(({ key, url }) => [key, url])).toEqual([
      ["bbc", "/sources/bbc/"],
      ["ارفع-صوتك", "/sources/ارفع-صوتك/"],
      ["وكالة", "/sources/وكالة/"],
    ]);
    expect(archive.authors.map(({ name, url }) => [name, url])).toEqual([
      ["أحمد", "/authors/أحمد/"],
      ["ليلى حسن", "/authors/ليلى-حسن/"],
    ]);
  });

  test("are named as their oldest article names them, whatever is published later", () => {
    expect(archive.sources.map(({ title }) => title)).toEqual(["BBC", "ارفع صوتك", "وكالة"]);
  });

  test("have each article once", () => {
    expect(names(archive.sources[1]?.articles ?? [])).toEqual(["ثان", "أول"]);
    expect(find(archive, "ثان").sources).toHaveLength(1);
  });

  test("stand by their letters, not by hamza or quotation marks", () => {
    const sources = ["بغداد", "إيلاف", "اليوم", "«أخبار»", "آفاق", "اخبار اليوم"];
    expect(archiveOf([article("خبر", { sources })]).sources.map(({ title }) => title)).toEqual([
      "«أخبار»",
      "اخبار اليوم",
      "آفاق",
      "اليوم",
      "إيلاف",
      "بغداد",
    ]);
  });

  test("of one name may be both author and source", () => {
    const both = archiveOf([article("خبر", { authors: ["أحمد"], sources: ["أحمد"] })]);
    expect(both.authors[0]).toMatchObject({ kind: "author", url: "/authors/أحمد/" });
    expect(both.sources[0]).toMatchObject({ kind: "source", url: "/sources/أحمد/" });
  });
});

describe("groups whose pages are off", () => {
  const archive = archiveOf([article("خبر", { topics: ["العراق"], sources: ["وكالة"] })], TOPICS, {
    groupsWithPages: new Set(["topic"]),
  });

  test("have articles and no address", () => {
    expect(archive.sources[0]).toMatchObject({ title: "وكالة", url: undefined });
    expect(archive.sources[0]?.articles).toHaveLength(1);
    expect(archive.years[0]?.url).toBeUndefined();
    expect(archive.topics[0]?.url).toBe("/topics/iraq/");
  });

  test("have no list pages", () => {
    expect(archive.groupPages("source")).toEqual([]);
    expect(archive.groupPages("year")).toEqual([]);
    expect(archive.groupPages("topic")).toHaveLength(1);
  });
});

test("an archive without articles stands, with one empty home page", () => {
  const archive = archiveOf([], TOPICS);
  expect(archive).toMatchObject({ articles: [], topics: [], years: [], months: [], authors: [] });
  expect(archive.homePages()).toMatchObject([
    { url: "/", articles: [], number: 1, isNewest: true },
  ]);
  expect(archive.groupPages("topic")).toEqual([]);
});

test("no address of an archive needs a folder that Windows cannot hold", () => {
  const archive = archiveOf(
    [article("aux", { date: "2019-08-07", authors: ["Nul"], sources: ["PRN"], topics: ["com1"] })],
    registry("com1: com1"),
  );
  expect(archive.articles.map(({ url }) => url)).toEqual(["/2019/08/07/aux-/"]);
  const groups = [...archive.topics, ...archive.authors, ...archive.sources];
  expect(groups.map(({ url }) => url)).toEqual([
    "/topics/com1-/",
    "/authors/nul-/",
    "/sources/prn-/",
  ]);
});
