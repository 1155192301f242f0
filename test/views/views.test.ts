import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../plugin/articles/article.ts";
import { type ListView, storyView } from "../../plugin/views/index.ts";
import { GOVERNMENT, RESULTS, VOTE } from "../archive/election.ts";
import { FIRE } from "../archive/following.ts";
import { find, registry } from "../archive/making.ts";
import { holds } from "../text/property.ts";
import { NEWS, newsArchive, TOPICS, told } from "./newsroom.ts";
import { type PrintedPage, pagesOf } from "./theme-printer.ts";
import { viewsOf } from "./views-of.ts";

const archive = newsArchive();
const pages = pagesOf(archive);

function page(url: string, of: readonly PrintedPage[] = pages): PrintedPage {
  const found = of.find((one) => one.url === url);
  if (found === undefined) throw new Error(`No page ${url}.`);
  return found;
}

const urlOf = (name: string) => find(archive, name).url;

/** The articles with one of them told otherwise. */
function with_(name: string, change: Partial<Article["data"]>, text?: string): Article[] {
  return NEWS.map((one) =>
    one.fileSlug === name
      ? {
          ...one,
          rawInput: text ?? one.rawInput,
          data: { ...one.data, ...change } as Article["data"],
        }
      : one,
  );
}

const hashes = (of: readonly PrintedPage[]) => new Map(of.map(({ url, hash }) => [url, hash]));

/** Names of the pages of articles, and addresses of others, that show something else. */
function changed(articles: readonly Article[], topics = TOPICS): string[] {
  const before = hashes(pages);
  return pagesOf(newsArchive(articles, topics))
    .filter(({ url, hash }) => before.get(url) !== hash)
    .map(({ url }) => archive.article(url)?.fileSlug ?? url);
}

test("the theme prints a page from its view alone, as it would from the whole archive", () => {
  const whole = pagesOf(archive, true);
  expect(pages.map(({ url }) => url)).toEqual(whole.map(({ url }) => url));
  for (const one of pages) expect(one.print(), one.url).toBe(page(one.url, whole).print());
});

test("the theme prints an event in parts from its view alone, as it would from the whole archive", () => {
  const articles = [...VOTE, ...RESULTS, ...GOVERNMENT].map(([name, fields]) => told(name, fields));
  const election = newsArchive([...NEWS, ...articles]);
  const urls = election.storiesAndParts.flatMap(({ url }) => url ?? []);
  expect(urls.filter((url) => url.startsWith("/stories/2022"))).toHaveLength(2);
  const [shown, whole] = [pagesOf(election), pagesOf(election, true)];
  for (const url of urls) expect(page(url, shown).print(), url).toBe(page(url, whole).print());
});

test("a view and its parts are frozen, and hold no archive", () => {
  const seen = new Set<unknown>();
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null || seen.has(part)) return;
    seen.add(part);
    expect(part.constructor.name).toMatch(/^(?:Object|Array|Map|PreciseDate|Value|ArticleValue)$/);
    for (const inner of Object.values(part)) visit(inner);
  };
  for (const { view } of pages) {
    expect(Object.isFrozen(view)).toBe(true);
    visit(view);
  }
});

test("the view of a story names where else each of its texts was published", () => {
  const [fire, toll] = ["حريق-المستشفى", "ضحايا-الحريق"].map((name) => find(archive, name));
  const story = {
    title: "حريق",
    url: "/stories/fire/",
    articles: [fire, toll],
    parts: [],
  } as never;
  const copies = [[expect.objectContaining({ url: urlOf("حريق-المستشفى-نقلا") })], []];
  const shown = storyView(viewsOf(archive), story);
  expect(shown).toMatchObject({
    title: "حريق",
    articles: [{ url: fire!.url }, { url: toll!.url }],
  });
  expect(shown.copies).toEqual(copies);
  const whole = storyView(viewsOf(archive, { isWhole: true }), story);
  expect(whole).toMatchObject({ copies, frame: { menu: [] } });
  expect(whole.articles[0]).toBe(fire);
});

describe("the view of an article", () => {
  test("names what was published before and after in its story", () => {
    const [first, second, third] = FIRE.map(([name]) => find(archive, name));
    expect(page(second!.url).view).toMatchObject({
      story: {
        title: "حريق مستشفى الحسين",
        previous: { url: first!.url, title: first!.title },
        next: { url: third!.url, title: third!.title },
      },
    });
  });

  test("names related articles with their languages, outlets and reasons, and copies of their texts", () => {
    expect(page(urlOf("تحقيق-الحريق")).view).toMatchObject({
      related: expect.arrayContaining([
        {
          article: (page("/2021/04/").view as ListView).articles.find(
            (card) => card.title === "حريق في مستشفى ابن الخطيب",
          ),
          reason: ["بغداد", "الصحة", "الأماكن"],
          copies: [expect.objectContaining({ title: "حريق في مستشفى ابن الخطيب ببغداد" })],
        },
      ]),
    });
  });
});

test("the view of a topic names those that go with it, and narrower ones", () => {
  expect(page("/topics/health/").view).toMatchObject({
    relatedTopics: expect.arrayContaining([expect.objectContaining({ title: "بغداد" })]),
  });
  expect(page("/topics/places/").view).toMatchObject({
    subject: { children: [{ title: "بغداد" }, { title: "البصرة" }] },
  });
});

test("the view of a topic holds its picture, the articles to begin with and who writes of it", () => {
  expect(page("/topics/health/").view).toMatchObject({
    subject: { image: { src: "/media/health.jpg", alt: "ممر في مستشفى" } },
    keyArticles: [{ title: "A guest from Basra" }, { url: urlOf("تحقيق-الحريق") }],
    writers: [{ author: { title: "ليلى" }, count: 2 }],
  });
  expect(page("/topics/baghdad/").view).toMatchObject({ keyArticles: [], writers: [] });
});

describe("a page shows something else when an article that it names", () => {
  test("is in another language: its neighbours, lists and all that name it", () => {
    expect(changed(with_("guest", { lang: "fr" }))).toEqual(
      expect.arrayContaining([
        ...["guest", "دجلة", "لقاح", "/page/3/"],
        ...["/topics/basra/", "/topics/health/"],
      ]),
    );
  });

  test("has another headline: its story, the pages before and after it", () => {
    const other = changed(with_("تحقيق-الحريق", { title: "لجنة حريق مستشفى ابن الخطيب" }));
    expect(other).toEqual(
      expect.arrayContaining(["ضحايا-الحريق", "حريق-المستشفى", "/topics/health/"]),
    );
    expect(other).not.toContain("أرشيف-قديم");
  });

  test("gets another reason to be named, though the articles stay the same", () => {
    const renamed = registry(
      "places: الأماكن",
      "baghdad < places: بغداد الكبرى, بغداد",
      "basra < places: البصرة",
      "health: الصحة",
      "rivers: النهر",
    );
    expect(changed(NEWS, renamed)).toEqual(
      expect.arrayContaining(["تحقيق-الحريق", "/topics/health/", "/topics/"]),
    );
    expect(changed(NEWS, renamed)).not.toContain("أرشيف-قديم");
  });

  test("is told to be older", () => {
    const before = hashes(pagesOf(archive, false, 7));
    const after = hashes(pagesOf(archive, false, 8));
    expect(before.get(urlOf("لقاح"))).not.toBe(after.get(urlOf("لقاح")));
    expect(before.get("/")).toBe(after.get("/"));
  });

  test("comes first of all that has an author: the menu of every page", () => {
    const nameless = NEWS.map((one) => ({ ...one, data: { ...one.data, authors: undefined } }));
    const before = hashes(pagesOf(newsArchive(nameless as Article[])));
    for (const { url, hash } of pages) expect(before.get(url), url).not.toBe(hash);
  });
});

test("an article's page does not change when the archive grows at its end, but for its neighbour's", () => {
  const other = changed([
    ...NEWS,
    told("جديد", { date: "2024-01-01", text: "كلام مختلف تماماً عن كل شيء." }),
  ]);
  const names = new Set(NEWS.map(({ fileSlug }) => fileSlug));
  expect(other.filter((name) => names.has(name))).toEqual(["محاكمة-المتهمين"]);
});

/** One thing that an editor may do, as what it makes of the articles. */
const edits = fc
  .tuple(
    // The first one is named by another, and can be neither taken away nor name itself.
    fc.integer({ min: 1, max: NEWS.length - 1 }),
    fc.oneof(
      fc.record(
        {
          title: fc.constantFrom("خبر آخر", "حريق في مستشفى ابن الخطيب", "Basra again"),
          summary: fc.constantFrom("ملخص جديد", "A summary"),
          topics: fc.subarray(["بغداد", "الصحة", "النهر", "البصرة"]),
          authors: fc.subarray(["ليلى", "سامي", "نور"]),
          sources: fc.subarray(["راديو", "وكالة الأنباء", "BBC"]),
          lang: fc.constantFrom("en", "fa", "fr"),
          place: fc.constantFrom("الموصل", "أربيل"),
          series: fc.constantFrom("سلسلة", "حريق المستشفى"),
          image: fc.constantFrom({ alt: "صورة" }, { src: "/media/a.jpg", alt: "صورة" }),
          originalUrl: fc.constantFrom("https://news.example/2"),
          related: fc.constantFrom({ exclude: ["انقطاع-المياه"] }, { pin: ["انقطاع-المياه"] }),
          draft: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      fc.constantFrom("gone", "more", "text"),
    ),
  )
  .map(([place, edit]): Article[] => {
    const one = NEWS[place] as Article;
    if (edit === "gone") return NEWS.filter((other) => other !== one);
    if (edit === "more") {
      const { topics } = one.data;
      return [...NEWS, told("زيادة", { date: "2021-04-26", ...(topics && { topics }) })];
    }
    if (edit === "text") return with_(one.fileSlug, {}, `${one.rawInput} وزاد عليه.`);
    return with_(one.fileSlug, edit as object);
  });

test("a page whose view has the hash that it had is the page that it was", () => {
  const before = new Map(pages.map((one) => [one.url, { ...one, text: one.print() }]));
  let same = 0;
  let other = 0;
  holds(
    fc.property(edits, (articles) => {
      for (const { url, hash, print } of pagesOf(newsArchive(articles))) {
        if (before.get(url)?.hash !== hash) other++;
        else {
          same++;
          expect(print(), url).toBe(before.get(url)?.text);
        }
      }
    }),
    10,
  );
  expect(same).toBeGreaterThan(100);
  expect(other).toBeGreaterThan(100);
});

test("the bars of a topic lead to the page and the article with which each year begins", () => {
  const years = [2018, 2019, 2020, 2021, 2022];
  const articles = years.flatMap((year) =>
    [1, 2].map((month) =>
      told(`خبر-${year}-${month}`, { date: `${year}-0${month}-01`, topics: ["النهر"] }),
    ),
  );
  const printed = pagesOf(newsArchive(articles));
  const bars = [
    ...page("/topics/rivers/", printed)
      .print()
      .matchAll(/<a href="([^"#]*)#(y\d{4})"><span[^>]*>(\d{4})،/g),
  ];
  expect(bars.map(([, , anchor, year]) => [anchor, year])).toEqual(
    years.map((year) => [`y${year}`, `${year}`]),
  );
  for (const [, url = "", anchor] of bars) {
    expect(page(url, printed).print().split(`id="${anchor}"`)).toHaveLength(2);
  }
  expect(new Set(bars.map(([, url]) => url)).size).toBeGreaterThan(1);
});
