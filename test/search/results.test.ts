import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  openSearchEngine,
  type SearchEngine,
  type SearchQuery,
} from "../../plugin/search/browser/index.ts";
import { document, fetching, searchFiles } from "./searched-pages.ts";

const NEWS = "غمرت المياه شوارع المدينة بعد ليلة من الأمطار، وقال الدفاع المدني إن أحدا لم يصب.";
const topic = (name: string, ...others: string[]) => ({ name, url: `/topics/${name}/`, others });

const DOCUMENTS = [
  document({
    url: "/a/",
    isoDate: "2018-03-01",
    title: "أمطار تغمر المدينة",
    text: NEWS,
    place: "البصرة",
    topics: [topic("الطقس", "الأحوال الجوية")],
    sources: ["وكالة النخلة"],
    authors: ["سلمى الراوي"],
  }),
  document({
    url: "/b/",
    isoDate: "2018-11-20",
    title: "الدفاع المدني يتسلم زوارق",
    text: "تسلم الدفاع المدني زوارق تعمل في مواسم الأمطار.",
    topics: [topic("الطقس", "الأحوال الجوية"), topic("الإنقاذ")],
    sources: ["صحيفة المرسى"],
    authors: ["سلمى الراوي"],
  }),
  document({
    url: "/c/",
    isoDate: "2020-01-05",
    title: "موسم الأمطار يبدأ مبكرا",
    text: `بدأ موسم الأمطار مبكرا هذا العام. ${"قال الراصد إن السحب جاءت من الغرب. ".repeat(30)}وتوقع الراصد عواصف رعدية.`,
    topics: [topic("الطقس", "الأحوال الجوية")],
    sources: ["وكالة النخلة"],
  }),
];

let engine: SearchEngine;
beforeAll(() => {
  vi.stubGlobal("fetch", fetching(searchFiles(DOCUMENTS)));
  engine = openSearchEngine("/search");
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const search = async (query: Partial<SearchQuery>) => {
  const results = await engine.search({ text: "أمطار", filters: {}, sort: "relevance", ...query });
  const items = await Promise.all(results.items.map((item) => item.load()));
  return { ...results, items, urls: items.map(({ url }) => url) };
};

describe("results", () => {
  test("come in the order of dates when that is wanted, over all years", async () => {
    expect((await search({ sort: "newest" })).urls).toEqual(["/c/", "/b/", "/a/"]);
    expect((await search({ sort: "oldest" })).urls).toEqual(["/a/", "/b/", "/c/"]);
  });

  test("that say it in the headline come before those that say it in the text", async () => {
    const { urls } = await search({ text: "الدفاع المدني" });
    expect(urls).toEqual(["/b/", "/a/"]);
  });

  test("say what the article is, in words as they were written", async () => {
    const { items } = await search({ text: "الأمطار", filters: { year: ["2018"] } });
    const first = items.find(({ url }) => url === "/a/");
    expect(first).toMatchObject({
      isoDate: "2018-03-01",
      place: "البصرة",
      topics: [{ name: "الطقس", url: "/topics/الطقس/" }],
      title: [
        { text: "أمطار", marked: true },
        { text: " تغمر المدينة", marked: false },
      ],
    });
    expect(first?.passage.map(({ text }) => text).join("")).toBe(NEWS);
    expect(first?.passage.filter(({ marked }) => marked)).toEqual([
      { text: "الأمطار", marked: true },
    ]);
  });

  test("show the passage in which the words stand, cut between words", async () => {
    const { items } = await search({ text: "عواصف رعدية" });
    const shown = items[0]?.passage.map(({ text }) => text).join("") ?? "";
    expect(shown).toMatch(/^… \S/);
    expect(shown).toMatch(/عواصف رعدية\.$/);
    expect(shown.length).toBeLessThan(260);
    expect(items[0]?.passage.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
      "عواصف",
      "رعدية",
    ]);
  });

  test("are found by names of topics, authors, sources and places that the text lacks", async () => {
    expect((await search({ text: "سلمى الراوي" })).urls.sort()).toEqual(["/a/", "/b/"]);
    expect((await search({ text: "الأحوال الجوية" })).urls.sort()).toEqual(["/a/", "/b/", "/c/"]);
    expect((await search({ text: "صحيفة المرسى" })).urls).toEqual(["/b/"]);
    expect((await search({ text: "البصرة" })).urls).toEqual(["/a/"]);
  });
});

describe("filters", () => {
  test("count what each value would leave, the most frequent first", async () => {
    const { filters } = await search({});
    expect(filters).toEqual({
      topic: [
        { value: "الطقس", count: 3 },
        { value: "الإنقاذ", count: 1 },
      ],
      year: [
        { value: "2018", count: 2 },
        { value: "2020", count: 1 },
      ],
      source: [
        { value: "وكالة النخلة", count: 2 },
        { value: "صحيفة المرسى", count: 1 },
      ],
      author: [{ value: "سلمى الراوي", count: 2 }],
    });
  });

  test("narrow together, and count other values of a filter that is set", async () => {
    const { count, urls, filters } = await search({
      filters: { source: ["وكالة النخلة"], year: ["2018"] },
    });
    expect([count, urls]).toEqual([1, ["/a/"]]);
    expect(filters.year).toEqual([
      { value: "2018", count: 1 },
      { value: "2020", count: 1 },
    ]);
    expect(filters.source).toEqual([
      { value: "صحيفة المرسى", count: 1 },
      { value: "وكالة النخلة", count: 1 },
    ]);
  });

  test("are not hidden by a value that nobody has", async () => {
    const { count } = await search({});
    expect((await search({ filters: { topic: ["لا أحد"] } })).count).toBe(count);
  });
});

describe("a word that the archive lacks", () => {
  test.for([
    ["a wrong letter", "الامضار", "الأمطار"],
    ["a letter too many", "زواارق", "زوارق"],
    ["a letter too few", "زوارق الدفع المدني", undefined],
    ["two letters that changed places", "عواصف رعدةي", "عواصف رعدية"],
    ["a wrong first letter", "ثوارق", "زوارق"],
  ] as const)("with %s is spelt as the archive spells it", async ([, text, meant]) => {
    const { suggestion } = await search({ text });
    if (meant === undefined) expect(suggestion === undefined || suggestion !== text).toBe(true);
    else expect(suggestion).toBe(meant);
  });

  test("and is near to none has no suggestion, nor has one that the archive has", async () => {
    expect((await search({ text: "قسطنطينية" })).suggestion).toBeUndefined();
    expect((await search({ text: "أمطار" })).suggestion).toBeUndefined();
  });
});

describe("what is typed is completed", () => {
  const complete = async (prefix: string) =>
    (await engine.complete(prefix)).map(({ text, kind }) => `${kind}: ${text}`);

  test("by topics and their other names, authors, sources and words", async () => {
    expect(await complete("الط")).toContain("topic: الطقس");
    expect(await complete("الأحوال")).toContain("topic: الطقس");
    expect(await complete("سلم")).toContain("author: سلمى الراوي");
    expect(await complete("نبي")).toContain("author: سلمى الراوي");
    expect(await complete("salm")).toContain("author: سلمى الراوي");
    expect(await complete("وكالة")).toContain("source: وكالة النخلة");
    expect(await complete("زوا")).toContain("word: زوارق");
  });

  test("word by word", async () => {
    expect(await complete("الدفاع المد")).toContain("word: الدفاع المدني");
  });

  test("by nothing after one letter", async () => {
    expect(await complete("ا")).toEqual([]);
  });
});

test("another name of several words is marked where it stands whole, and its single words never", async () => {
  const documents = [
    document({
      url: "/whole/",
      isoDate: "2019-08-07",
      title: "عودة داعش إلى العراق",
      text: "يعاود تنظيم الدولة الظهور، فيما تعيد الدولة بناء تنظيم الصفوف.",
      topics: [topic("داعش", "تنظيم الدولة")],
    }),
  ];
  vi.stubGlobal("fetch", fetching(searchFiles(documents)));
  const { items } = await openSearchEngine("/search").search({
    text: "داعش",
    filters: {},
    sort: "relevance",
  });
  const { title, passage } = (await items[0]?.load()) ?? { title: [], passage: [] };
  vi.stubGlobal("fetch", fetching(searchFiles(DOCUMENTS)));
  const words = (runs: typeof title) => runs.filter(({ marked }) => marked).map(({ text }) => text);
  expect(words(title)).toEqual(["داعش"]);
  expect(words(passage)).toEqual(["تنظيم", "الدولة"]);
});
