import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atomFeed } from "../../plugin/publish/atom.ts";
import { archiveOf, article, type Fields, registry } from "../archive/making.ts";
import { parseXml } from "../support/xml.ts";
import { anyText, holds } from "../text/property.ts";
import { atomFaults } from "./atom-rules.ts";
import { all, attributes, entriesOf, feedOfAll, SITE, value, whole } from "./feed-site.ts";

const TOPICS = registry("iraq: العراق", "isis: داعش & غيره");

/** The feed of articles by their names and fields. */
function feedOf(
  articles: Readonly<Record<string, Fields>>,
  site: Partial<typeof SITE> = {},
): string {
  const files = Object.entries(articles).map(([name, fields]) => article(name, fields));
  const whole = { ...SITE, ...site };
  return atomFeed(feedOfAll(archiveOf(files, TOPICS), whole), whole, "/feed.xml");
}

const SAMPLE = feedOf({
  سوق: {
    date: "2024-02-26",
    updated: "2024-02-27T10:30+03:00",
    title: "مشاجرة في «سوق مريدي» & <غيرها>",
    topics: ["العراق", "داعش & غيره"],
    authors: ["ليلى حسن", "أحمد"],
    sources: ["ارفع صوتك"],
    summary: "موجز < 5 & 'نص'",
    text: 'نص ]]> <b>غامق</b> &amp; "نص"',
  },
  داعش: { date: "2019-08-07T20:15", title: "داعش يعاود الظهور", sources: ["وكالة"] },
  قديم: { date: "1999-12-31", lang: "ckb" },
  شهر: { date: "2020-01" },
  سنة: { date: "2021" },
});

describe("the feed", () => {
  const feed = parseXml(SAMPLE);

  test("keeps RFC 4287", () => {
    expect(atomFaults(SAMPLE)).toEqual([]);
  });

  test("says whose it is, in its language", () => {
    expect(feed.attributes["{http://www.w3.org/XML/1998/namespace}lang"]).toBe("ar");
    expect(value(feed, "id")).toBe("https://example.org/archive/");
    expect(value(feed, "title")).toBe("ارفع صوتك");
    expect(value(feed, "subtitle")).toBe("أرشيف «ارفع صوتك»");
    expect(all(feed, "author").map((author) => value(author, "name"))).toEqual(["ارفع صوتك"]);
  });

  test("links to itself and to the home page", () => {
    expect(
      all(feed, "link").map(({ attributes: { rel, href, type } }) => [rel, href, type]),
    ).toEqual([
      ["self", "https://example.org/archive/feed.xml", "application/atom+xml"],
      ["alternate", "https://example.org/archive/", "text/html"],
    ]);
  });

  test("changed when its newest change was made", () => {
    expect(value(feed, "updated")).toBe("2024-02-27T07:30:00.000Z");
  });

  test("has no subtitle when the site has no description", () => {
    const plain = parseXml(feedOf({ خبر: {} }, { description: undefined }));
    expect(all(plain, "subtitle")).toEqual([]);
  });
});

describe("an entry", () => {
  const [market, isis, old, ...others] = entriesOf(SAMPLE);

  test("stands for each article that is dated to a day, newest first", () => {
    expect([market, isis, old].map((entry) => value(entry!, "id"))).toEqual([
      whole("/2024/02/26/سوق/"),
      whole("/2019/08/07/داعش/"),
      whole("/1999/12/31/قديم/"),
    ]);
    expect(others).toEqual([]);
    expect(SAMPLE).not.toContain("شهر");
  });

  test("has its address percent-encoded, as id, link and base", () => {
    const address = value(market!, "id");
    expect(address).toMatch(/^https:\/\/example\.org\/archive\/2024\/02\/26\/%D8%B3/);
    expect(attributes(market!, "link")).toEqual({
      rel: "alternate",
      href: address,
      type: "text/html",
    });
    expect(market!.attributes["{http://www.w3.org/XML/1998/namespace}base"]).toBe(address);
  });

  test("has texts with signs of XML as they were written", () => {
    expect(value(market!, "title")).toBe("مشاجرة في «سوق مريدي» & <غيرها>");
    expect(value(market!, "summary")).toBe("موجز < 5 & 'نص'");
  });

  test("has the whole text as HTML with its direction and language, ]]> included", () => {
    expect(attributes(market!, "content")).toEqual({ type: "html" });
    expect(value(market!, "content")).toBe(
      '<div dir="rtl" lang="ar"><p>نص ]]> <b>غامق</b> &amp; "نص"</p></div>',
    );
    expect(value(old!, "content")).toContain('lang="ckb"');
    expect(old!.attributes["{http://www.w3.org/XML/1998/namespace}lang"]).toBe("ckb");
  });

  test("names its authors, else its sources, else the site", () => {
    const authors = [market, isis, old].map((entry) =>
      all(entry!, "author").map((author) => value(author, "name")),
    );
    expect(authors).toEqual([["ليلى حسن", "أحمد"], ["وكالة"], ["ارفع صوتك"]]);
  });

  test("names its topics", () => {
    expect(
      all(market!, "category").map(({ attributes: { term, label } }) => [term, label]),
    ).toEqual([
      ["iraq", "العراق"],
      ["isis", "داعش & غيره"],
    ]);
    expect(all(isis!, "category")).toEqual([]);
  });

  test("dates a day at noon in UTC, a time at its moment", () => {
    expect(value(market!, "published")).toBe("2024-02-26T12:00:00.000Z");
    expect(value(market!, "updated")).toBe("2024-02-27T07:30:00.000Z");
    expect(value(isis!, "published")).toBe("2019-08-07T17:15:00.000Z");
    expect(value(isis!, "updated")).toBe(value(isis!, "published"));
  });
});

describe("dates that could contradict each other", () => {
  test.each([
    [
      "an update on the morning of the day",
      "2019-08-07",
      "2019-08-07T06:00",
      "2019-08-07T12:00:00.000Z",
    ],
    ["an update before the article", "2019-08-07", "2018-01-01", "2019-08-07T12:00:00.000Z"],
    ["an update dated to a year", "2019-08-07", "2020", "2019-08-07T12:00:00.000Z"],
    [
      "an update on the day of the article's time",
      "2019-08-07T06:00",
      "2019-08-07",
      "2019-08-07T12:00:00.000Z",
    ],
  ])("%s", (_, date, updated, expected) => {
    const feed = feedOf({ خبر: { date, updated }, آخر: { date: "2019-08-07T08:00" } });
    expect(atomFaults(feed)).toEqual([]);
    const entry = entriesOf(feed).find((item) => value(item, "id") === whole("/2019/08/07/خبر/"));
    expect(value(entry!, "updated")).toBe(expected);
  });
});

test("the feed holds the newest twenty articles", () => {
  const many = Array.from({ length: 50 }, (_, index) => [
    `خبر ${index}`,
    { date: `${1970 + index}-01-01` },
  ]);
  const feed = feedOf(Object.fromEntries(many));
  const ids = entriesOf(feed).map((entry) => value(entry, "id"));
  expect(ids).toHaveLength(20);
  expect(ids[0]).toBe(whole("/2019/01/01/خبر-49/"));
  expect(ids.at(-1)).toBe(whole("/2000/01/01/خبر-30/"));
});

test("an archive of months and years alone has a feed without entries", () => {
  const feed = feedOf({ شهر: { date: "2020-01" }, سنة: { date: "1958" } });
  expect(atomFaults(feed)).toEqual([]);
  expect(entriesOf(feed)).toEqual([]);
});

test("the same articles give the same feed", () => {
  const articles = { أ: { text: "نص" }, ب: { topics: ["العراق"] } };
  expect(feedOf(articles)).toBe(feedOf(articles));
});

test("any text that an article may hold makes a feed that keeps the rules", () => {
  const text = anyText.map((value) =>
    value.toWellFormed().replace(/[\p{Cc}\u202E\uFFFE\uFFFF]/gu, ""),
  );
  const line = text.map((value) => `س ${value}`.replace(/\s+/g, " ").trim());
  const fields = fc.record({
    title: line,
    summary: line,
    text,
    authors: fc.array(line, { maxLength: 2 }),
  });
  holds(
    fc.property(fields, (own) => {
      const feed = feedOf({ خبر: own });
      expect(atomFaults(feed)).toEqual([]);
      const [entry] = entriesOf(feed);
      expect(value(entry!, "title")).toBe(own.title);
      expect(value(entry!, "content")).toContain(own.text.trim());
    }),
    100,
  );
});
