import { afterEach, describe, expect, test, vi } from "vitest";
import { areConfused } from "../../plugin/search/analysis/confusions.ts";
import { openSearchEngine } from "../../plugin/search/browser/index.ts";
import { document, fetching, searchFiles } from "./searched-pages.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

function archiveOf(...headlines: readonly (readonly [title: string, times: number])[]) {
  const documents = headlines.flatMap(([title, times]) =>
    Array.from({ length: times }, (_, number) => document({ url: `${title}/${number}`, title })),
  );
  vi.stubGlobal("fetch", fetching(searchFiles(documents)));
  const engine = openSearchEngine("/search/");
  const search = (text: string) => engine.search({ text, filters: {}, sort: "relevance" });
  return Object.assign(async (text: string) => (await search(text)).suggestion, { search });
}

describe("what was meant", () => {
  test("is a word with a letter that is often confused, before a more frequent one", async () => {
    const ask = archiveOf(["مقتل القذافي", 3], ["المجلس الغذائي", 30]);
    expect(await ask("الغذافي")).toBe("القذافي");
  });

  test.each([
    ["أسعار النظف", "أسعار النفط"],
    ["كوره القدم", "كرة القدم"],
  ])(
    "is found by the other words, though the misspelling stands somewhere: %s",
    async (...given) => {
      const [query, suggestion] = given;
      const ask = archiveOf(
        ["أسعار النفط ترتفع", 9],
        ["كرة القدم", 9],
        ["عامل نظف الشارع", 1],
        ["كوره", 1],
      );
      expect(await ask(query)).toBe(suggestion);
    },
  );

  test("is shown at once where no article has all words as they were typed", async () => {
    const { search } = archiveOf(
      ["أسعار الروبيان ترتفع", 4],
      ["مرض الربيان", 1],
      ["أسعار القمح", 1],
    );
    expect(await search("أسعار الربيان")).toMatchObject({
      ...{ count: 4, lacking: 0, suggestion: "أسعار الروبيان" },
    });
    expect(await search("مرض الربيان")).toMatchObject({ count: 1, suggestion: undefined });
  });

  test("is shown at once where the archive lacks a word and has what was meant beside the others", async () => {
    const { search } = archiveOf(["مقتل القذافي في سرت", 3], ["مقتل جندي", 2]);
    const suggestion = "مقتل القذافي";
    expect(await search("مقتل القدافي")).toMatchObject({ count: 3, leftOut: [], suggestion });
    // By itself a word that the archive lacks may be the name of what it does not tell of.
    expect(await search("القدافي")).toMatchObject({ count: 0, suggestion: "القذافي" });
    expect(await search("القدافي زرافة")).toMatchObject({ count: 0 });
  });

  test("is shown of what the reader has narrowed to, in the order that he chose", async () => {
    const pages = ["2019", "2020", "2020"].map((year, number) =>
      document({
        url: `/${number}/`,
        title: "أسعار الروبيان",
        isoDate: `${year}-0${number + 1}-01`,
      }),
    );
    vi.stubGlobal(
      "fetch",
      fetching(searchFiles([...pages, document({ url: "/r/", title: "ربيان" })])),
    );
    const { items } = await openSearchEngine("/search/").search({
      ...{ text: "أسعار الربيان", filters: { year: ["2020"] }, sort: "oldest" },
    });
    const found = await Promise.all(items.map((item) => item.load()));
    expect(found.map(({ url }) => url)).toEqual(["/1/", "/2/"]);
  });

  test("is two words that were typed in one", async () => {
    expect(await archiveOf(["كرة القدم تجمع الأحياء", 3])("كرةالقدم")).toBe("كرة القدم");
  });

  test("is nothing else where the word answers", async () => {
    const ask = archiveOf(["عامل نظف الشارع", 1], ["أسعار النفط ترتفع", 1]);
    expect(await ask("نظف الشارع")).toBeUndefined();
  });
});

test.each([
  ["نظف", "نفط", true],
  ["كوره", "كره", true],
  ["ذهب", "زهب", true],
  ["مكتب", "مكتل", false],
  ["جامع", "جوامع", true],
])("«%s» and «%s» are often confused: %s", (one, other, expected) => {
  expect(areConfused(one, other)).toBe(expected);
  expect(areConfused(other, one)).toBe(expected);
});
