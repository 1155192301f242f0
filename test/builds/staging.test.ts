import fs from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { arshifBuild, expectFullBuild } from "../support/builds.ts";
import { article, configuration, makeSite, removeSite, SITE, type Site } from "../support/site.ts";

let site: Site;
afterEach(() => removeSite(site));

const ARTICLES = {
  "articles/2020-01-03-خبر.md": article("title: خبر\ndate: 2020-01-03"),
  "articles/2020-01-04-آخر.md": article("title: آخر\ndate: 2020-01-04"),
};

async function built(more: string, files: Readonly<Record<string, string>> = {}) {
  site = makeSite({
    "eleventy.config.js": configuration(`{ ${SITE} }`, more),
    ...ARTICLES,
    ...files,
  });
  return again();
}

async function again() {
  const ended = await arshifBuild(site);
  expect(ended.code, ended.printed).toBe(0);
  return ended;
}

test("the site's own code finds the finished site when Eleventy says that it is built", async () => {
  const { printed } = await built(`
    eleventyConfig.on("eleventy.after", async ({ directories, dir, results }) => {
      const { existsSync } = await import("node:fs");
      console.log(JSON.stringify({
        output: directories.output,
        raw: dir.output,
        pages: results.filter(({ url }) => /خبر|آخر/.test(url)).map((page) => page.outputPath).sort(),
        isThere: results.every((page) => existsSync(page.outputPath)),
      }));
    });`);
  expect(JSON.parse(printed.split("\n").find((line) => line.startsWith("{")) ?? "")).toEqual({
    output: "./_site/",
    raw: "_site",
    pages: ["./_site/2020/01/03/خبر/index.html", "./_site/2020/01/04/آخر/index.html"],
    isThere: true,
  });
  expect(fs.existsSync(path.join(site.folder, ".cache/arshif/parts/1-of-1"))).toBe(false);
});

test("patterns of files to copy find neither the finished site nor the one being written", async () => {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>`;
  await built('eleventyConfig.addPassthroughCopy("**/*.svg");', { "صور/أ.svg": picture });
  expect(site.outputs().filter((file) => file.endsWith("أ.svg"))).toEqual(["صور/أ.svg"]);
  await again();
  await expectFullBuild(site);
});

test("what the site's code writes beside a page is published and never removed", async () => {
  await built(`
    eleventyConfig.addTransform("besides", async function (content) {
      const { writeFile, mkdir } = await import("node:fs/promises");
      if (this.page.url === "/2020/01/03/خبر/") {
        const folder = this.page.outputPath.replace(/index.html$/, "");
        await mkdir(folder, { recursive: true });
        await writeFile(folder + "index.txt", "نص");
      }
      return content;
    });`);
  expect(site.output("2020/01/03/خبر/index.txt")).toBe("نص");
  await again();
  expect(site.output("2020/01/03/خبر/index.txt")).toBe("نص");
});

test("a page becomes a folder, and a folder a page", async () => {
  await built("", {
    "أ.md": "---\npermalink: /صفحة.html\n---\nنص",
    "ب.md": "---\npermalink: /أخرى.html/index.html\n---\nنص",
  });
  site.write("أ.md", "---\npermalink: /صفحة.html/index.html\n---\nنص");
  site.write("ب.md", "---\npermalink: /أخرى.html\n---\nنص");
  await again();
  await expectFullBuild(site);
});

test("a file that is the same stays as it is, with its time", async () => {
  await built("");
  const feed = path.join(site.folder, "_site/feed.xml");
  const before = fs.statSync(feed);
  site.write("eleventy.config.js", configuration(`{ ${SITE}, show: { ageFrom: 3 } }`));
  expect((await again()).printed).toContain("Every page was written");
  const after = fs.statSync(feed);
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  await expectFullBuild(site);
});

test("nothing is built without the plugin", async () => {
  site = makeSite({ ...ARTICLES, "eleventy.config.js": "export default () => {};" });
  const { code, printed } = await arshifBuild(site);
  expect([code, printed]).toEqual([
    1,
    "[arshif] Nothing was built: the site's configuration does not add the plugin Arshif.\n",
  ]);
  expect(site.outputs()).toEqual([]);
  fs.rmSync(path.join(site.folder, "eleventy.config.js"));
  expect((await arshifBuild(site)).printed).toBe(
    "[arshif] Nothing was built: Eleventy has no configuration here. Run the command in the project's root, or make a site with arshif init my-archive.\n",
  );
});

test("a wrong option is told in full, once", async () => {
  site = makeSite({
    ...ARTICLES,
    "eleventy.config.js": configuration(`{ ${SITE}, lists: { size: 0 } }`),
  });
  const { code, printed } = await arshifBuild(site);
  expect(code).toBe(1);
  expect(printed).toBe(
    `[arshif] The build failed. The output folder is as it was.
Arshif found 1 fault. Nothing was written.

arshif options  lists.size
  The option lists.size is below 1; it is «0».
  → Write a number from 1 to 1000: lists: { size: 20 }.
`,
  );
});
