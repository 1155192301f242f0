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
