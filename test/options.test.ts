import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ArshifError } from "../plugin/articles/faults.ts";
import { readOptions } from "../plugin/options.ts";
import { anyText, holds } from "./text/property.ts";

const SITE = { title: "ارفع صوتك", url: "https://example.org/" };

function faultsOf(written: unknown) {
  try {
    readOptions(written);
  } catch (error) {
    if (error instanceof ArshifError) return error.faults;
    throw error;
  }
  throw new Error("The options are right after all.");
}

/** Faults as `option: what is wrong → cure`, in the report's own words. */
function told(written: unknown): string[] {
  return faultsOf(written).map(({ field, message, cure }) => `${field}: ${message} → ${cure}`);
}

describe("options that leave everything open", () => {
  const options = readOptions({ site: SITE });

  test("are those of an Iraqi newsroom", () => {
    expect(options).toMatchObject({
      site: { ...SITE, zone: "Asia/Baghdad", lang: "ar" },
      dates: {},
      topics: {},
      articles: { defaults: {}, fields: [] },
      lists: { size: 20 },
      related: { count: 5 },
      stories: { enabled: true, windowDays: 5, minimum: 0.25 },
      words: {},
    });
    expect(options.articles.folder).toBeUndefined();
    expect(options.markdown).toBeUndefined();
  });

  test("make every page but those of data and of the theme's parts", () => {
    const { data, style, ...others } = options.pages;
    expect([data, style, ...new Set(Object.values(others))]).toEqual([false, false, true]);
  });

  test("may be written out as undefined", () => {
    const empty = { dates: undefined, topics: undefined, pages: undefined, markdown: undefined };
    expect(readOptions({ site: SITE, ...empty })).toEqual(options);
  });
});

test("every option is taken as it is written", () => {
  const markdown = () => undefined;
  const written = {
    site: { ...SITE, description: "أرشيف", zone: "Europe/Paris", lang: "ar-IQ" },
    dates: { months: "levant", digits: "arab", dual: { order: "western-first" }, hour12: true },
    topics: { file: "_data/topics.yaml", open: true },
    articles: { folder: "src/مقالات", defaults: { sources: ["رويترز"] }, fields: ["autor"] },
    lists: { size: 1000 },
    related: { count: 0 },
    stories: { enabled: true, windowDays: 14, minimum: 0.5 },
    words: { home: "البداية" },
    markdown,
  } as const;
  expect(readOptions(written)).toMatchObject(written);
});

test("texts lose spaces at their ends, folders their dots and slashes, topics may be a file", () => {
  const { site, articles, topics } = readOptions({
    site: { ...SITE, title: " أرشيف " },
    articles: { folder: "./src/articles//" },
    topics: "./_data/topics.yaml",
  });
  expect(site.title).toBe("أرشيف");
  expect(articles.folder).toBe("src/articles");
  for (const folder of ["a/../src//articles/", path.resolve("src/articles")]) {
    expect(readOptions({ site: SITE, articles: { folder } }).articles.folder).toBe("src/articles");
  }
  expect(topics).toEqual({ file: "_data/topics.yaml", opinion: [] });
});

test("pages may be left out or made by the site", () => {
  const { pages } = readOptions({ site: SITE, pages: { about: false, home: "own", feed: true } });
  expect(pages).toMatchObject({ about: false, home: "own", feed: true, topic: true });
});

describe("a wrong option", () => {
  test.each([
    ["no options", undefined, 'site: The option site is missing. → Write site: { title: "ار'],
    ["null", null, "site: The option site is missing."],
    ["a text", "x", "undefined: The options must be a group; they are «x»."],
    ["a list", [], "undefined: The options must be a group; they are «[]»."],
    [
      "a site that is a text",
      { site: "x" },
      "site: The option site has the wrong type; it is «x».",
    ],
    [
      "no title",
      { site: { url: SITE.url } },
      "site.title: The option site.title is missing. → Write",
    ],
    [
      "an empty title",
      { site: { ...SITE, title: " \u064E\u200C " } },
      "site.title: The option site.title is empty",
    ],
    [
      "a title that turns letters round",
      { site: { ...SITE, title: "أرشيف\u202E" } },
      "site.title: The option site.title holds a character that turns letters round",
    ],
    [
      "half an address",
      { site: { ...SITE, url: "example.org" } },
      "site.url: The option site.url is no whole web address; it is «example.org».",
    ],
    [
      "an address of a file",
      { site: { ...SITE, url: "file:///x" } },
      "site.url: The option site.url is no whole",
    ],
    [
      "an address with a query",
      { site: { ...SITE, url: `${SITE.url}?a` } },
      "site.url: The option site.url is no whole",
    ],
    [
      "no zone",
      { site: { ...SITE, zone: "Baghdad" } },
      'site.zone: The option site.zone is no time zone; it is «Baghdad». → Write an IANA name: zone: "Asia/Baghdad".',
    ],
    [
      "no language",
      { site: { ...SITE, lang: "عربي" } },
      "site.lang: The option site.lang is no language tag; it is «عربي».",
    ],
    [
      "dates that are a list",
      { dates: [] },
      "dates: The option dates must be a group of date options; it is «[]».",
    ],
    [
      "months that there are not",
      { dates: { months: "iraqi" } },
      "dates.months: The date option months is «iraqi». → Write levant, western, dual",
    ],
    [
      "a part of a date option",
      { dates: { dual: { order: "x" } } },
      "dates.dual: The date option dual.order is «x». → Write levant-first",
    ],
    [
      "the zone among the dates",
      { dates: { zone: "UTC" } },
      "dates.zone: The option dates.zone is set by site.zone. → Write site: { zone: … } instead.",
    ],
    [
      "topics that are a number",
      { topics: 5 },
      "topics: The option topics has the wrong type; it is «5». → Write the path of a YAML file",
    ],
    [
      "topics.open",
      { topics: { open: "yes" } },
      "topics.open: The option topics.open must be true or false; it is «yes».",
    ],
    [
      "the disk's root",
      { articles: { folder: "/" } },
      "articles.folder: The option articles.folder is the project's root or the disk's",
    ],
    [
      "defaults",
      { articles: { defaults: { authors: "ليلى" } } },
      "articles.defaults.authors: The option articles.defaults.authors must be a list of names; it is «ليلى». → Write fields",
    ],
    [
      "a default in a list",
      { articles: { defaults: { topics: ["أ", ""] } } },
      "articles.defaults.topics.1: The option articles.defaults.topics.1 is empty",
    ],
    [
      "HTML in articles",
      { articles: { html: "yes" } },
      "articles.html: The option articles.html must be true or false; it is «yes». → Write true",
    ],
    [
      "quotation marks",
      { articles: { quotes: "'" } },
      'articles.quotes: The option articles.quotes must be "«»", "“”" or false; it is «\'». → Write quotes:',
    ],
    [
      "fields",
      { articles: { fields: "autor" } },
      "articles.fields: The option articles.fields must be a list of field names; it is «autor».",
    ],
    [
      "a page",
      { pages: { about: "no" } },
      'pages.about: The option pages.about must be true, false or "own"; it is «no». → Write pages:',
    ],
    ["pages", { pages: true }, "pages: The option pages has the wrong type; it is «true»."],
    [
      "a size below one",
      { lists: { size: 0 } },
      "lists.size: The option lists.size is below 1; it is «0». → Write a number from 1 to 1000",
    ],
    [
      "a size above a thousand",
      { lists: { size: 1001 } },
      "lists.size: The option lists.size is above 1000; it is «1001».",
    ],
    [
      "half a number",
      { related: { count: 1.5 } },
      "related.count: The option related.count must be a whole number; it is «1.5».",
    ],
    [
      "no number",
      { related: { count: Number.NaN } },
      "related.count: The option related.count must be a whole number; it is «NaN».",
    ],
    [
      "a word",
      { words: { home: 5 } },
      "words.home: The option words.home must be a text; it is «5». → Write texts",
    ],
    [
      "a form of a count",
      { words: { articleCount: { one: [] } } },
      "words.articleCount.one: The option words.articleCount.one must be a text; it is «[]».",
    ],
    [
      "markdown",
      { markdown: "x" },
      "markdown: The option markdown must be a function that takes a markdown-it instance; it is «x».",
    ],
  ])("%s", (_, written, expected) => {
    const site = typeof written === "object" && written !== null && !Array.isArray(written);
    const faults = told(site ? { site: SITE, ...written } : written);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
  });

  test("is named with its value, however strange that is", () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const values = [circle, 10n, () => 5, Symbol("س"), new Map(), new Date(0), [circle]];
    for (const value of values) {
      for (const field of ["site", "dates", "topics", "pages", "lists", "words"]) {
        for (const fault of faultsOf({ site: SITE, [field]: value, related: { count: value } })) {
          expect(fault.message).toMatch(/^The option|^There is no option|^The date option/);
        }
      }
    }
  });
});

describe("an unknown option", () => {
  test.each([
    [{ topcis: "x" }, "topcis: There is no option «topcis». → Write topics."],
    [
      { site: { ...SITE, titel: "x" } },
      "site.titel: There is no option «site.titel». → Write site.title.",
    ],
    [
      { dates: { month: "dual" } },
      "dates.month: There is no option «dates.month». → Write dates.months.",
    ],
    [{ topics: { fil: "x" } }, "topics.fil: There is no option «topics.fil». → Write topics.file."],
    [
      { articles: { foldr: "x" } },
      "articles.foldr: There is no option «articles.foldr». → Write articles.folder.",
    ],
    [
      { articles: { defaults: { autors: [] } } },
      "articles.defaults.autors: There is no option «articles.defaults.autors». → Write articles.defaults.authors.",
    ],
    [
      { pages: { feeds: true } },
      "pages.feeds: There is no option «pages.feeds». → Write pages.feed.",
    ],
    [{ lists: { sizes: 5 } }, "lists.sizes: There is no option «lists.sizes». → Write lists.size."],
    [
      { related: { cuont: 5 } },
      "related.cuont: There is no option «related.cuont». → Write related.count.",
    ],
    [
      { stories: { windowDay: 5 } },
      "stories.windowDay: There is no option «stories.windowDay». → Write stories.windowDays.",
    ],
    [{ words: { hom: "x" } }, "words.hom: There is no option «words.hom». → Write words.home."],
    [
      { words: { articleCount: { tow: "x" } } },
      "words.articleCount.tow: There is no option «words.articleCount.tow». → Write words.articleCount.two.",
    ],
  ])("%j names the nearest", (written, expected) => {
    expect(told({ site: SITE, ...written })).toEqual([expected]);
  });

  test.each([
    [{ colour: "أخضر" }, /^colour: .+ → Remove it; the options are site, dates, topics, /],
    [{ site: { ...SITE, logo: "x" } }, /→ Remove it; the options of site are title, url, /],
    [
      { dates: { calendar: "x" } },
      /→ Remove it; the options of dates are (?!.*\bzone,).*\bmonths, /,
    ],
    [
      { articles: { defaults: { summary: "x" } } },
      /the options of articles\.defaults are authors, /,
    ],
    [{ lists: { order: "x" } }, /the options of lists are size\.$/],
    [
      { words: { articleCount: { several: "x" } } },
      /the options of words\.articleCount are zero, /,
    ],
    [{ constructor: "x" }, /^constructor: There is no option «constructor»/],
    [JSON.parse('{ "__proto__": {} }'), /^__proto__: There is no option «__proto__»/],
  ])("%j is told what there is", (written, expected) => {
    const faults = told(Object.assign(Object.create(null), { site: SITE }, written));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(expected);
  });
});

test("all faults stand in one report, each with option, value and cure", () => {
  const written = {
    site: { title: "", url: "x", zone: "x" },
    dates: { months: "x", month: "x" },
    topcis: "x",
    articles: { folder: 5, defaults: { place: 5 } },
    pages: { home: 5, hom: true },
    lists: { size: "20" },
    related: { count: -1 },
    words: { home: 5, hom: "x" },
    markdown: {},
  };
  expect(
    faultsOf(written)
      .map(({ field }) => field)
      .sort(),
  ).toEqual([
    "articles.defaults.place",
    "articles.folder",
    "dates.month",
    "dates.months",
    "lists.size",
    "markdown",
    "pages.hom",
    "pages.home",
    "related.count",
    "site.title",
    "site.url",
    "site.zone",
    "topcis",
    "words.hom",
    "words.home",
  ]);
  expect(() => readOptions(written)).toThrow(
    /^Arshif found 15 faults in 1 file\. Nothing was written\.\n/,
  );
});

describe("whatever is written", () => {
  const names = [
    ...["site", "dates", "topics", "articles", "pages", "lists", "related", "words"],
    ...["feeds", "cite", "host", "headers", "redirects", "manifest", "newsSitemap"],
  ];
  const value = fc.oneof(
    anyText,
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
  );
  const inner = fc.oneof(
    value,
    fc.dictionary(fc.constantFrom("title", "url", "size", "home"), value),
  );
  const written = fc.oneof(inner, fc.dictionary(fc.constantFrom(...names, "x"), inner));

  test("the options are right, or the report is in plain words", () => {
    holds(
      fc.property(written, (options) => {
        try {
          expect(readOptions(options).site.title).toBeTypeOf("string");
        } catch (error) {
          if (!(error instanceof ArshifError)) throw error;
          for (const { file, message, cure } of error.faults) {
            expect(file).toBe("arshif options");
            const own = `${message} ${cure}`.replace(/«[^»]*»/g, "");
            expect(own).not.toMatch(/\[object|\bInvalid|undefined|expected|received|NaN/);
            expect(cure).toMatch(/\.$/);
          }
        }
      }),
      400,
    );
  });
});
