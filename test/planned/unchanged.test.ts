import fs from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { counts, expectFullBuild, laterBuild } from "../support/planned.ts";
import {
  article,
  configuration,
  makeSite,
  type Run,
  removeSite,
  type Site,
} from "../support/site.ts";

const NOTHING = "Nothing has changed since the build before.";
const STATE = ".cache/arshif/unchanged";

const OPTIONS = `{ site: { title: process.env.ARSHIF_TITLE ?? "أرشيف", url: "https://example.org/" }, topics: "topics.yaml" }`;

const FILES = {
  "eleventy.config.js": configuration(OPTIONS, `eleventyConfig.addPassthroughCopy("خطوط");`),
  "topics.yaml": "- { id: water, name: الماء }\n",
  "package-lock.json": "{}",
  "خطوط/خط.woff2": "خط",
  "_data/about.json": `{ "name": "جريدة" }`,
  "_includes/own.njk": "<!doctype html><title>{{ title }}</title>{{ content | safe }}",
  "_includes/part.njk": "<p>{{ about.name }}</p>",
  "نحن.njk": `---\ntitle: من نحن\nlayout: own.njk\n---\n{% include "part.njk" %}`,
  "media/صورة.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>`,
  "articles/2020-01-03-أول.md": article("title: أول\ndate: 2020-01-03\ntopics: [الماء]"),
  "articles/2020-01-04-ثان.md": article(
    "title: ثان\ndate: 2020-01-04",
    "نص. ![وصف](/media/صورة.svg)",
  ),
  "articles/2020-01-05-ثالث.md": article("title: ثالث\ndate: 2020-01-05"),
};

const succeeded = (build: Run): string => {
  expect(build.code, build.printed).toBe(0);
  return build.printed;
};

describe("a site that has changed in one way", () => {
  let site: Site;
  beforeAll(async () => {
    site = makeSite(FILES);
    succeeded(await laterBuild(site));
  });
  afterAll(() => removeSite(site));

  const at = (file: string) => path.join(site.folder, file);
  const append = (file: string, text: string) => fs.appendFileSync(at(file), text);

  // One after the other on one site: each begins with a site of which nothing is to be built.
  test.each<[what: string, change: () => void]>([
    ["an article edited", () => append("articles/2020-01-03-أول.md", "\nسطر.\n")],
    [
      "a new article",
      () => site.write("articles/2020-01-06-جديد.md", FILES["articles/2020-01-05-ثالث.md"]),
    ],
    ["an article deleted", () => fs.rmSync(at("articles/2020-01-06-جديد.md"))],
    ["a topic", () => append("topics.yaml", "- { id: land, name: الأرض }\n")],
    ["a layout", () => append("_includes/own.njk", "<p>ذيل</p>")],
    ["a part of a page", () => append("_includes/part.njk", "<p>ذيل</p>")],
    [
      "a layout of the theme's name",
      () => site.write("_includes/arshif/parts/head-extra.njk", "<!-- رأس -->"),
    ],
    ["data", () => site.write("_data/about.json", `{ "name": "مجلة" }`)],
    [
      "an option",
      () => {
        const file = at("eleventy.config.js");
        fs.writeFileSync(
          file,
          fs.readFileSync(file, "utf8").replace("topics:", "lists: { size: 2 }, topics:"),
        );
      },
    ],
    ["the packages' lock", () => site.write("package-lock.json", "[]")],
    ["a page of the site's own", () => site.write("صلة.md", "---\ntitle: صلة\n---\nنص")],
    ["a page of the site's own deleted", () => fs.rmSync(at("صلة.md"))],
    ["data of a folder", () => site.write("media/media.json", "{}")],
    [
      "a picture",
      () =>
        site.write(
          "media/صورة.svg",
          `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"/>`,
        ),
    ],
    ["a picture that nobody shows", () => site.write("media/أخرى.svg", FILES["media/صورة.svg"])],
    ["a copied file", () => append("خطوط/خط.woff2", "!")],
    ["what Eleventy ignores", () => site.write(".eleventyignore", "نحن.njk\n")],
    [
      "a page of an article deleted from the output",
      () => fs.rmSync(at("_site/2020/01/03/أول/index.html")),
    ],
    ["a cut page", () => fs.truncateSync(at("_site/2020/01/04/ثان/index.html"), 50)],
    ["a cut page of the site's own", () => fs.truncateSync(at("_site/sitemap.xml"), 50)],
    ["a copied file deleted from the output", () => fs.rmSync(at("_site/media/صورة.svg"))],
    ["the whole output deleted", () => fs.rmSync(at("_site"), { recursive: true })],
    [
      "what was kept damaged",
      () => fs.writeFileSync(at(STATE), fs.readFileSync(at(STATE), "utf8").replace("أول", "أوّ")),
    ],
    ["what was kept cut off", () => fs.truncateSync(at(STATE), 100)],
    ["the catalogue deleted", () => fs.rmSync(at(".cache/arshif/catalogue"))],
    ["the catalogue damaged", () => append(".cache/arshif/catalogue", "!")],
    ["a build that was killed", () => site.write(".cache/arshif/unfinished", "[]")],
  ])("is built: %s", async (_, change) => {
    expect(succeeded(await laterBuild(site))).toContain(NOTHING);
    change();
    expect(succeeded(await laterBuild(site))).not.toContain(NOTHING);
    await expectFullBuild(site);
  });

  test("is built: a variable that the configuration names", async () => {
    const env = { ARSHIF_TITLE: "أرشيف آخر" };
    expect(succeeded(await laterBuild(site))).toContain(NOTHING);
    expect(succeeded(await laterBuild(site, [], env))).not.toContain(NOTHING);
    expect(site.output("index.html")).toContain("أرشيف آخر");
    expect(succeeded(await laterBuild(site, [], env))).toContain(NOTHING);
    expect(succeeded(await laterBuild(site))).not.toContain(NOTHING);
    await expectFullBuild(site);
  });
});

describe("a site that has not changed", () => {
  let site: Site;
  afterEach(() => removeSite(site));
  const built = async (files: Readonly<Record<string, string>> = {}) => {
    site = makeSite({ ...FILES, ...files });
    return succeeded(await laterBuild(site));
  };

  test("is not built, and its summary tells as much", async () => {
    const first = counts({ code: 0, printed: await built() });
    const before = fs.statSync(path.join(site.folder, "_site/sitemap.xml")).mtimeMs;
    const printed = succeeded(await laterBuild(site));
    expect(printed).toContain(`${NOTHING}\nArticles: 3, of which 0 new or changed.\n`);
    expect(printed).not.toContain("[11ty]");
    expect(counts({ code: 0, printed })).toEqual({
      written: 0,
      unchanged: first.written,
      removed: 0,
    });
    expect(fs.statSync(path.join(site.folder, "_site/sitemap.xml")).mtimeMs).toBe(before);
    await expectFullBuild(site);
  });

  test("is built where files are compared by content, or a page is to be explained", async () => {
    await built();
    const page = "/2020/01/03/أول/";
    for (const build of [
      await laterBuild(site, ["--hash"]),
      await laterBuild(site, [], { CI: "true" }),
      await laterBuild(site, ["--explain", page]),
    ]) {
      expect(succeeded(build)).not.toContain(NOTHING);
      expect(counts(build).unchanged).toBeGreaterThan(5);
    }
    expect(succeeded(await laterBuild(site))).toContain(NOTHING);
  });

  test("tells again what the build before told", async () => {
    const fields = "title: حروف ﻻ\ndate: 2020-01-07";
    const first = await built({ "articles/2020-01-07-حروف.md": article(fields) });
    const told = first.split("\n").filter((line) => line.startsWith("Arshif: "));
    expect(told.length).toBeGreaterThan(0);
    expect(succeeded(await laterBuild(site))).toContain(`${told.join("\n")}\n${NOTHING}`);
  });

  test("is built as long as a file may be changed again within the same moment", async () => {
    site = makeSite(FILES);
    for (let build = 0; build < 2; build++) {
      expect(succeeded(await laterBuild(site, [], {}, -60))).not.toContain(NOTHING);
    }
    const tomorrow = new Date(Date.now() + 86_400_000);
    fs.utimesSync(path.join(site.folder, "articles/2020-01-03-أول.md"), tomorrow, tomorrow);
    for (let build = 0; build < 2; build++) {
      expect(succeeded(await laterBuild(site))).not.toContain(NOTHING);
    }
    await expectFullBuild(site);
  });

  test.each([
    ["data that a script makes", { "_data/now.js": "export default () => 1;" }],
    ["a page that a script makes", { "صفحة.11ty.js": "export const render = () => 'نص';" }],
    ["data of a page in a script", { "نحن.11tydata.js": "export default {};" }],
    ["a page that shows the time", { "وقت.liquid": `{{ "now" | date: "%Y" }}` }],
    ["a page with a file from elsewhere", { "صفحة.njk": `{% include "خطوط/" + "خط.woff2" %}` }],
    [
      "a filter that shows the time",
      {
        "eleventy.config.js": configuration(
          OPTIONS,
          `eleventyConfig.addFilter("year", () => new Date().getFullYear());`,
        ),
      },
    ],
    [
      "data that a function makes",
      {
        "eleventy.config.js": configuration(
          OPTIONS,
          `eleventyConfig.addGlobalData("one", () => 1);`,
        ),
      },
    ],
    [
      "a file that the configuration reads by itself",
      {
        "eleventy.config.js": `import fs from "node:fs";\n${configuration(OPTIONS, `fs.existsSync("x");`)}`,
      },
    ],
  ])("is built where files do not tell all: %s", async (_, files) => {
    await built(files);
    expect(succeeded(await laterBuild(site))).not.toContain(NOTHING);
  });

  test.each([
    [
      "empties the output folder",
      `fs.rmSync("_site", { recursive: true, force: true });`,
      "index.html",
    ],
    [
      "empties it when a build begins",
      `eleventyConfig.on("eleventy.before", () => fs.rmSync("_site", { recursive: true, force: true }));`,
      "index.html",
    ],
    [
      "makes an article",
      `eleventyConfig.on("eleventy.before", () =>
        fs.writeFileSync(\`articles/\${fs.readdirSync("articles").length}.md\`, ARTICLE));`,
      "2020/02/01/4/index.html",
    ],
  ])("is built as ever where its configuration %s", async (_, does, page) => {
    const source = configuration(OPTIONS, does);
    const made = JSON.stringify(article("title: م\ndate: 2020-02-01"));
    await built({
      "eleventy.config.js": `import fs from "node:fs";\nconst ARTICLE = ${made};\n${source}`,
    });
    succeeded(await laterBuild(site));
    expect(site.outputs()).toContain(page);
    site.write("eleventy.config.js", configuration(OPTIONS));
    succeeded(await laterBuild(site));
    await expectFullBuild(site);
  });
});
