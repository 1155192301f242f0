import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openSearchEngine, type SearchEngine } from "../../plugin/search/browser/index.ts";
import { document, fetching, searchFiles } from "./searched-pages.ts";

/** Headlines of one year, so that each is a witness for the others. */
const HEADLINES = {
  team: "فريق الإنقاذ يصل إلى القرية",
  saliva: "جفاف الريق عند المسنين",
  delegation: "وفد أممي في عدن",
  ransom: "فدية لإطلاق البحارة",
  child: "ولد صغير يجد كنزا",
  lod: "فسيفساء في مدينة اللد",
  governor: "والي الخرطوم يستقيل",
  way: "من بغداد وإلى البصرة",
  forces: "قوات الجيش تتقدم",
  withForces: "استعانة بقوات من الشمال",
};

let engine: SearchEngine;
beforeAll(() => {
  const pages = Object.entries(HEADLINES).map(([url, title]) => document({ url, title }));
  vi.stubGlobal("fetch", fetching(searchFiles(pages)));
  engine = openSearchEngine("/search/");
});
afterAll(() => {
  vi.unstubAllGlobals();
});

test.each([
  ["فريق", ["team"]],
  ["الفريق", ["team"]],
  ["ريق", ["saliva"]],
  ["وفد", ["delegation"]],
  ["الوفود", ["delegation"]],
  ["ولد", ["child"]],
  ["اللد", ["lod"]],
  ["والي", ["governor"]],
  ["الولاة", ["governor"]],
  ["قوات", ["forces", "withForces"]],
  ["بقوات", ["forces", "withForces"]],
])(
  "%s: a first letter that is the word's own is not taken for «و», «ف» or «ب»",
  async (text, pages) => {
    const { items } = await engine.search({ text, filters: {}, sort: "relevance" });
    const found = await Promise.all(items.map((item) => item.load()));
    expect(found.map(({ url }) => url).sort()).toEqual(pages);
  },
);
