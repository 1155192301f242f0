import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openSearchEngine, type SearchEngine } from "../../plugin/search/browser/index.ts";
import { fetching, pages, queries, searchFiles } from "./searched-pages.ts";

let engine: SearchEngine;
beforeAll(() => {
  vi.stubGlobal("fetch", fetching(searchFiles(pages())));
  engine = openSearchEngine("/search/");
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** Articles that have all words; those that lack one say less than any of them here. */
const found = async (text: string) => {
  const { count, lacking, items } = await engine.search({ text, filters: {}, sort: "relevance" });
  const whole = items.slice(0, count - lacking);
  const results = await Promise.all(whole.map((item) => item.load()));
  return results.map(({ url }) => url);
};

describe("50 pages", () => {
  test("are searched by more than 60 queries", () => {
    expect(pages()).toHaveLength(50);
    expect(queries().length).toBeGreaterThanOrEqual(60);
  });

  test.for(queries())("$kind: $query", async ({ query, pages: expected }) => {
    expect([...(await found(query))].sort()).toEqual([...expected].sort());
  });

  test("answer with a recall and a precision of at least .95", async () => {
    const judged = await Promise.all(
      queries().map(async ({ query, pages: expected }) => {
        const answers = await found(query);
        const right = answers.filter((url) => expected.includes(url)).length;
        return { recall: right / expected.length, precision: right / (answers.length || 1) };
      }),
    );
    const mean = (of: "recall" | "precision") =>
      judged.reduce((sum, one) => sum + one[of], 0) / judged.length;
    expect(mean("recall")).toBeGreaterThanOrEqual(0.95);
    expect(mean("precision")).toBeGreaterThanOrEqual(0.95);
  });
});
