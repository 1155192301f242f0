import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { pagesBelow } from "../support/html.ts";
import { filesBelow, makeSite, ROOT, removeSite } from "../support/site.ts";
import { archiveFiles } from "./archive/index.ts";

/**
 * A site that has a file of its own for every file of the theme. Each prints the original and a
 * mark after it: whoever wraps a file gets what he added and loses nothing.
 */

const THEME = path.join(ROOT, "_includes/arshif");
const FILES = filesBelow(THEME);
const TEMPLATES = FILES.filter((file) => file.endsWith(".njk"));
const ASSETS = FILES.filter((file) => /^(?:styles\/)?[^/]+\.(?:css|js|svg)$/.test(file));

const markOf = (template: string) => `<!--${template}-->`;

function wrapper(template: string): string {
  return template.includes("/")
    ? `{% include "@arshif/${template}" %}${markOf(template)}`
    : `{% extends "@arshif/${template}" %}{% block footer %}{{ super() }}${markOf(template)}{% endblock %}`;
}

function assetWithMark(file: string): string {
  const original = fs.readFileSync(path.join(THEME, file), "utf8");
  return file.endsWith(".svg") ? `${original}${markOf(file)}` : `${original}/*${file}*/`;
}

const original = inject("archive");
const site = makeSite({
  ...archiveFiles(),
  ...Object.fromEntries(TEMPLATES.map((file) => [`_includes/arshif/${file}`, wrapper(file)])),
  ...Object.fromEntries(ASSETS.map((file) => [`_includes/arshif/${file}`, assetWithMark(file)])),
});
/** The pages of the site by their files, and the marks on them. */
const pages = new Map<string, { readonly html: string; readonly marks: ReadonlySet<string> }>();

beforeAll(async () => {
  const { code, printed } = await site.build({ args: ["--quiet"] });
  expect(code, printed).toBe(0);
  for (const file of pagesBelow(path.join(site.folder, "_site"))) {
    const html = site.output(file);
    const marks = new Set(
      [...html.matchAll(/<!--([\w/-]+\.njk)-->/g)].map(([, mark = ""]) => mark),
    );
    pages.set(file, { html: withoutMarks(html), marks });
  }
});
afterAll(() => removeSite(site));

test("the theme has files to override", () => {
  expect(TEMPLATES.length).toBeGreaterThan(30);
  expect(ASSETS.length).toBeGreaterThan(4);
});

test.for(TEMPLATES)("%s can be wrapped, and what was added stands on a page", (template) => {
  expect([...pages.values()].some(({ marks }) => marks.has(template))).toBe(true);
});

test("every page still holds everything that the theme itself puts there", () => {
  expect([...pages.keys()]).toEqual(pagesBelow(original));
  for (const [file, { html }] of pages) {
    const theme = fs.readFileSync(path.join(original, file), "utf8");
    expect(html, file).toBe(withoutMarks(theme));
  }
});

test.for(ASSETS)("%s is replaced by the site's own", (file) => {
  const mark = file.endsWith(".svg") ? markOf(file) : `/*${file}*/`;
  const published = filesBelow(path.join(site.folder, "_site", "assets")).map((name) =>
    site.output(`assets/${name}`),
  );
  expect(published.filter((content) => content.includes(mark))).toHaveLength(1);
});

/** Addresses of assets end in a mark of their content, which is not the same here. */
function withoutMarks(html: string): string {
  return html.replace(/<!--[\w/-]+\.njk-->/g, "").replace(/\?v=[0-9a-f]{8}/g, "");
}
