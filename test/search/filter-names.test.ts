import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openSearchEngine, type SearchEngine } from "../../plugin/search/browser/index.ts";
import { document, fetching, searchFiles } from "./searched-pages.ts";

let engine: SearchEngine;
beforeAll(() => {
  const oil = { name: "النفط", id: "oil", url: undefined, others: ["البترول"] };
  const page = { title: "أسعار في العراق", authors: ["سلمى الراوي"], sources: ["BBC"] };
  const pages = [
    document({ ...page, url: "/a/", isoDate: "2019-01-01", topics: [oil] }),
    document({ ...page, url: "/b/", isoDate: "2020-01-01", sources: ["وكالة النخلة"] }),
  ];
  vi.stubGlobal("fetch", fetching(searchFiles(pages)));
  engine = openSearchEngine("/search/");
});
afterAll(() => {
  vi.unstubAllGlobals();
});

test.each([
  ["an id", { topic: ["oil"] }, { topic: ["النفط"] }, 1],
  ["a name", { topic: ["النفط"] }, { topic: ["النفط"] }, 1],
  ["an alias in another spelling", { topic: ["البتـرول"] }, { topic: ["النفط"] }, 1],
  ["a source in small letters", { source: ["bbc"] }, { source: ["BBC"] }, 1],
  ["a year in other digits", { year: ["٢٠٢٠"] }, { year: ["2020"] }, 1],
  ["an author", { author: ["سلمى الراوي"] }, { author: ["سلمى الراوي"] }, 2],
  ["no topic", { topic: ["لا أحد", "__proto__"] }, {}, 2],
  ["a topic and none", { topic: ["oil", "gas"], year: ["1999"] }, { topic: ["النفط"] }, 1],
])("an address names %s", async (_, filters, chosen, count) => {
  const results = await engine.search({ text: "العراق", filters, sort: "relevance" });
  expect(results.chosen).toEqual(chosen);
  expect(results.count).toBe(count);
});
