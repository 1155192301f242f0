import { expect, test } from "vitest";
import { article, makeSite } from "../support/site.ts";

test("a ten-line configuration and one article make a whole archive", async () => {
  const site = makeSite({
    "articles/2020-01-02-خبر.md": article("title: خبر قصير\ndate: 2020-01-02\nsources: [وكالة]"),
  });
  const { code, printed } = await site.build();
  expect(printed).not.toContain("Problem");
  expect(code).toBe(0);
  const named = site.outputs().map((file) => file.replace(/search-\w+\.js$/, "search-….js"));
  expect(named).toEqual([
    ".nojekyll",
    "2020/01/02/index.html",
    "2020/01/02/خبر/citation.bib",
    "2020/01/02/خبر/citation.json",
    "2020/01/02/خبر/citation.ris",
    "2020/01/02/خبر/index.html",
    "2020/01/index.html",
    "2020/index.html",
    "404.html",
    "_headers",
    "about/index.html",
    "assets/arshif/icon.svg",
    "assets/arshif/reader.js",
    "assets/arshif/search-….js",
    "assets/arshif/search-….js",
    "assets/arshif/search.css",
    "assets/arshif/search.js",
    "assets/arshif/style.css",
    "assets/arshif/theme.js",
    "feed.json",
    "feed.xml",
    "index.html",
    "opensearch.xml",
    "robots.txt",
    "rss.xml",
    "saved/index.html",
    "search/index.html",
    "search/manifest.json",
    "search/parts/2020/documents.json",
    "search/parts/2020/pairs-0.json",
    "search/parts/2020/periods.json",
    "search/parts/2020/terms-0.json",
    "search/parts/2020/texts-0.json",
    "search/parts/name-pages.json",
    "search/parts/names.json",
    "search/parts/words/beginnings-0.json",
    "search/parts/words/endings-0.json",
    "search/parts/words/spellings.json",
    "site.webmanifest",
    "sitemap.xml",
    "sources/index.html",
    "sources/وكالة/index.html",
    "years/index.html",
  ]);
  expect(site.output("2020/01/02/خبر/index.html")).toContain("<h1>خبر قصير</h1>");
});
