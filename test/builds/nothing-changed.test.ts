import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { arshifBuild, counts } from "../support/builds.ts";
import {
  article,
  configuration,
  filesBelow,
  makeSite,
  type Run,
  removeSite,
  type Site,
} from "../support/site.ts";

const OPTIONS = `{ site: { title: "أرشيف", url: "https://example.org/" } }`;

let site: Site;
beforeAll(async () => {
  site = makeSite({
    "eleventy.config.js": configuration(
      OPTIONS,
      `eleventyConfig.addFilter("clock", () => new Intl.DateTimeFormat("en", { timeStyle: "medium" }).format());`,
    ),
    "اليوم.njk": "---\nlayout: false\npermalink: /today/\n---\nيوم",
    "articles/2020-01-03-أول.md": article("title: أول حروف ﻻ\ndate: 2020-01-03\ntopics: [الماء]"),
    "articles/2020-01-04-ثان.md": article("title: ثان\ndate: 2020-01-04"),
  });
  await build();
});
afterAll(() => removeSite(site));

async function build(): Promise<Run> {
  const built = await arshifBuild(site);
  expect(built.code, built.printed).toBe(0);
  return built;
}

const times = () =>
  filesBelow(path.join(site.folder, "_site")).map(
    (file) => `${file} ${fs.statSync(path.join(site.folder, "_site", file)).mtimeMs}`,
  );

test("where nothing has changed nothing is written, and what is to be told is told again", async () => {
  const before = times();
  const built = await build();
  expect(counts(built)).toMatchObject({ written: 0, removed: 0 });
  expect(counts(built).unchanged).toBeGreaterThan(8);
  expect(built.printed).toContain("Arshif: articles/2020-01-03-أول.md:2 title: ");
  expect(times()).toEqual(before);
});

test("a page that shows the time by a filter of the site's own is made in every build", async () => {
  site.write("اليوم.njk", "---\nlayout: false\npermalink: /today/\n---\n{{ 'x' | clock }}");
  await build();
  const shown: string[] = [];
  for (let round = 0; round < 2; round++) {
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const built = await build();
    expect(counts(built).written).toBe(1);
    shown.push(site.output("today/index.html"));
  }
  expect(shown[0]).toMatch(/^\d+:\d\d:\d\d/);
  expect(shown[1]).not.toBe(shown[0]);
});
