import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { SearchRecords } from "../../../plugin/exporting/search/search-record.ts";
import { ArchiveSearch } from "../../../plugin/public/search.ts";
import { openSearchEngine } from "../../../plugin/search/browser/index.ts";
import type { SearchDocument } from "../../../plugin/search/index/index.ts";
import { memoryBackend } from "../../support/memory-backend.ts";
import {
  document,
  fetching,
  newestFirst,
  pages,
  queriesOfServers,
  searchFiles,
} from "../searched-pages.ts";
import { factsOf } from "./archive-facts.ts";
import { PAIRS } from "./pairs.ts";

function searchOf(documents: readonly SearchDocument[]): ArchiveSearch {
  const records = new SearchRecords(() => newestFirst(documents));
  return new ArchiveSearch(factsOf(documents, records.spellings), memoryBackend(records));
}

const asked = (parameters: Record<string, string>) => String(new URLSearchParams(parameters));

describe("keys that are compared letter by letter find what the site's own index finds", () => {
  let search: ArchiveSearch;
  beforeAll(() => {
    search = searchOf(pages());
  });

  test.for(queriesOfServers())("$kind: $query", async ({ query, pages: expected }) => {
    const { count, results, reading } = await search.answer(asked({ q: query, limit: "50" }));
    const whole = count - (reading?.lacking ?? 0);
    const urls = results.map(({ url }) => url);
    expect(urls.slice(0, whole).sort()).toEqual([...expected].sort());
  });
});

describe("the first results stand in the order of the site's own index", () => {
  let search: ArchiveSearch;
  beforeAll(() => {
    vi.stubGlobal("fetch", fetching(searchFiles(pages())));
    search = searchOf(pages());
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  test.for(queriesOfServers())("$kind: $query", async ({ query }) => {
    const { items, count } = await openSearchEngine("/search/").search({
      ...{ text: query, filters: {}, sort: "relevance" },
    });
    const indexed = await Promise.all(items.map((item) => item.load()));
    const answer = await search.answer(asked({ q: query, limit: "50" }));
    expect(answer.count).toBe(count);
    expect(answer.results.map(({ url }) => url)).toEqual(indexed.map(({ url }) => url));
  });
});

describe("a query meets a text as the site's own index has it, in an archive that has both words", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test.for(PAIRS)("%s, %s: %s", async ([query, text, isFound, articles]) => {
    const [often, seldom] = articles ?? (isFound ? [1, 3] : [12, 1]);
    const said = Array.from({ length: often }, (_, n) =>
      document({ url: `/said-${n}/`, isoDate: "2019-08-07", text: `تقرير ${text} اليوم` }),
    );
    const typed = query.replace(/ ?\d+$/, "");
    const others = Array.from({ length: seldom }, (_, n) =>
      document({ url: `/typed-${n}/`, isoDate: "2018-01-01", text: `حديث ${typed} أمس` }),
    );
    const documents = [...said, ...others];
    const { results } = await searchOf(documents).answer(asked({ q: query, limit: "50" }));
    vi.stubGlobal("fetch", fetching(searchFiles(documents)));
    const { items } = await openSearchEngine("/search/").search({
      ...{ text: query, filters: {}, sort: "relevance" },
    });
    const indexed = await Promise.all(items.map((item) => item.load()));
    const finds = (urls: readonly { url: string }[]) => urls.some(({ url }) => url === "/said-0/");
    expect([finds(results), finds(indexed)]).toEqual([isFound, isFound]);
  });
});

describe("the answer says how the query was read", () => {
  const article = (url: string, isoDate: string, title: string, more: object = {}) =>
    document({ url, isoDate, title, text: `${title}. وصلت القوات إلى المدينة.`, ...more });
  const topic = { name: "العراق", url: undefined, others: ["بلاد الرافدين"] };
  let search: ArchiveSearch;
  beforeAll(() => {
    search = searchOf([
      article("/a/", "2019-08-07", "القوات العراقية في بغداد", { topics: [topic] }),
      article("/b/", "2019-08", "سوق السمك في المدينة", { authors: ["سلمى الراوي"] }),
      article("/c/", "2018", "السمك في سوق آخر", { topics: [topic] }),
    ]);
  });
  const urls = async (parameters: Record<string, string>) => {
    const answer = await search.answer(asked(parameters));
    return { ...answer, urls: answer.results.map(({ url }) => url) };
  };

  test("words of a query stand in every second piece of headline and passage", async () => {
    const { results } = await search.answer(asked({ q: "قوات بغداد" }));
    expect(results[0]).toEqual({
      url: "/a/",
      title: ["", "القوات", " العراقية في ", "بغداد"],
      passage: ["", "القوات", " العراقية في ", "بغداد", ". وصلت ", "القوات", " إلى المدينة."],
      date: "2019-08-07",
      isoDate: "2019-08-07",
      topics: [{ name: "العراق", url: "/العراق/" }],
    });
  });

  test("a phrase stands side by side, and what is behind a minus stands nowhere", async () => {
    expect((await urls({ q: "سوق السمك" })).urls).toEqual(["/b/", "/c/"]);
    expect((await urls({ q: "«سوق السمك»" })).urls).toEqual(["/b/"]);
    expect((await urls({ q: "سوق -المدينة" })).urls).toEqual([]);
    expect((await urls({ q: "السمك -آخر" })).urls).toEqual(["/b/"]);
  });

  test("a period narrows, and one of which nothing is shows all and says so", async () => {
    const august = await urls({ q: "القوات آب 2019" });
    expect(august.urls).toEqual(["/a/", "/b/"]);
    expect(august.reading?.time).toMatchObject({ from: "2019-08-01", isEmpty: false });
    expect(august.named).toEqual([{ name: "2019-08", kind: "period", count: 2, url: "/2019/08/" }]);
    expect((await urls({ q: "القوات 7 آب 2019" })).urls).toEqual(["/a/"]);
    const none = await urls({ q: "بغداد 2018" });
    expect(none.urls).toEqual(["/a/"]);
    expect(none.reading?.time?.isEmpty).toBe(true);
    expect((await urls({ q: "القوات", from: "2018", to: "2018" })).urls).toEqual(["/c/"]);
    expect((await urls({ q: "القوات 2018", time: "any" })).reading?.time).toBeUndefined();
  });

  test("a filter is understood by another name, and one that nothing has is passed over", async () => {
    const { urls: found, reading } = await urls({ q: "القوات", topic: "بلاد الرافدين" });
    expect(found).toEqual(["/a/", "/c/"]);
    expect(reading?.filters).toEqual({ topic: ["العراق"] });
    expect((await urls({ q: "القوات", topic: "الصين" })).reading?.filters).toEqual({});
  });

  test("a name leads to its page, and a misspelt word to what was meant", async () => {
    const { named } = await urls({ q: "سلمى الراوي" });
    expect(named).toEqual([
      { name: "سلمى الراوي", kind: "author", url: "/سلمى الراوي/", count: 1 },
    ]);
    const { suggestions } = await urls({ q: "القواط" });
    expect(suggestions).toEqual([{ text: "القوات", kind: "query" }]);
    const meant = await urls({ q: "القوات بغداق" });
    expect([meant.urls, meant.reading?.leftOut]).toEqual([["/a/"], []]);
    expect(meant.suggestions).toEqual([{ text: "القوات بغداد", kind: "query" }]);
    expect(meant.reading?.isMeant).toBe(true);
    expect((await urls({ q: "القوات بغداد" })).reading?.isMeant).toBeUndefined();
  });

  test("a word that the archive lacks is left out beside others, and named", async () => {
    const { urls: found, reading } = await urls({ q: "بغداد زرافة" });
    expect(found).toEqual(["/a/"]);
    expect(reading?.leftOut).toEqual(["زرافة"]);
  });

  test("a word that is still being written stands for those that begin so", async () => {
    expect((await urls({ q: "بغدا", typing: "1" })).urls).toEqual(["/a/"]);
    const { suggestions } = await search.answer(asked({ complete: "العرا" }));
    expect(suggestions?.[0]).toEqual({ text: "العراق", kind: "topic" });
    // Forms of days are no words: one of the articles is of the 12th Hijri month.
    expect((await search.answer(asked({ complete: "12" }))).suggestions).toEqual([]);
    expect((await urls({ q: "12", typing: "1" })).urls).toEqual([]);
  });

  test("pages of results follow each other, whatever stands in the address", async () => {
    const [all, second] = [
      await urls({ q: "القوات" }),
      await urls({ q: "القوات", offset: "1", limit: "1" }),
    ];
    expect([all.count, second.count, second.urls]).toEqual([3, 3, [all.urls[1]]]);
    for (const limit of ["-1", "1e9", "٥", "", "NaN"]) {
      expect((await urls({ q: "القوات", limit, offset: limit })).urls).toHaveLength(3);
    }
  });
});
