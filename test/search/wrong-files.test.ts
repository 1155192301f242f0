import { afterEach, describe, expect, test, vi } from "vitest";
import { openSearchEngine } from "../../plugin/search/browser/index.ts";
import { document, fetching, searchFiles } from "./searched-pages.ts";

const PAGES = [
  document({ url: "/a/", title: "قوات في العراق", isoDate: "2019-05-01" }),
  document({ url: "/b/", title: "القوات تتقدم", isoDate: "2020-05-01" }),
];

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The search of two articles, of whose files those that match a pattern hold something else. */
function searchWith(pattern: RegExp, content: string | undefined) {
  const files = searchFiles(PAGES);
  for (const name of [...files.keys()].filter((one) => pattern.test(one))) {
    if (content === undefined) files.delete(name);
    else files.set(name, content);
  }
  vi.stubGlobal("fetch", fetching(files));
  const engine = openSearchEngine("/search/");
  return async (text: string) => {
    const results = await engine.search({ text, filters: {}, sort: "relevance" });
    const items = await Promise.all(results.items.map((item) => item.load()));
    return { found: items.map(({ url }) => url).sort(), suggestion: results.suggestion };
  };
}

describe.each([/manifest/, /names/, /documents/, /terms/, /texts/])(
  "a wrong file %s",
  (pattern) => {
    test.each(["null", "{}", "[]", '{"years":[{}]}', "3", "[{}]"])(
      "that holds %s is an error like a missing one, never no results",
      async (content) => {
        const answer = searchWith(pattern, content)("قوات");
        await expect(answer).rejects.toThrow(/not what this search was made with/);
      },
    );
  },
);

test("an older file of a year that has got more articles is an error", async () => {
  const older = JSON.stringify({ lengths: "", topic: [], source: [], author: [] });
  await expect(searchWith(/2020\/documents/, older)("قوات")).rejects.toThrow("2020/documents.json");
});

describe("without the files for spelling and for periods", () => {
  test.each([undefined, "null", "{}"])("(%s) the search goes on", async (content) => {
    const ask = searchWith(/words\/|periods/, content);
    expect(await ask("قوات")).toEqual({ found: ["/a/", "/b/"], suggestion: undefined });
    expect(await ask("القوان 2020")).toEqual({ found: [], suggestion: undefined });
  });
});
