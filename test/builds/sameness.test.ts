import fs from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { election, GOVERNMENT, RESULTS, VOTE } from "../archive/election.ts";
import { arshifBuild, counts, expectFullBuild } from "../support/builds.ts";
import { demoArchive } from "../support/demo-archive.ts";
import { article, makeSite, type Run, removeSite, type Site } from "../support/site.ts";

let site: Site;
afterEach(() => removeSite(site));

/** The demo archive, built once, so that the next build has something to stand on. */
async function built(files: Readonly<Record<string, string>> = {}): Promise<Site> {
  site = makeSite({ ...demoArchive(), ...files });
  const first = await arshifBuild(site);
  expect(first.code, first.printed).toBe(0);
  return site;
}

/** Builds again and compares the whole output with a plain build in a fresh folder. */
async function again(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  let next: Run = { code: null, printed: "" };
  await expectFullBuild(site, async () => {
    next = await arshifBuild(site, args, env);
  });
  expect(next.code, next.printed).toBe(0);
  return { ...counts(next), printed: next.printed };
}

function rewrite(file: string, change: (text: string) => string): void {
  const absolute = path.join(site.folder, file);
  const text = fs.readFileSync(absolute, "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  fs.writeFileSync(absolute, changed);
}

const articleFile = (number: number): string =>
  fs
    .readdirSync(path.join(site.folder, "articles"))
    .map((name) => `articles/${name}`)
    .find((name) => name.endsWith(`-خبر-${number}.md`)) as string;

describe("the output is that of a full build after", () => {
  test("nothing, and only what cannot be known is written", async () => {
    await built();
    const { written, unchanged } = await again();
    expect(unchanged).toBeGreaterThan(80);
    expect(written).toBeLessThan(10);
  });

  test("an event gets another part, is named otherwise, and loses a part", async () => {
    await built(election([...VOTE, ...RESULTS]));
    const whole = "stories/2022-10-10-فتح-المراكز/index.html";
    expect(site.output(whole).match(/class="story-part"/g)).toHaveLength(2);
    for (const [file, text] of Object.entries(election(GOVERNMENT))) site.write(file, text);
    await again();
    expect(site.output(whole).match(/class="story-part"/g)).toHaveLength(3);
    for (const [name, { date }] of RESULTS) {
      rewrite(`articles/${date}-${name}.md`, (text) => text.replace("إقليم", "برلمان إقليم"));
    }
    await again();
    for (const file of Object.keys(election(RESULTS))) fs.rmSync(path.join(site.folder, file));
    await again();
    expect(site.output(whole)).not.toContain('class="story-part"');
  });

  test("an edit of a text, of a title, of a date, of topics", async () => {
    await built();
    rewrite(articleFile(20), (text) => `${text}\nسطر آخر.\n`);
    const first = await again();
    expect(first.written).toBeLessThan(20);
    rewrite(articleFile(15), (text) => text.replace(/title: "/, 'title: "عاجل: '));
    expect((await again()).unchanged).toBeGreaterThan(40);
    const dated = articleFile(9);
    rewrite(dated, (text) => text.replace(/^date: .*$/m, "date: 2021-05-05"));
    fs.renameSync(
      path.join(site.folder, dated),
      path.join(site.folder, dated.replace(/\d{4}-\d\d-\d\d/, "2021-05-05")),
    );
    expect((await again()).removed).toBeGreaterThan(0);
    rewrite(articleFile(11), (text) => text.replace(/^topics: .*$/m, "topics: [الصحة, الرياضة]"));
    await again();
  });

  test("a new article, its deletion, and that of the newest and of an old one", async () => {
    await built();
    const name = "articles/2024-04-02-جديد.md";
    site.write(
      name,
      article("title: خبر جديد\ndate: 2024-04-02\ntopics: [البيئة]\nauthors: [كاتبة جديدة]"),
    );
    const grown = await again();
    expect(grown.unchanged).toBeGreaterThan(50);
    expect(site.outputs()).toContain("2024/04/02/جديد/index.html");
    fs.rmSync(path.join(site.folder, name));
    expect((await again()).removed).toBeGreaterThan(0);
    expect(site.outputs().filter((file) => file.startsWith("2024/04/"))).toEqual([]);
    for (const number of [28, 2]) {
      const file = path.join(site.folder, articleFile(number));
      fs.rmSync(file);
      fs.rmSync(file.replace(/\.md$/, ".versions"), { recursive: true, force: true });
    }
    await again();
  });

  test("a renamed topic, a changed alias, a moved topic, another description", async () => {
    await built();
    rewrite("topics.yaml", (text) =>
      text.replace("name: التعليم", "name: التربية والتعليم, aliases: [التعليم]"),
    );
    const renamed = await again();
    expect(renamed.unchanged).toBeGreaterThan(20);
    rewrite("topics.yaml", (text) =>
      text.replace("aliases: [دجلة, الفرات]", "aliases: [دجلة, الفرات, نهر]"),
    );
    await again();
    rewrite("topics.yaml", (text) => text.replace("name: الصحة", "name: الصحة, parent: cities"));
    await again();
    rewrite("topics.yaml", (text) => text.replace("الكتب والفنون والتراث.", "الكتب والمسرح."));
    expect((await again()).unchanged).toBeGreaterThan(80);
  });

  test("a changed layout of the site's own, which then shows another article", async () => {
    await built({ "_includes/arshif/parts/head-extra.njk": "<!-- بلا شيء -->" });
    rewrite("_includes/arshif/parts/head-extra.njk", () => "<!-- شيء آخر -->");
    const changed = await again(["--why", "/2024/03/"]);
    expect(changed.unchanged).toBe(0);
    expect(changed.printed).toContain(
      "Every page was written: a file in the folders of layouts, includes or data changed.",
    );
    // A template without anything but HTML shows the same whatever the articles are.
    rewrite(articleFile(20), (text) => `${text}\nسطر آخر.\n`);
    expect((await again()).unchanged).toBeGreaterThan(50);
    rewrite(
      "_includes/arshif/parts/head-extra.njk",
      () => `<meta name="newest" content="{{ collections.articles[0].title }}">`,
    );
    await again();
    expect((await again()).unchanged).toBeGreaterThan(80);
    rewrite(articleFile(28), (text) => text.replace(/title: "/, 'title: "عاجل: '));
    expect((await again()).unchanged).toBe(0);
  });

  test("a changed option, a changed file of the configuration, a changed variable", async () => {
    await built({ "words.js": "export default 'عنوان';" });
    rewrite("eleventy.config.js", (text) => text.replace('now: "2026-11-24"', 'now: "2027-11-24"'));
    expect((await again()).printed).toContain("an option or one of Eleventy's folders");
    rewrite(
      "eleventy.config.js",
      (text) =>
        `import title from "./words.js";\n${text.replace('title: "الضفاف"', "title: process.env.TITLE ?? title")}`,
    );
    await again();
    rewrite("words.js", () => "export default 'عنوان آخر';");
    expect((await again()).unchanged).toBe(0);
    rewrite("eleventy.config.js", (text) =>
      text.replace("dates: {", "lists: { size: 3 }, dates: {"),
    );
    expect((await again()).unchanged).toBe(0);
    rewrite("eleventy.config.js", (text) => text.replace("size: 3", "size: 20"));
    expect((await again()).removed).toBeGreaterThan(0);
  });

  test("other rules for reading articles: defaults of fields, another zone", async () => {
    await built();
    rewrite("eleventy.config.js", (text) =>
      text.replace("dates: {", "articles: { defaults: { place: 'بغداد' } }, dates: {"),
    );
    const defaults = await again();
    expect(defaults.printed).toContain("Articles: 28,");
    rewrite("eleventy.config.js", (text) =>
      text.replace("site: {", "site: { zone: 'America/New_York',"),
    );
    await again();
  });

  test("a page of the site's own that is moved, pictures that come and go", async () => {
    await built({ "نحن.md": "---\ntitle: من نحن\nlayout: arshif/page.njk\n---\nنص" });
    fs.renameSync(path.join(site.folder, "نحن.md"), path.join(site.folder, "عنا.md"));
    expect((await again()).removed).toBe(1);
    site.write(
      "media/صورة.svg",
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>`,
    );
    rewrite(articleFile(12), (text) => `${text}\n![وصف](/media/صورة.svg)\n`);
    await again();
    site.write(
      "media/صورة.svg",
      `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"/>`,
    );
    await again();
    rewrite(articleFile(12), (text) => text.replace(/!\[.*/, ""));
    fs.rmSync(path.join(site.folder, "media"), { recursive: true });
    await again();
    expect(site.outputs().filter((file) => file.startsWith("media/"))).toEqual([]);
  });

  test("the first author, whom every page's navigation then names", async () => {
    const files = Object.fromEntries(
      ["أول", "ثان", "ثالث"].map((name, place) => [
        `articles/2020-01-0${place + 1}-${name}.md`,
        article(`title: ${name}\ndate: 2020-01-0${place + 1}`),
      ]),
    );
    site = makeSite(files);
    expect((await arshifBuild(site)).code).toBe(0);
    rewrite("articles/2020-01-03-ثالث.md", (text) =>
      text.replace("date:", "authors: [ليلى]\ndate:"),
    );
    await again();
    expect(
      fs.readFileSync(path.join(site.folder, "_site/2020/01/01/أول/index.html"), "utf8"),
    ).toContain('href="/authors/"');
  });
});
