import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { SearchQuery } from "../../plugin/search/browser/contract.ts";
import { openSearchEngine, type SearchEngine } from "../../plugin/search/browser/index.ts";
import { document, fetching, searchFiles } from "./searched-pages.ts";

let engine: SearchEngine;
beforeAll(() => {
  const vision = { name: "رؤية 2019", id: "vision", url: "/topics/vision/", others: ["الخطة"] };
  const author = { authors: ["سلمى الراوي"], sources: ["BBC"] };
  const pages = [
    document({
      ...{ url: "/a/", isoDate: "2018-05-12", date: "12 أيار/ مايو 2018", ...author },
      title: "انتخابات العراق بلا مفاجآت",
    }),
    document({
      ...{ url: "/b/", isoDate: "2019-03-01", title: "انتخابات العراق المحلية", ...author },
      text: "أجلت من العاشر من المحرم إلى غرة شهر رجب، وفاز الأول 3 مقابل صفر في الأسبوع الثاني من شعبان.",
    }),
    document({ url: "/c/", isoDate: "2019-08", title: "عن انتخابات 2018 في العراق" }),
    document({ url: "/d/", isoDate: "2019-08-07", title: "أمطار في بيروت", topics: [vision] }),
    document({
      url: "/e/",
      isoDate: "2020-01-01",
      title: "كأس العالم 2022 في قطر",
      text: "تبدأ القرعة في 3 كانون الثاني المقبل.",
    }),
  ];
  vi.stubGlobal("fetch", fetching(searchFiles(pages, undefined, (name) => `/pages/${name}/`)));
  engine = openSearchEngine("/search/");
});
afterAll(() => {
  vi.unstubAllGlobals();
});

async function ask(text: string, more: Partial<SearchQuery> = {}) {
  const results = await engine.search({ text, filters: {}, sort: "oldest", ...more });
  const items = await Promise.all(results.items.map((item) => item.load()));
  return { ...results, urls: items.map(({ url }) => url).join(" ") };
}

describe("a date in a query narrows by the articles' dates:", () => {
  test.each([
    ["انتخابات العراق ٢٠١٨", "/a/", "2018"],
    ["انتخابات العراق 2019", "/b/ /c/", "2019"],
    ["2019", "/b/ /c/ /d/", "2019"],
    ["آب 2019", "/c/ /d/", "2019-08"],
    ["بين آذار 2019 وكانون الثاني 2020", "/b/ /c/ /d/ /e/", "بين آذار 2019 وكانون الثاني 2020"],
    ["العراق من 2018 إلى آذار 2019", "/a/ /b/", "من 2018 إلى آذار 2019"],
    ["7 آب 2019", "/d/", "2019-08-07"],
    ["ذو الحجة 1440", "/d/", "ذو الحجة 1440"],
    ["منذ 2020", "/e/", "منذ 2020"],
  ])("«%s»", async (text, urls, label) => {
    const results = await ask(text);
    expect(results.urls).toBe(urls);
    expect(results.time).toMatchObject({ label, isEmpty: false });
  });

  test("the reader takes it away, and its words are looked for", async () => {
    const results = await ask("انتخابات العراق 2018", { time: "any" });
    expect([results.urls, results.time]).toEqual(["/a/ /c/", undefined]);
  });

  test.each(["انتخابات مايو", "انتخابات 12 أيار"])(
    "«%s» has no year: any will do",
    async (text) => {
      expect(await ask(text)).toMatchObject({ urls: "/a/", time: undefined });
    },
  );

  describe("a day without a year on which nothing was published", () => {
    test("finds what else the query says, and tells of the day", async () => {
      const results = await ask("انتخابات 13 أيار");
      expect(results.urls).toBe("/a/ /b/ /c/");
      expect(results).toMatchObject({ leftOut: [], time: { label: "13 أيار", isEmpty: true } });
    });

    test.each(["٢ مارس", "2 آذار"])(
      "alone finds nothing, and the nearest day: «%s»",
      async (text) => {
        const results = await ask(text);
        expect([results.urls, results.time]).toEqual(["", { label: text, isEmpty: true }]);
        expect(results.periods).toEqual([{ title: "2019-03-01", count: 1 }]);
      },
    );

    test("is found where a text says it, by any of its month's names", async () => {
      expect(await ask("12 مايو")).toMatchObject({ urls: "/a/", time: undefined });
      expect(await ask("٣ كانون الثاني")).toMatchObject({ urls: "/e/", time: undefined });
      expect((await ask("3 يناير")).items).toHaveLength(1);
    });

    test("is marked in what is shown of a text", async () => {
      const { items } = await ask("الثالث من يناير");
      const { passage } = await (items[0] as (typeof items)[number]).load();
      const marked = passage.filter((run) => run.marked).map((run) => run.text);
      expect(marked).toEqual(["3", "كانون", "الثاني"]);
    });
  });

  describe("a Hijri day without a year", () => {
    test.each([
      ["10 محرم", "/b/"],
      ["عاشوراء", "/b/"],
      ["بعاشوراء", "/b/"],
      ["العاشر من محرم", "/b/"],
      ["أول رجب", "/b/"],
      ["١ رجب", "/b/"],
      ["انتخابات أول أيام رجب", "/b/"],
    ])("is found where a text says it: «%s»", async (text, urls) => {
      expect(await ask(text)).toMatchObject({ urls, time: undefined });
    });

    test.each(["6 ذو الحجة", "السادس من ذي الحجة", "٦ من شهر ذي الحجة", "أمطار 6 ذوالحجة"])(
      "is found where an article is of it: «%s»",
      async (text) => {
        expect(await ask(text)).toMatchObject({ urls: "/d/", time: undefined });
      },
    );

    test.each(["5 ذي الحجة", "الخامس من ذو الحجة", "8 ذي الحجة"])(
      "alone finds nothing, and the nearest day: «%s»",
      async (text) => {
        const results = await ask(text);
        expect([results.urls, results.time]).toEqual(["", { label: text, isEmpty: true }]);
        expect(results.periods).toEqual([{ title: "2019-08-07", count: 1 }]);
      },
    );

    test.each(["2 شعبان", "تاسوعاء"])(
      "is not «الأسبوع الثاني», nor another: «%s»",
      async (text) => {
        expect(await ask(text)).toMatchObject({ urls: "", time: { label: text, isEmpty: true } });
      },
    );

    test("is no score: «3 صفر»", async () => {
      expect(await ask("فاز 3 صفر")).toMatchObject({ urls: "/b/", time: undefined });
    });
  });

  test("the reader chooses other days, and words of the date are not looked for", async () => {
    const results = await ask("انتخابات العراق 2018", { time: { from: "2019-02-01" } });
    expect(results.urls).toBe("/b/ /c/");
    expect(results.time).toEqual({ label: "", from: "2019-02-01", isEmpty: false });
  });

  test("where nothing is of that time, all is shown, and told so", async () => {
    const results = await ask("انتخابات العراق 2020");
    expect(results.urls).toBe("/a/ /b/ /c/");
    expect(results.time).toMatchObject({ label: "2020", isEmpty: true });
  });

  test.each([
    ["كأس العالم 2022", "/e/"],
    ["رؤية 2019", "/d/"],
  ])("but not in «%s», a year that the archive lacks or a topic's name", async (text, urls) => {
    const results = await ask(text);
    expect([results.urls, results.time]).toEqual([urls, undefined]);
  });

  test("a misspelt word is suggested beside the date", async () => {
    expect((await ask("انتخبات العراق 2018")).suggestion).toBe("انتخابات العراق 2018");
  });
});

describe("the page of what a query names is offered:", () => {
  test.each([
    ["سلمى الراوي", "author", "سلمى الراوي"],
    ["سلمي الراوى", "author", "سلمى الراوي"],
    ["ام نبيل", "author", "سلمى الراوي"],
    ["مقالات salma rawi", "author", "سلمى الراوي"],
    ["مقالات سلمى الراوي 2018", "author", "سلمى الراوي"],
    ["bbc", "source", "BBC"],
    ["خطة", "topic", "رؤية 2019"],
  ])("«%s»", async (text, kind, name) => {
    const { named } = await ask(text);
    expect(named.map((page) => [page.kind, page.name, page.url])).toEqual([
      [kind, name, `/pages/${name}/`],
    ]);
  });

  test.each(["انتخابات سلمى الراوي", "سلمى", "العراق", "constructor"])(
    "but not for «%s»",
    async (text) => {
      expect((await ask(text)).named).toEqual([]);
    },
  );
});

test("what was published on 10 Muharram is of that day, and need not tell of «عاشوراء»", async () => {
  const pages = [
    document({ url: "/said/", isoDate: "2018-01-01", title: "مسيرة", text: "تحيي ذكرى عاشوراء." }),
    document({ url: "/day/", isoDate: "2019-09-09", title: "أسعار القمح" }),
  ];
  vi.stubGlobal("fetch", fetching(searchFiles(pages)));
  engine = openSearchEngine("/search/");
  expect((await ask("عاشوراء")).urls).toBe("/said/");
  expect((await ask("١٠ محرم")).urls).toBe("/said/ /day/");
});
