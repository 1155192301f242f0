import fs from "node:fs";
import path from "node:path";
import { describe, expect, inject, test } from "vitest";
import { arabicWords } from "../../plugin/words.ts";
import {
  attribute,
  elements,
  followLinks,
  invalidMarkup,
  one,
  pagesBelow,
  parsePage,
  textOf,
} from "../support/html.ts";
import { filesBelow } from "../support/site.ts";
import {
  ARCHIVE_URL,
  archiveFiles,
  articles,
  DRAFT,
  GUEST,
  LONG_HEADLINE,
} from "./archive/index.ts";
import { pagesByKind } from "./kinds.ts";

/** What is built from the invented archive, looked at as files. */

const folder = inject("archive");

/** The kinds of page that the theme has by itself. */
const KINDS = [
  "",
  "page/n",
  "yyyy",
  "yyyy/mm",
  "yyyy/mm/dd",
  "yyyy/mm/dd/…",
  "yyyy/mm/dd/…/…/…",
  "yyyy/mm/…",
  "yyyy/…",
  "years",
  "topics",
  "topics/…",
  "topics/…/page/n",
  "authors",
  "authors/…",
  "sources",
  "series",
  "series/…",
  "sources/…",
  "sources/…/page/n",
  "stories",
  "stories/…",
  "corrections",
  "search",
  "about",
  "data",
  "guide",
  "404.html",
];

test("the archive holds more than 60 articles, the same on every call", () => {
  expect(articles().length).toBeGreaterThan(60);
  expect(archiveFiles()).toEqual(archiveFiles());
});

test("it has every kind of page, and a page of every article that is no draft", () => {
  const kinds = pagesByKind(folder);
  expect([...kinds.keys()]).toEqual(expect.arrayContaining(KINDS));
  const pages = pagesBelow(folder);
  const missing = articles().filter(
    ({ name }) => !pages.some((page) => page.endsWith(`/${name}/index.html`)),
  );
  expect(missing.map(({ name }) => name)).toEqual([DRAFT]);
});

test("a draft leaves no trace in any file", () => {
  for (const file of filesBelow(folder)) {
    expect(fs.readFileSync(path.join(folder, file), "utf8"), file).not.toMatch(
      /مسودة|%D9%85%D8%B3%D9%88%D8%AF/,
    );
  }
});

describe("it holds what a theme must show", () => {
  const files = pagesBelow(folder);
  const pageOf = (name: string) => {
    const file = files.find((page) => page.endsWith(`/${name}/index.html`)) as string;
    return one(parsePage(fs.readFileSync(path.join(folder, file), "utf8")), "main");
  };

  test("a story of six articles, the oldest first", () => {
    const timeline = elements(pageOf("2023-10-02-انهيار-الصومعة"), "time");
    const days = ["02", "03", "05", "08", "10", "13"];
    expect(timeline.map((time) => attribute(time, "datetime"))).toEqual(
      expect.arrayContaining(days.map((day) => `2023-10-${day}`)),
    );
  });

  test("one text from two outlets, each naming the other", () => {
    expect(textOf(pageOf("عاصفة-السنبلة"))).toContain(`${arabicWords.alsoPublished}: وكالة الساحل`);
    expect(textOf(pageOf("عاصفة-الوكالة"))).toContain(
      `${arabicWords.alsoPublished}: صحيفة السنبلة`,
    );
  });

  test("a guest in a foreign language, a date in the Hijri calendar, a headline of a paragraph", () => {
    expect(attribute(one(pageOf(GUEST), "h1[lang]"), "lang")).toBe("en");
    const dates = elements(pageOf("بتاريخ-هجري"), "time").map((time) =>
      attribute(time, "datetime"),
    );
    expect(dates).toContain("2019-08-12");
    expect(textOf(one(pageOf(LONG_HEADLINE), "h1")).length).toBeGreaterThan(180);
  });
});

test("html-validate finds nothing on any page", async () => {
  expect(await invalidMarkup(folder)).toEqual([]);
});

test("every link and fragment leads somewhere, and every page is linked to", async () => {
  const { broken, unreached } = await followLinks(folder, ARCHIVE_URL);
  expect(broken).toEqual([]);
  expect(unreached).toEqual([]);
});
