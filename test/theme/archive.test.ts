import fs from "node:fs";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { followLinks, invalidMarkup, pagesBelow } from "../support/html.ts";
import { filesBelow } from "../support/site.ts";
import { ARCHIVE_URL, archiveFiles, articles, DRAFT } from "./archive/index.ts";
import { pagesByKind } from "./kinds.ts";

/** What is built from the invented archive, looked at as files. */

const folder = inject("archive");

/** The kinds of page that the theme has by itself. */
const KINDS = [
  "",
  "page/n",
  "yyyy",
  "yyyy/mm",
  "yyyy/mm/dd/…",
  "yyyy/mm/…",
  "yyyy/…",
  "years",
  "topics",
  "topics/…",
  "topics/…/page/n",
  "authors",
  "authors/…",
  "sources",
  "sources/…",
  "sources/…/page/n",
  "about",
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

test("html-validate finds nothing on any page", async () => {
  expect(await invalidMarkup(folder)).toEqual([]);
});

test("every link and fragment leads somewhere, and every page is linked to", async () => {
  const { broken, unreached } = await followLinks(folder, ARCHIVE_URL);
  expect(broken).toEqual([]);
  expect(unreached).toEqual([]);
});
