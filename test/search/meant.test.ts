import { afterEach, describe, expect, test, vi } from "vitest";
import { slipBetween } from "../../plugin/search/analysis/confusions.ts";
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
    expect(await search("القدافي زرافة")).toMatchObject({ count: 0 });
  });

  test.each([
    // a letter too few, too many, two that changed places, the key beside, a sound alike
    ["نتياهو", "نتنياهو"],
    ["نتنسياهو", "نتنياهو"],
    ["تننياهو", "نتنياهو"],
    ["نتنيلهو", "نتنياهو"],
    ["القدافي", "القذافي"],
    // a short word, of which many are one letter away, by a sound that is alike
    ["ثعز", "تعز"],
    // the article itself
    ["ااسعودية", "السعودية"],
    ["افلسعودية", "السعودية"],
    ["ءلسعودية", "السعودية"],
  ])("is shown at once where the archive lacks the only word: «%s» as «%s»", async (...given) => {
    const [typed, meant] = given;
    const { search } = archiveOf(
      ["نتنياهو في واشنطن", 3],
      ["القذافي في سرت", 3],
      ["معارك في تعز", 3],
      ["السعودية تستضيف", 3],
    );
    const shown = { count: 3, lacking: 0, suggestion: meant, isMeant: true };
    expect(await search(typed)).toMatchObject(shown);
  });

  test("is told alone where any other letter would do: the archive may not tell of that name", async () => {
    const { search } = archiveOf(["حصاد السنوات", 9]);
    expect(await search("السنوار")).toMatchObject({ count: 0, suggestion: "السنوات" });
  });

  test("is told while the word is still being typed, and shown when it is whole", async () => {
    archiveOf(["القذافي في سرت", 3]);
    const query = { text: "القدافي", filters: {}, sort: "relevance" } as const;
    const engine = openSearchEngine("/search/");
    const told = { count: 0, suggestion: "القذافي" };
    expect(await engine.search({ ...query, isUnfinished: true })).toMatchObject(told);
    expect(await engine.search(query)).toMatchObject({ count: 3, isMeant: true });
  });

  test("is nothing where no word is near, and results that have what was typed are not said to be of another", async () => {
    const { search } = archiveOf(["نتنياهو في واشنطن", 3]);
    expect(await search("زرافة")).toMatchObject({ count: 0, suggestion: undefined });
    expect((await search("زرافة")).isMeant).toBeUndefined();
    expect((await search("نتنياهو")).isMeant).toBeUndefined();
  });

  test("is what articles have with the other words, before what is more frequent by itself", async () => {
    const ask = archiveOf(["محمد بن نايف", 3], ["مجلس النائب", 30]);
    expect(await ask("محمد بن نايت")).toBe("محمد بن نايف");
  });

  test("is a word with another letter before one of which the first letter is taken for a particle", async () => {
    const ask = archiveOf(["لقاء بوتين", 3], ["عيد الوطن", 30]);
    expect(await ask("بوتن")).not.toBe("وطن");
  });

  test("is told where it is found far more often than a misspelling that the archive has, and not shown in its place", async () => {
    const { search } = archiveOf(["مقتل عناصر من داعش", 40], ["شوارع داعس", 1], ["مقتل جندي", 2]);
    const found = await search("داعس");
    expect(found).toMatchObject({ count: 1, suggestion: "داعش" });
    expect(found.isMeant).toBeUndefined();
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
  ["كتاب", "متاب", "neighbour"],
  ["كتاب", "كتاتب", "missing"],
  ["كتاب", "كقاب", "other"],
  ["كتاب", "كطاب", "confused"],
  ["كتاب", "كتب", "confused"],
  ["كتاب", "كتتاب", "confused"],
  ["نفط", "نظف", "confused"],
  ["ذهب", "زهب", "confused"],
  ["جامع", "جوامع", "confused"],
])("«%s» is typed as «%s» by a slip that is %s", (one, other, slip) => {
  expect(slipBetween(one, other)).toBe(slip);
  expect(slipBetween(other, one)).toBe(slip);
});

test("a letter that is too many is no slip unless the finger was between two keys", () => {
  expect(slipBetween("يوم", "نيوم")).toBe("other");
  expect(slipBetween("نيوم", "يوم")).toBe("missing");
  expect(slipBetween("سعوديه", "سعنوديه")).toBe("other");
  expect(slipBetween("سعوديه", "سعغوديه")).toBe("missing");
});
