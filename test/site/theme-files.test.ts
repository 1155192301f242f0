import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GOVERNMENT, RESULTS, VOTE } from "../archive/election.ts";
import { FIRE, OTHER_NEWS, type Told } from "../archive/following.ts";
import { demoArchive } from "../support/demo-archive.ts";
import { article, filesBelow, makeSite, ROOT, type Run, removeSite } from "../support/site.ts";

const FILES = filesBelow(path.join(ROOT, "_includes/arshif")).filter((file) =>
  file.endsWith(".njk"),
);
const PARTS = FILES.filter((file) => file.startsWith("parts/"));
/** `page.njk` is for pages of the site's own. */
const LAYOUTS = FILES.filter((file) => !file.startsWith("parts/"));

const mark = (file: string) => `<!-- mine: ${file} -->`;

/** A layout of the site's own that adds to a block of the original; `main` is each layout's own. */
const wrappedLayout = (file: string) => {
  const block = file === "base.njk" ? "footer" : "main";
  return `{% extends "@arshif/${file}" %}\n{% block ${block} %}${mark(file)}{{ super() }}{% endblock %}\n`;
};
const wrappedPart = (file: string) => `${mark(file)}{% include "@arshif/${file}" %}`;

/** A wire's copy, a story and an event in parts, so that every part has something to show. */
const COPY: Told = ["نسخة", { ...FIRE[1]![1], date: "2021-07-14", sources: ["وكالة الأنباء"] }];
const ELECTION = [...VOTE, ...RESULTS, ...GOVERNMENT];
const FOLLOWED = [...FIRE, COPY, ...ELECTION, ...OTHER_NEWS].map(([name, fields]) => [
  `articles/${fields.date}-${name}.md`,
  article(
    `title: "${fields.title}"\ndate: ${fields.date}\nsources: [${fields.sources ?? "الضفاف"}]`,
    fields.text,
  ),
]);

const site = makeSite({
  ...demoArchive(
    `show: { hijri: true }, lists: { size: 10 }, pages: { style: true, data: true }, dates: { now: "2021-07-14" },
     front: ["lead", { picks: ["2021-07-14-نسخة"] }, "onThisDay", "stories", "dossiers", "corrections"]`,
  ),
  ...Object.fromEntries(FOLLOWED),
  "articles/2019-07-14-ذكرى.md": article(
    "title: خبر من هذا اليوم\ndate: 2019-07-14\nvideo: https://youtu.be/abcdefghijk",
  ),
  "guide.md": "---\ntitle: دليل\nlayout: arshif/page.njk\n---\nنص.\n",
  ...Object.fromEntries(LAYOUTS.map((file) => [`_includes/arshif/${file}`, wrappedLayout(file)])),
  ...Object.fromEntries(PARTS.map((file) => [`_includes/arshif/${file}`, wrappedPart(file)])),
});

let run: Run;
let written: string;
beforeAll(async () => {
  run = await site.build({ args: ["--quiet"] });
  const pages = site.outputs().filter((file) => file.endsWith(".html"));
  written = pages.map((file) => site.output(file)).join("\n");
});
afterAll(() => removeSite(site));

test("a site that wraps every file of the theme builds", () => {
  expect(run.printed).not.toMatch(/Problem|Error/);
  expect(run.code).toBe(0);
  expect(FILES.length).toBeGreaterThan(40);
});

describe("the site's own file wraps the original", () => {
  test.each(FILES)("%s", (file) => {
    expect(written).toContain(mark(file));
  });
});
