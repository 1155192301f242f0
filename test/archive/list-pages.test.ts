import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ListPage, listPages } from "../../plugin/archive/index.ts";
import { holds } from "../text/property.ts";
import { archiveOf, article, names } from "./making.ts";

/** An archive's articles, the oldest named 1. */
const ARTICLES = archiveOf(
  Array.from({ length: 60 }, (_, index) => article(`${index + 1}`, { date: `${1960 + index}` })),
).articles;

function pagesOf(count: number, size: number, address = "/"): ListPage<undefined>[] {
  return listPages(undefined, ARTICLES.slice(ARTICLES.length - count), size, address);
}

/** What a page shows: its articles, and where its links go. */
function shown(page: ListPage<undefined>) {
  const { articles, older, newer } = page;
  return { articles: names(articles), older, newer };
}

describe("pages of a list", () => {
  test("are counted from the oldest; the newest stands at the list's own address", () => {
    const pages = pagesOf(8, 3, "/topics/iraq/");
    expect(pages.map((page) => [page.url, page.number, names(page.articles)])).toEqual([
      ["/topics/iraq/", 2, ["8", "7", "6", "5", "4"]],
      ["/topics/iraq/page/1/", 1, ["3", "2", "1"]],
    ]);
    expect(pages.map((page) => page.isNewest)).toEqual([true, false]);
  });

  test("lead to the older and the newer", () => {
    expect(pagesOf(9, 3).map(({ older, newer }) => [older, newer])).toEqual([
      ["/page/2/", undefined],
      ["/page/1/", "/"],
      [undefined, "/page/2/"],
    ]);
  });

  test.each([
    [0, 3, [0]],
    [1, 3, [1]],
    [5, 3, [5]],
    [6, 3, [3, 3]],
    [8, 3, [5, 3]],
    [9, 3, [3, 3, 3]],
    [4, 1, [1, 1, 1, 1]],
    [4, 1000, [4]],
  ])("of %i articles, %i on a page, hold %j", (count, size, held) => {
    expect(pagesOf(count, size).map((page) => page.articles.length)).toEqual(held);
  });
});

describe("of any list", () => {
  const list = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }));

  test("every article stands on exactly one page, in its order", () => {
    holds(
      fc.property(list, ([count, size]) => {
        const pages = pagesOf(count, size);
        expect(pages.flatMap((page) => names(page.articles))).toEqual(
          names(ARTICLES.slice(60 - count)),
        );
        expect(new Set(pages.map((page) => page.url)).size).toBe(pages.length);
      }),
    );
  });

  test("closed pages are full, and the newest holds less than two pages' worth", () => {
    holds(
      fc.property(list, ([count, size]) => {
        const [newest, ...closed] = pagesOf(count, size);
        for (const page of closed) expect(page.articles).toHaveLength(size);
        expect(newest?.articles.length).toBeLessThan(2 * size);
        expect(newest?.articles.length).toBeGreaterThanOrEqual(Math.min(count, size));
      }),
    );
  });

  test("the links lead from the newest to the oldest and back", () => {
    holds(
      fc.property(list, ([count, size]) => {
        const pages = pagesOf(count, size);
        for (const [place, page] of pages.entries()) {
          expect(page.older).toBe(pages[place + 1]?.url);
          expect(page.newer).toBe(pages[place - 1]?.url);
          expect(page.isNewest).toBe(place === 0);
        }
      }),
    );
  });

  test("one more article leaves every closed page as it was, but for the link to the newest", () => {
    holds(
      fc.property(fc.tuple(fc.nat(59), fc.integer({ min: 1, max: 12 })), ([count, size]) => {
        const before = pagesOf(count, size);
        const after = new Map(pagesOf(count + 1, size).map((page) => [page.url, page]));
        for (const [place, page] of before.entries()) {
          if (page.isNewest) continue;
          const now = after.get(page.url);
          if (now === undefined) throw new Error(`${page.url} is gone.`);
          const { newer: wasNewer, ...kept } = shown(page);
          const { newer, ...keeps } = shown(now);
          expect(keeps).toEqual(kept);
          if (place > 1) expect(newer).toBe(wasNewer);
        }
        expect(after.size - before.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("a closed page keeps its address and its articles for ever", () => {
    holds(
      fc.property(list, fc.nat(60), ([count, size], later) => {
        const grown = new Map(
          pagesOf(Math.max(count, later), size).map((page) => [page.url, names(page.articles)]),
        );
        for (const page of pagesOf(count, size)) {
          if (!page.isNewest) expect(grown.get(page.url)).toEqual(names(page.articles));
        }
      }),
    );
  });
});

describe("an archive's lists", () => {
  const archive = archiveOf(
    Array.from({ length: 7 }, (_, index) =>
      article(`${index + 1}`, {
        date: `2019-0${index < 3 ? 1 : 2}-0${index + 1}`,
        sources: ["وكالة"],
      }),
    ),
  );

  test("of the home page and of each group are cut by the site's size", () => {
    expect(archive.homePages().map((page) => page.url)).toEqual(["/", "/page/1/"]);
    expect(archive.groupPages("source").map((page) => page.url)).toEqual([
      "/sources/وكالة/",
      "/sources/وكالة/page/1/",
    ]);
    expect(archive.groupPages("month").map((page) => [page.url, names(page.articles)])).toEqual([
      ["/2019/02/", ["7", "6", "5", "4"]],
      ["/2019/01/", ["3", "2", "1"]],
    ]);
    expect(archive.groupPages("month")[0]?.subject).toBe(archive.months[0]);
  });

  test("of all articles stand below the address that the site gives them", () => {
    const moved = archiveOf(archive.articles, undefined, { home: "/articles/" });
    expect(moved.homePages().map((page) => page.url)).toEqual(["/articles/", "/articles/page/1/"]);
  });
});
