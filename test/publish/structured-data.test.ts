import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ListPage } from "../../plugin/archive/index.ts";
import { articleData } from "../../plugin/publish/structured-article.ts";
import { listData } from "../../plugin/publish/structured-list.ts";
import { pageData } from "../../plugin/publish/structured-page.ts";
import type { StructuredSite } from "../../plugin/publish/structured-site.ts";
import { isolateText } from "../../plugin/text/index.ts";
import { arabicWords } from "../../plugin/words.ts";
import { archiveOf, article, type Fields, find, RULES, registry } from "../archive/making.ts";
import { anyText, holds } from "../text/property.ts";
import { SITE as FEED_SITE, whole } from "./feed-site.ts";
import { SchemaOrg } from "./schema-org.ts";

const SITE: StructuredSite = {
  ...FEED_SITE,
  isolate: isolateText,
  articlePages: true,
  links: {
    home: "/",
    topics: "/topics/",
    years: "/years/",
    authors: "/authors/",
    sources: "/sources/",
  },
  words: arabicWords,
};
const TOPICS = registry("iraq: العراق", "baghdad < iraq: بغداد", "isis: داعش");
const SCHEMA = new SchemaOrg();

type Thing = Record<string, unknown>;

/** The things that a page's data tells of. */
function things(data: string): Thing[] {
  const { "@context": context, "@graph": graph, ...others } = JSON.parse(data);
  expect(context).toBe("https://schema.org");
  expect(others).toEqual({});
  for (const thing of graph) expect(SCHEMA.faults(thing)).toEqual([]);
  return graph;
}

function dataOf(fields: Fields & Record<string, unknown>, site = SITE): Thing[] {
  const archive = archiveOf([article("خبر", fields)], TOPICS);
  return things(articleData(find(archive, "خبر"), site));
}

const FULL = {
  date: "2019-08-07T20:15",
  updated: "2019-08-08T10:30",
  title: "داعش يعاود الظهور",
  summary: "موجز.",
  topics: ["بغداد", "داعش"],
  authors: ["ليلى حسن", "John Smith"],
  sources: ["ارفع صوتك", "Reuters"],
  place: "بغداد",
  series: "ذاكرة المدن",
  lang: "ar-IQ",
  originalUrl: "https://news.example/خبر قديم?b=1&c=2",
  archivedUrl: "https://web.example/2019/",
  licence: "CC-BY-SA-4.0",
  image: {
    src: "/صور/سوق.jpg",
    alt: "سوق فيه ناس",
    caption: "سوق مريدي",
    credit: "Source: X/@Alhajwel1",
  },
  translations: [{ lang: "en", url: "https://en.example/a" }],
  text: "كلمة ثم [رابط](https://a.example/b/c) و**غيرها**.",
};

describe("the data of an article", () => {
  const corrected = archiveOf([article("تصحيح", { date: "2019-08-09" })]).articles[0]!.date;
  const fields = { ...FULL, corrections: [{ date: corrected, text: "صُحّح الاسم." }] };
  const [news, trail] = dataOf(fields);

  test("says everything that the article has, in schema.org's words", () => {
    expect(news).toEqual({
      "@type": "NewsArticle",
      "@id": `${whole("/2019/08/07/خبر/")}#article`,
      url: whole("/2019/08/07/خبر/"),
      mainEntityOfPage: { "@type": "WebPage", "@id": whole("/2019/08/07/خبر/") },
      headline: "داعش يعاود الظهور",
      description: "موجز.",
      datePublished: "2019-08-07T20:15:00+03:00",
      dateModified: "2019-08-08T10:30:00+03:00",
      inLanguage: "ar-IQ",
      author: [
        { "@type": "Person", name: "ليلى حسن", url: whole("/authors/ليلى-حسن/") },
        { "@type": "Person", name: "John Smith", url: whole("/authors/john-smith/") },
      ],
      publisher: {
        "@type": "NewsMediaOrganization",
        "@id": `${whole("/")}#publisher`,
        name: "ارفع صوتك",
        url: whole("/"),
      },
      sourceOrganization: [
        { "@type": "Organization", name: "ارفع صوتك", url: whole("/sources/ارفع-صوتك/") },
        { "@type": "Organization", name: "Reuters", url: whole("/sources/reuters/") },
      ],
      dateline: "بغداد",
      isPartOf: [
        { "@type": "WebSite", "@id": `${whole("/")}#website`, name: "ارفع صوتك", url: whole("/") },
        { "@type": "CreativeWorkSeries", name: "ذاكرة المدن", url: whole("/series/ذاكرة-المدن/") },
      ],
      articleSection: ["بغداد", "داعش"],
      keywords: ["بغداد", "داعش"],
      about: [
        { "@type": "Thing", name: "بغداد", url: whole("/topics/baghdad/") },
        { "@type": "Thing", name: "داعش", url: whole("/topics/isis/") },
      ],
      image: {
        "@type": "ImageObject",
        url: whole("/صور/سوق.jpg"),
        caption: "سوق مريدي",
        creditText: "Source: X/@Alhajwel1",
        description: "سوق فيه ناس",
      },
      correction: [
        { "@type": "CorrectionComment", datePublished: "2019-08-09", text: "صُحّح الاسم." },
      ],
      isBasedOn: "https://news.example/%D8%AE%D8%A8%D8%B1%20%D9%82%D8%AF%D9%8A%D9%85?b=1&c=2",
      archivedAt: "https://web.example/2019/",
      license: "https://creativecommons.org/licenses/by-sa/4.0/",
      workTranslation: [{ "@type": "CreativeWork", inLanguage: "en", url: "https://en.example/a" }],
      wordCount: 4,
    });
  });

  test("tells the way to it, as its breadcrumb does", () => {
    const steps = trail!.itemListElement as Thing[];
    expect(steps.map(({ position, name, item }) => [position, name, item])).toEqual([
      [1, "الرئيسية", { "@id": whole("/") }],
      [2, "الأرشيف", { "@id": whole("/years/") }],
      [3, "2019", { "@id": whole("/2019/") }],
      [4, "آب/ أغسطس 2019", { "@id": whole("/2019/08/") }],
      [5, "الأربعاء، 7 آب/ أغسطس 2019", { "@id": whole("/2019/08/07/") }],
      [6, "داعش يعاود الظهور", { "@id": whole("/2019/08/07/خبر/") }],
    ]);
  });

  test("leaves out what the article does not have", () => {
    const [plain] = dataOf({ title: "خبر" });
    expect(Object.keys(plain!).sort()).toEqual([
      "@id",
      "@type",
      "datePublished",
      "description",
      "headline",
      "inLanguage",
      "isPartOf",
      "mainEntityOfPage",
      "publisher",
      "url",
      "wordCount",
    ]);
  });

  test.each([
    ["2019-08-07", "2019-08-07"],
    ["2019-08", "2019-08"],
    ["2019", "2019"],
  ])("dates it as finely as is known: %s", (date, expected) => {
    const data = archiveOf([article("خبر", { date })]).articles[0]!;
    const [news] = things(articleData(data, SITE));
    expect(news?.datePublished).toBe(expected);
  });

  test("names pictures beside the article, and none that are no address of the web", () => {
    const image = (src: string) => dataOf({ image: { src } })[0]?.image;
    expect(image("صورة.jpg")).toMatchObject({ url: whole("/2019/08/07/خبر/صورة.jpg") });
    expect(image("https://a.example/صورة كبيرة.jpg")).toMatchObject({
      url: "https://a.example/%D8%B5%D9%88%D8%B1%D8%A9%20%D9%83%D8%A8%D9%8A%D8%B1%D8%A9.jpg",
    });
    for (const src of ["javascript:alert(1)", "data:text/html,x", "http://"]) {
      expect(image(src), src).toBeUndefined();
    }
  });

  test("does not change when the archive grows", () => {
    const one = archiveOf([article("خبر", FULL as Fields)], TOPICS);
    const more = Array.from({ length: 30 }, (_, index) =>
      article(`آخر ${index}`, { date: "2020-01-01", topics: ["بغداد"], authors: ["ليلى حسن"] }),
    );
    const many = archiveOf([article("خبر", FULL as Fields), ...more], TOPICS);
    expect(articleData(find(many, "خبر"), SITE)).toBe(articleData(find(one, "خبر"), SITE));
  });
});

describe("whatever stands in the fields", () => {
  const HOSTILE = `"</script><script>alert(1)</script><!--\u2028\u2029 & ' \\ \n`;

  test("the data block ends where it should", () => {
    const fields = {
      title: HOSTILE,
      summary: HOSTILE,
      place: HOSTILE,
      series: HOSTILE,
      image: {
        src: `https://a.example/${HOSTILE}`,
        alt: HOSTILE,
        caption: HOSTILE,
        credit: HOSTILE,
      },
      originalUrl: `https://a.example/?${HOSTILE}`,
      text: HOSTILE,
    };
    const archive = archiveOf([article("خبر", fields as Fields)], TOPICS);
    const data = articleData(find(archive, "خبر"), SITE);
    expect(data).not.toMatch(/[<>&\u2028\u2029\n]/);
    expect(things(data)[0]).toMatchObject({ dateline: isolateText(HOSTILE) });
  });

  test("it can be read, and the headline comes out as it went in", () => {
    holds(
      fc.property(anyText, (text) => {
        const title = text.toWellFormed();
        const archive = archiveOf([article("خبر", { title, summary: title, text: "ن" })]);
        const data = articleData(archive.articles[0]!, { ...SITE, isolate: (value) => value });
        expect(data).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(data)["@graph"][0].headline).toBe(title);
      }),
      200,
    );
  });
});

describe("the data of a list", () => {
  const archive = archiveOf(
    Array.from({ length: 7 }, (_, index) =>
      article(`خبر ${index}`, {
        date: `2019-08-0${index + 1}`,
        topics: ["بغداد"],
        authors: ["ليلى"],
        sources: ["وكالة"],
      }),
    ),
    TOPICS,
  );
  const kinds = ["topic", "year", "month", "day", "author", "source"] as const;

  test("names the articles of that page alone, newest first", () => {
    const list = archive.groupPages("topic").find(({ subject }) => subject.key === "baghdad")!;
    const [page] = things(listData(list, SITE));
    expect(page).toMatchObject({
      "@type": "CollectionPage",
      url: whole("/topics/baghdad/"),
      name: "بغداد",
      mainEntity: { "@type": "ItemList", numberOfItems: 4 },
    });
    const items = (page!.mainEntity as Thing).itemListElement as Thing[];
    expect(items.map(({ position, url }) => [position, url])).toEqual(
      list.articles.map((item, place) => [place + 1, whole(item.url)]),
    );
  });

  test("tells the way to it by every wider topic", () => {
    const list = archive.groupPages("topic").find(({ subject }) => subject.key === "baghdad")!;
    const [, trail] = things(listData(list, SITE));
    expect((trail!.itemListElement as Thing[]).map(({ name }) => name)).toEqual([
      "الرئيسية",
      "المواضيع",
      "العراق",
      "بغداد",
    ]);
  });

  test.each(kinds)("is in schema.org's words for every %s", (kind) => {
    const lists = archive.groupPages(kind);
    expect(lists).not.toEqual([]);
    for (const list of lists) {
      const [page, trail] = things(listData(list, SITE));
      expect(page).toMatchObject({ url: whole(list.url) });
      const steps = trail!.itemListElement as Thing[];
      expect(steps.at(-1)).toMatchObject({ name: list.subject.title });
      expect(steps.length).toBeGreaterThanOrEqual(3);
    }
  });

  test("gives no addresses of articles that have no page", () => {
    const [list] = archive.groupPages("year");
    const data = listData(list!, { ...SITE, articlePages: false });
    expect(data).toContain("خبر 6");
    expect(things(data)).not.toEqual([]);
    expect(data).not.toContain(whole(list!.articles[0]!.url));
  });

  test("names the home page once in the way to a home page of the site's own", () => {
    for (const title of ["ارفع صوتك", "مرحبًا"]) {
      const [, trail] = things(pageData({ title, url: "/" }, SITE));
      expect((trail!.itemListElement as Thing[]).map(({ name }) => name)).toEqual(["الرئيسية"]);
    }
  });

  test("leaves steps out that have no page", () => {
    const [list] = archive.groupPages("author");
    const site = { ...SITE, links: { ...SITE.links, authors: undefined, home: undefined } };
    const [, trail] = things(listData(list!, site));
    expect(trail!.itemListElement).toHaveLength(1);
  });

  test("tells of the whole site on the home page", () => {
    const [home] = archive.homePages() as unknown as ListPage<undefined>[];
    const [site, page] = things(listData(home!, SITE));
    expect(site).toMatchObject({
      "@type": "WebSite",
      url: whole("/"),
      name: "ارفع صوتك",
      description: "أرشيف «ارفع صوتك»",
      inLanguage: "ar",
    });
    expect(page).toMatchObject({ "@type": "CollectionPage", url: whole("/") });
  });

  test("stands for an archive without articles too", () => {
    const [home] = archiveOf([], TOPICS, RULES).homePages();
    expect(() => JSON.parse(listData(home!, SITE))).not.toThrow();
  });
});

test("any other page says what it is called and where it stands", () => {
  const [page, trail] = things(
    pageData({ title: "المواضيع", url: "/topics/", description: "كل المواضيع." }, SITE),
  );
  expect(page).toMatchObject({
    "@type": "WebPage",
    url: whole("/topics/"),
    name: "المواضيع",
    description: "كل المواضيع.",
  });
  expect(trail!.itemListElement).toHaveLength(2);
});

describe("the check against schema.org's vocabulary", () => {
  test.each([
    [{ "@type": "NewsArticles" }, /is no type/],
    [{ "@type": "NewsArticle", datelines: "بغداد" }, /datelines is no property/],
    [{ "@type": "NewsArticle", datePublished: "أمس" }, /datePublished holds/],
    [{ "@type": "NewsArticle", author: { "@type": "Place", name: "بغداد" } }, /holds Place/],
    [{ "@type": "NewsArticle", author: { "@type": "Person", nam: "ليلى" } }, /Person.nam is no/],
    [{ "@type": "NewsArticle", keywords: [] }, /is empty/],
    [{ "@type": "NewsArticle", archivedAt: "غير عنوان" }, /archivedAt holds/],
  ])("%j is a fault", (thing, fault) => {
    expect(SCHEMA.faults(thing).join("\n")).toMatch(fault);
  });
});
