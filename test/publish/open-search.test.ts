import { describe, expect, test } from "vitest";
import { ArshifError } from "../../plugin/articles/faults.ts";
import { readOptions } from "../../plugin/options.ts";
import { openSearchFile } from "../../plugin/publish/open-search.ts";
import { article, configuration, makeSite, SITE as SITE_OPTION } from "../support/site.ts";
import { parseXml } from "../support/xml.ts";
import { SITE } from "./feed-site.ts";

test("the description leads to the site's own search page", () => {
  const file = openSearchFile(SITE, "/بحث/?q={searchTerms}&ترتيب=1");
  expect(parseXml(file).name).toBe("{http://a9.com/-/spec/opensearch/1.1/}OpenSearchDescription");
  expect(file).toContain("<ShortName>ارفع صوتك</ShortName>");
  expect(file).toContain("<Language>ar</Language>");
  expect(file).toMatch(
    /<Url type="text\/html" template="https:\/\/[^"{]*%D8%A8%D8%AD%D8%AB\/\?q=\{searchTerms\}&amp;[^"]*"\/>/,
  );
});

test("a long and hostile name is cut and harmless", () => {
  const file = openSearchFile({ ...SITE, title: `"<b>&${"ا".repeat(40)}` }, "/?q={searchTerms}");
  expect(parseXml(file).name).toBe("{http://a9.com/-/spec/opensearch/1.1/}OpenSearchDescription");
  expect(file).toContain(`<ShortName>&quot;&lt;b&gt;&amp;${"ا".repeat(11)}</ShortName>`);
});

describe("a site", () => {
  test("offers its search page to browsers when it names one", async () => {
    const site = makeSite({
      "eleventy.config.js": configuration(
        `{ ${SITE_OPTION}, openSearch: "/search/?q={searchTerms}" }`,
      ),
      "articles/2020-01-02-خبر.md": article("title: خبر\ndate: 2020-01-02"),
    });
    const { code, printed } = await site.build();
    expect(printed).not.toContain("Problem");
    expect(code).toBe(0);
    expect(site.output("opensearch.xml")).toContain("/search/?q={searchTerms}");
    expect(site.output("index.html")).toMatch(/<link rel="search" type="application\/opensearch/);
  });

  test.each([
    ["search/?q={searchTerms}", "begins with neither / nor https://"],
    ["/search/?q=", "does not hold {searchTerms} once"],
  ])("hears that %s is no such address", (openSearch, problem) => {
    const site = { title: "ارفع صوتك", url: "https://example.org/" };
    expect(() => readOptions({ site, openSearch })).toThrow(ArshifError);
    expect(() => readOptions({ site, openSearch })).toThrow(problem);
  });
});
