import { expect, test } from "vitest";
import {
  article,
  configuration,
  makeSite,
  removeSite,
  SITE,
  type Site,
} from "../../support/site.ts";

const ARTICLE = article("title: خبر\ndate: 2020-01-02");

/** Builds a site and hands it to its expectations. */
async function built(
  options: string,
  files: Readonly<Record<string, string>>,
  expectations: (site: Site) => void,
): Promise<void> {
  const site = makeSite({
    "eleventy.config.js": configuration(`{ ${SITE}, ${options} }`),
    "articles/2020-01-02-خبر.md": ARTICLE,
    ...files,
  });
  const { code, printed } = await site.build();
  expect(code, printed).toBe(0);
  expectations(site);
  removeSite(site);
}

const searching = (site: Site) => site.outputs().filter((file) => /search/.test(file));

test("search: false leaves nothing of the search on a site", () =>
  built("search: false", {}, (site) => {
    expect(searching(site)).toEqual([]);
    expect(site.output("index.html")).not.toMatch(/search/);
    expect(site.output("404.html")).not.toMatch(/search/);
    expect(site.output("assets/arshif/style.css")).toContain(".site-search");
  }));

test("a search page of the site's own takes the place of the theme's, and the field leads there", () =>
  built("", { "search.html": "---\nlayout: false\n---\nبحثي" }, (site) => {
    expect(site.output("search/index.html")).toContain("بحثي");
    expect(site.output("index.html")).toContain(
      '<form class="site-search" role="search" action="/search/">',
    );
    expect(site.output("opensearch.xml")).toContain("/search/?q={searchTerms}");
  }));

test("pages.search: false leaves the index for a page elsewhere", () =>
  built(`pages: { search: false }, openSearch: "/بحث/?q={searchTerms}"`, {}, (site) => {
    expect(searching(site)).toContain("search/manifest.json");
    expect(searching(site)).not.toContain("search/index.html");
    expect(site.output("index.html")).not.toContain("site-search");
    expect(site.output("opensearch.xml")).toContain("%D8%A8%D8%AD%D8%AB/?q={searchTerms}");
  }));
