import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openSearchEngine, type SearchEngine } from "../../plugin/search/browser/index.ts";
import { fetching, pages, searchFiles } from "./searched-pages.ts";

let engine: SearchEngine;
beforeAll(() => {
  vi.stubGlobal("fetch", fetching(searchFiles(pages())));
  engine = openSearchEngine("/search/");
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const search = (text: string) => engine.search({ text, filters: {}, sort: "relevance" });

describe("a query that is none has a plain answer without results", () => {
  test.for([
    ["nothing", ""],
    ["spaces", " \n\t "],
    ["stop words alone", "من إلى على الذي"],
    ["marks alone", "؟!،؛«»()[]{}*\\"],
    ["harakat alone", "\u064E\u064F\u0650"],
    ["tatweel alone", "ـــــ"],
    ["control characters", "\u0000\u0007\u001B\u200F\u202E\u2066"],
    ["half a character", "\uD83D"],
    ["10,000 letters", "ا".repeat(10_000)],
    ["10,000 words that nobody wrote", "قطروزب ".repeat(10_000)],
  ] as const)("%s", async ([, text]) => {
    const { count, items, filters } = await search(text);
    expect(count).toBe(0);
    expect(items).toEqual([]);
    expect(filters).toEqual({ topic: [], year: [], source: [], author: [] });
    expect(await engine.complete(text)).toEqual(expect.any(Array));
  });
});

test("markup in a query is so many words, and never comes back as markup", async () => {
  const { count, suggestion } = await search("<script>alert('القوات')</script>");
  expect(count).toBe(0);
  expect(suggestion).toBeUndefined();
  const { count: marked } = await search("<b>القوات</b>");
  expect(marked).toBe(0);
});

test("scripts that stand in one word are told apart", async () => {
  const urls = async (text: string) => {
    const { items } = await search(text);
    return Promise.all(items.map(async (item) => (await item.load()).url));
  };
  expect(await urls("شركةGoogle")).toEqual(["/34/"]);
  expect(await urls("عام1873")).toEqual(["/25/"]);
});

test("letters that are held down for long are read once", async () => {
  expect((await search("القوااااات")).count).toBe(3);
});

test("every run of a result is plain text, and together they are the headline", async () => {
  const { items } = await search("قوات");
  const [first] = await Promise.all(items.map((item) => item.load()));
  expect(first?.title.map(({ text }) => text).join("")).not.toMatch(/[<>]/);
  const words = [...(first?.title ?? []), ...(first?.passage ?? [])].filter(({ marked }) => marked);
  expect(words.length).toBeGreaterThan(0);
  for (const { text } of words) expect(text).toMatch(/قوات/);
});

test("a file that is missing is an error of the network, and the next search asks again", async () => {
  const files = searchFiles(pages());
  const broken = new Map([...files].filter(([name]) => name !== "manifest.json"));
  vi.stubGlobal("fetch", fetching(broken));
  const fresh = openSearchEngine("/search/");
  const query = { text: "قوات", filters: {}, sort: "relevance" } as const;
  await expect(fresh.search(query)).rejects.toThrow("manifest.json: 404");
  vi.stubGlobal("fetch", fetching(files));
  expect((await fresh.search(query)).count).toBe(3);
});
