import { afterEach, expect, test, vi } from "vitest";
import { openSearchEngine } from "../../plugin/search/browser/index.ts";
import { document, fetching, searchFiles } from "./searched-pages.ts";

/** Persian words that are written with a zero-width non-joiner, with a blank, or in one. */
const SAME: readonly (readonly string[])[] = [
  ["می\u200Cخواهم", "می خواهم", "میخواهم"],
  ["نمی\u200Cدانند", "نمی دانند", "نمیدانند", "نمي دانند"],
  ["کتاب\u200Cها", "کتاب ها", "کتابها"],
  ["خانه\u200Cهای", "خانه های", "خانههای"],
  ["بزرگ\u200Cترین", "بزرگ ترین", "بزرگترین"],
  ["مهم\u200Cتر", "مهم تر", "مهمتر"],
];

afterEach(() => {
  vi.unstubAllGlobals();
});

async function count(text: string, query: string): Promise<number> {
  const files = searchFiles([document({ url: "/a/", title: text, text: `امروز ${text} گفت` })]);
  vi.stubGlobal("fetch", fetching(files));
  const engine = openSearchEngine("/search/");
  return (await engine.search({ text: query, filters: {}, sort: "relevance" })).count;
}

test.each(SAME)("«%s» and «%s» are one word, in a text and in a query", async (...writings) => {
  for (const text of writings) {
    for (const query of writings)
      expect([text, query, await count(text, query)]).toEqual([text, query, 1]);
  }
});

test("a compound is found by the same with a blank", async () => {
  expect(await count("روزنامه\u200Cنگار", "روزنامه نگار")).toBe(1);
  expect(await count("روزنامه نگار", "روزنامه\u200Cنگار")).toBe(1);
});

test("a woman's name before another is no prefix that hides it", async () => {
  expect(await count("الصحفية مي شدياق", "شدياق")).toBe(1);
  expect(await count("الصحفية مي شدياق", "مي شدياق")).toBe(1);
});
