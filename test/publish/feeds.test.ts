import { parseFeed } from "@rowanmanning/feed-parser";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FeedRules, feedLinks, siteFeeds, topicFeeds } from "../../plugin/publish/feeds.ts";
import type { MachineFile } from "../../plugin/publish/machine-file.ts";
import { isolateText } from "../../plugin/text/index.ts";
import { archiveOf, article, type Fields, registry } from "../archive/making.ts";
import { anyText, holds } from "../text/property.ts";
import { atomFaults } from "./atom-rules.ts";
import { SITE as BARE_SITE, whole } from "./feed-site.ts";
import { jsonFeedFaults } from "./json-feed-rules.ts";
import { rssFaults } from "./rss-rules.ts";

const SITE = { ...BARE_SITE, isolate: isolateText };
const TOPICS = registry("iraq: العراق", "baghdad < iraq: بغداد", "isis: داعش & غيره");
const ALL: FeedRules = { items: 20, formats: ["atom", "rss", "json"], topics: true };

const CHECKS = { "feed.xml": atomFaults, "rss.xml": rssFaults, "feed.json": jsonFeedFaults };

function faultsOf(url: string, content: string): string[] {
  const name = url.slice(url.lastIndexOf("/") + 1) as keyof typeof CHECKS;
  return CHECKS[name](content);
}

function archive(articles: Readonly<Record<string, Fields & Record<string, unknown>>>) {
  return archiveOf(
    Object.entries(articles).map(([name, fields]) => article(name, fields)),
    TOPICS,
  );
}

const SAMPLE = archive({
  سوق: {
    date: "2024-02-26",
    updated: "2024-02-27T10:30+03:00",
    title: "مشاجرة في «سوق مريدي» & <غيرها> على BBC!",
    topics: ["بغداد", "داعش & غيره"],
    authors: ["ليلى حسن", "John Smith"],
    summary: "موجز < 5 & 'نص'",
    originalUrl: "https://news.example/خبر",
    image: { src: "/صور/سوق.jpg" },
    text: 'نص ]]> <b>غامق</b> &amp; "نص"',
  },
  داعش: { date: "2019-08-07T20:15", title: "داعش يعاود الظهور", sources: ["وكالة"] },
  قديم: { date: "1999-12-31", lang: "ckb", topics: ["العراق"] },
  شهر: { date: "2020-01" },
});

function files(of = SAMPLE, rules = ALL): Map<string, MachineFile> {
  const all = [...siteFeeds(of, SITE, rules.formats, rules), ...topicFeeds(of, SITE, rules)];
  return new Map(all.map((file) => [file.url, file]));
}

/** Feeds by their addresses. */
function feeds(of = SAMPLE, rules = ALL): Record<string, string> {
  return Object.fromEntries(Array.from(files(of, rules), ([url, file]) => [url, file.content([])]));
}

describe("feeds", () => {
  const made = feeds();

  test("stand for the site and for each topic, in every format", () => {
    expect(Object.keys(made)).toEqual(
      ["/", "/topics/iraq/", "/topics/baghdad/", "/topics/isis/"].flatMap((page) =>
        ["feed.xml", "rss.xml", "feed.json"].map((file) => page + file),
      ),
    );
  });

  test("keep the rules of their formats", () => {
    for (const [url, content] of Object.entries(made)) {
      expect(faultsOf(url, content), url).toEqual([]);
    }
  });

  test("come in the formats that the site wants", () => {
    const inFewer = Object.keys(feeds(SAMPLE, { ...ALL, topics: ["atom"] }));
    expect(inFewer.filter((url) => !url.endsWith("/feed.xml"))).toEqual(["/rss.xml", "/feed.json"]);
    expect(inFewer.length).toBeGreaterThan(3);
    expect(Object.keys(feeds(SAMPLE, { ...ALL, formats: ["json"], topics: false }))).toEqual([
      "/feed.json",
    ]);
  });

  test("hold as many articles as the site wants, the newest", () => {
    const { "/feed.json": json, "/rss.xml": rss } = feeds(SAMPLE, { ...ALL, items: 2 });
    expect(JSON.parse(json!).items.map((item: { url: string }) => item.url)).toEqual([
      whole("/2024/02/26/سوق/"),
      whole("/2019/08/07/داعش/"),
    ]);
    expect(rss!.match(/<item>/g)).toHaveLength(2);
  });

  test("of topics tell of their narrower topics too, and of nothing else", () => {
    const ids = (url: string) =>
      JSON.parse(made[url]!).items.map((item: { id: string }) => item.id) as string[];
    expect(ids("/topics/iraq/feed.json")).toEqual([
      whole("/2024/02/26/سوق/"),
      whole("/1999/12/31/قديم/"),
    ]);
    expect(ids("/topics/isis/feed.json")).toEqual([whole("/2024/02/26/سوق/")]);
  });

  test("are offered by their media types", () => {
    expect(feedLinks("/topics/iraq/", ALL.formats)).toEqual([
      { url: "/topics/iraq/feed.xml", type: "application/atom+xml" },
      { url: "/topics/iraq/rss.xml", type: "application/rss+xml" },
      { url: "/topics/iraq/feed.json", type: "application/feed+json" },
    ]);
  });

  test("have no items, and are none the less feeds, when no article has a day", () => {
    for (const [url, content] of Object.entries(feeds(archive({ شهر: { date: "2020-01" } })))) {
      expect(faultsOf(url, content), url).toEqual([]);
      expect(content).not.toContain("/2020/01/");
    }
  });

  test("are those of an archive with articles alone", () => {
    expect(feeds(archive({}))).toEqual({});
  });

  test("say when they would be the same, whatever differs: a file's name too", () => {
    const one = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
    const fields = fc.record({
      name: one("سوق", "خبر"),
      date: one("2024-02-26", "2024-02-26T10:00", "2024-02"),
      title: one("عنوان", "عنوان آخر"),
      summary: one("", "موجز"),
      lang: one(undefined, "ckb"),
      topics: one([], ["بغداد"], ["داعش"]),
      authors: one([], ["ليلى"]),
      originalUrl: one(undefined, "https://news.example/خبر"),
    });
    const told = one("بغداد", "مدينة بغداد");
    const made = fc.tuple(fc.array(fields, { maxLength: 2 }), told).map(([all, name]) => {
      const articles = all.map(({ name: file, ...rest }, place) =>
        article(`${file}-${place}`, rest),
      );
      const topics = registry("iraq: العراق", `baghdad < iraq: ${name}, بغداد`, "isis: داعش");
      return files(archiveOf(articles, topics));
    });
    holds(
      fc.property(made, made, (first, second) => {
        for (const [url, file] of first) {
          const other = second.get(url);
          if (other === undefined) continue;
          const isShown = JSON.stringify(file.view?.()) === JSON.stringify(other.view?.());
          if (isShown) expect(file.content([])).toBe(other.content([]));
        }
      }),
    );
    const shows = (of: typeof SAMPLE) => JSON.stringify(files(of).get("/feed.xml")?.view?.());
    expect(shows(archiveOf(SAMPLE.articles, TOPICS))).toBe(shows(SAMPLE));
    const renamed = SAMPLE.articles.map((one) => ({
      ...one,
      url: one.url.replace("سوق", "سويقة"),
    }));
    expect(shows(archiveOf(renamed, TOPICS))).not.toBe(shows(SAMPLE));
  });
});

describe.each(["/feed.xml", "/rss.xml", "/topics/baghdad/feed.xml", "/topics/baghdad/rss.xml"])(
  "an independent reader finds in %s",
  (url) => {
    const feed = parseFeed(feeds()[url]!);
    const page = url.startsWith("/topics") ? "/topics/baghdad/" : "/";

    test("whose it is", () => {
      expect(feed.title).toBe(page === "/" ? "ارفع صوتك" : "بغداد - ارفع صوتك");
      expect(feed.language).toBe("ar");
      expect(feed.self).toBe(whole(url));
      expect(feed.url).toBe(whole(page));
    });

    test("an article with everything that belongs to it", () => {
      const [item] = feed.items;
      expect(item).toMatchObject({
        id: whole("/2024/02/26/سوق/"),
        url: whole("/2024/02/26/سوق/"),
        title: "مشاجرة في «سوق مريدي» & <غيرها> على \u2068BBC\u2069!",
        published: new Date("2024-02-26T12:00Z"),
      });
      expect(item!.authors.map(({ name }) => name)).toEqual(["ليلى حسن", "John Smith"]);
      expect(item!.categories.map(({ label, term }) => label ?? term)).toEqual([
        "بغداد",
        "داعش & غيره",
      ]);
    });

    test("the whole text, with its direction and language", () => {
      // This reader decodes the references within the HTML too; that they are there, the XML parser
      // of atom.test.ts shows.
      expect(feed.items[0]!.content).toBe(
        '<div dir="rtl" lang="ar"><p>نص ]]> <b>غامق</b> & "نص"</p></div>',
      );
    });
  },
);

test("the JSON feed says everything that belongs to an article", () => {
  const feed = JSON.parse(feeds()["/feed.json"]!);
  expect(Object.keys(feed)[0]).toBe("version");
  expect(feed.items[0]).toEqual({
    id: whole("/2024/02/26/سوق/"),
    url: whole("/2024/02/26/سوق/"),
    external_url: "https://news.example/%D8%AE%D8%A8%D8%B1",
    title: "مشاجرة في «سوق مريدي» & <غيرها> على \u2068BBC\u2069!",
    content_html: '<div dir="rtl" lang="ar"><p>نص ]]> <b>غامق</b> &amp; "نص"</p></div>',
    summary: "موجز < 5 & 'نص'",
    image: whole("/صور/سوق.jpg"),
    date_published: "2024-02-26T12:00:00.000Z",
    date_modified: "2024-02-27T07:30:00.000Z",
    authors: [
      { name: "ليلى حسن", url: whole("/authors/ليلى-حسن/") },
      { name: "John Smith", url: whole("/authors/john-smith/") },
    ],
    tags: ["بغداد", "داعش & غيره"],
    language: "ar",
  });
  expect(feed.items[2].content_html).toContain('lang="ckb"');
  expect(feed.items[1].authors).toEqual([{ name: "وكالة", url: whole("/sources/وكالة/") }]);
});

test("RSS's descriptions are HTML, and show their signs as they were written", () => {
  expect(feeds()["/rss.xml"]).toContain("موجز &lt; 5 &amp; 'نص'");
});

test("any text that an article may hold makes feeds that keep the rules", () => {
  const text = anyText.map((value) =>
    value.toWellFormed().replace(/[\p{Cc}\u202E\uFFFE\uFFFF]/gu, ""),
  );
  const line = text.map((value) => `س ${value}`.replace(/\s+/g, " ").trim());
  const fields = fc.record({ title: line, summary: line, text, authors: fc.array(line) });
  holds(
    fc.property(fields, (own) => {
      const made = feeds(archive({ خبر: { ...own, topics: ["العراق"] } }));
      for (const [url, content] of Object.entries(made)) {
        expect(faultsOf(url, content), url).toEqual([]);
      }
      const [item] = parseFeed(made["/rss.xml"]!).items;
      expect(item!.title).toBe(isolateText(own.title));
    }),
    60,
  );
});

test("a text is rendered once for all formats of a feed", () => {
  const rendered: string[] = [];
  const text = (item: { fileSlug: string }) => {
    rendered.push(item.fileSlug);
    return "";
  };
  const many = archive(
    Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `خبر-${index}`,
        { date: `${1990 + index}-01-01`, topics: ["بغداد"] },
      ]),
    ),
  );
  const site = { ...SITE, text };
  const files = topicFeeds(many, site, { ...ALL, items: 5 });
  for (const file of files) file.content([]);
  expect(rendered).toHaveLength(5 * 3 * 2);
});

describe("the rules themselves", () => {
  const rss = feeds()["/rss.xml"]!;
  const json = feeds()["/feed.json"]!;

  test.each([
    ['version="2.0"', 'version="0.91"', /no rss 2\.0/],
    ["<title>ارفع صوتك</title>", "", /channel has 0 title/],
    ["<language>ar</language>", "<language>en-us-x</language>", /./],
    ['rel="self"', 'rel="next"', /no atom:link/],
    ["Mon, 26 Feb 2024", "Tue, 26 Feb 2024", /no date/],
    ["Mon, 26 Feb 2024", "الاثنين 26 فبراير 2024", /no date/],
    ['isPermaLink="true">https:', 'isPermaLink="true">urn:', /The guid/],
  ])("%s turned into %s is a fault of RSS", (from, to, fault) => {
    expect(rss).toContain(from);
    expect(() => {
      const faults = rssFaults(rss.replace(from, to));
      if (faults.length > 0) throw new Error(faults.join("\n"));
    }).toThrow(fault);
  });

  test.each([
    ["version/1.1", "version/2", /feed\.version/],
    ['"title": "ارفع صوتك",', "", /feed has no title/],
    ['"id"', '"guid"', /item has no id/],
    ['"content_html"', '"html"', /no content/],
    ["2024-02-26T12:00:00.000Z", "2024-02-26", /date_published/],
    ['"language": "ar"', '"language": ""', /./],
    ['"url": "https:', '"url": "/', /url/],
  ])("%s turned into %s is a fault of JSON Feed", (from, to, fault) => {
    expect(json).toContain(from);
    expect(() => {
      const faults = jsonFeedFaults(json.replace(from, to));
      if (faults.length > 0) throw new Error(faults.join("\n"));
    }).toThrow(fault);
  });
});
