import { afterEach, expect, test, vi } from "vitest";
import { fewestWords } from "../../plugin/search/browser/answer.ts";
import { openSearchEngine } from "../../plugin/search/browser/index.ts";
import { document, fetching, searchFiles } from "./searched-pages.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("of many words an article may lack half: a headline that is retyped with other words", async () => {
  const headlines = [
    "الجيش المصري يعلن مقتل مسلحين قرب رفح",
    "يعلن الجيش مقتل عشرات المتشددين في سيناء",
    "الجيش المصري ينهي مناورة",
    "سيناء تزرع الزيتون",
    "عشرات المتشددين في الصحراء",
    "توبة عشرات من المتشددين",
  ];
  const documents = headlines.map((title) => document({ url: title, title }));
  vi.stubGlobal("fetch", fetching(searchFiles(documents)));
  const { items, lacking } = await openSearchEngine("/search/").search({
    text: "الجيش المصري يعلن مقتل عشرات المتشددين في سيناء",
    ...{ filters: {}, sort: "relevance" },
  });
  const found = await Promise.all(items.map((item) => item.load()));
  const [fewer, most] = headlines;
  expect([found.map(({ url }) => url), lacking]).toEqual([[most, fewer], 2]);
});

test.each([
  [1, 0],
  [2, 1],
  [3, 2],
  [4, 2],
  [9, 5],
])("of %i words an article has %i at least where few have all", (words, least) => {
  expect(fewestWords(words)).toBe(least);
});
