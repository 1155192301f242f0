import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openSearchEngine, type SearchEngine } from "../../plugin/search/browser/index.ts";
import { growthOfAnswers, LINEAR } from "../support/growth.ts";
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
    ["a question of stop words", "ما هذا"],
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

describe("a query of any length is answered in time that grows with its length:", () => {
  const letters = [..."ابتثجحخدرزسشصضطظعغفقكلمنهوي"];
  const invented = (place: number) =>
    Array.from({ length: 6 }, (_, at) => letters[(place * 7919 * (at + 3) + at * 31) % 28]).join(
      "",
    );
  test.for([
    ["a word", "القوات "],
    ["the names of months", "12 آب/ أغسطس 2019 "],
    ["proclitics", "وال"],
    ["one letter", "ل"],
    ["hyphens", "القوات-"],
    ["dots and digits", "1."],
    ["signs of regular expressions", "(a+)+$[.*]{1,9}\\b|^"],
    ["tags", "<b onclick=x>قوات</b>"],
    ["embeddings and isolates", "\u202E\u2066قوات\u2069 "],
    ["halves of characters", "\uD83Dق\uDE00 "],
    ["NULs", "ق\u0000"],
    ["harakat", "ق\u064E\u0651"],
    ["tatweel", "قـ"],
    ["joiners", "قوات\u200Cأمن "],
    ["quotation marks that do not end", '"قوات '],
    ["names that objects have", "__proto__ constructor toString "],
    ["sequences of emoji", "👨‍👩‍👧"],
    ["words of which each is another", undefined],
  ] as const)("%s", async ([, piece]) => {
    const written = (size: number) =>
      piece?.repeat(size) ?? Array.from({ length: size }, (_, place) => invented(place)).join(" ");
    const order = await growthOfAnswers(async (size) => {
      await search(written(size));
      await engine.complete(written(size));
    }, 2500);
    expect(order).toBeLessThan(LINEAR);
  });
});

test("whatever is asked, there is an answer", async () => {
  const piece = fc.constantFrom(
    ...'قوات القوات العراقية آب 2019 ١٢ كانون الأول \u064E \u0651 ـ ، ؟ " « » ( ) [ * + \\ < > & / - . \u0000 \u200C \u200F \u202E \u2066 \u2069 \uD83D \uDE00 😀 __proto__ BBC İ ß 中'.split(
      " ",
    ),
    " ",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const text = pieces.join("");
      const { count, items, suggestion } = await search(text);
      expect(items.length).toBeLessThanOrEqual(count);
      expect(suggestion).not.toBe(text);
      for (const item of items.slice(0, 2))
        expect((await item.load()).title.length).toBeGreaterThan(0);
      for (const completion of await engine.complete(text))
        expect(completion).toEqual(expect.anything());
    }),
    { seed: 20190807, numRuns: 300 },
  );
});

test("markup in a query is so many words, and never comes back as markup", async () => {
  const { count, suggestion } = await search("<script>alert('بنغول')</script>");
  expect(count).toBe(0);
  expect(suggestion).toBeUndefined();
  const { count: marked, leftOut } = await search("<b>القوات</b>");
  expect([marked, leftOut]).toEqual([(await search("القوات")).count, ["b"]]);
});

test("scripts that stand in one word are told apart", async () => {
  const urls = async (text: string) => {
    const { items } = await search(text);
    return Promise.all(items.map(async (item) => (await item.load()).url));
  };
  expect(await urls("شركةGoogle")).toEqual(["/34/"]);
  expect((await urls("عام1873"))[0]).toBe("/25/");
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
