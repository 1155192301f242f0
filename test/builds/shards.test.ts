import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ArchiveCache } from "../../plugin/incremental/cache/archive-cache.ts";
import { cachedSite } from "../../plugin/incremental/cache/cached-site.ts";
import {
  arshifBuild,
  counts,
  expectFullBuild,
  sharedBuild,
  sharedBuildArguments,
} from "../support/builds.ts";
import { demoArchive } from "../support/demo-archive.ts";
import { makeSite, type Run, removeSite, type Site } from "../support/site.ts";

/** Milliseconds: each test runs several builds, each of several processes. */
vi.setConfig({ testTimeout: 240_000 });

let site: Site;
afterEach(() => removeSite(site));

const NEVER: Run = { code: null, printed: "" };

/** Runs a build and compares the whole output with a plain build in a fresh folder. */
async function expectSame(build: () => Promise<Run>): Promise<Run> {
  let done = NEVER;
  await expectFullBuild(site, async () => {
    done = await build();
  });
  expect(done.code, done.printed).toBe(0);
  return done;
}

function rewrite(file: string, change: (text: string) => string): void {
  const absolute = path.join(site.folder, file);
  const text = fs.readFileSync(absolute, "utf8");
  expect(change(text)).not.toBe(text);
  fs.writeFileSync(absolute, change(text));
}

/** Without stories no page of a list shows anything that is found in texts. */
const withoutStories = (text: string) => text.replace("dates: {", "stories: false, dates: {");

const anArticle = () => `articles/${fs.readdirSync(path.join(site.folder, "articles"))[3]}`;

/** The demo archive, whose configuration does something more. */
function demoWith(more: string, files: Readonly<Record<string, string>> = {}): Site {
  const demo = demoArchive();
  const config = demo["eleventy.config.js"] as string;
  const at = config.indexOf("  return");
  return makeSite({
    ...demo,
    ...files,
    "eleventy.config.js": `${config.slice(0, at)}  ${more}\n${config.slice(at)}`,
  });
}

/** Does something once on a page, and only in a process that writes pages alone. */
function onOnePage(what: string): string {
  return `let done = false;
  eleventyConfig.addTransform("once", (content) => {
    if (process.send !== undefined && !done) { done = true; ${what} }
    return content;
  });`;
}

describe("pages written by several processes are those of one", () => {
  test("when all are written, then some in one process, then all again", async () => {
    site = makeSite(demoArchive());
    const first = await expectSame(() => sharedBuild(site));
    expect(counts(first).written).toBeGreaterThan(80);
    expect(first.printed).toMatch(/ Memory: \d+ MB for the largest process\.$/m);
    rewrite(anArticle(), (text) => text.replace(/title: "/, 'title: "عاجل: '));
    const second = await expectSame(() => arshifBuild(site));
    expect(counts(second).unchanged).toBeGreaterThan(40);
    rewrite("eleventy.config.js", (text) =>
      text.replace("dates: {", "lists: { size: 3 }, dates: {"),
    );
    const third = await expectSame(() => sharedBuild(site));
    expect(counts(third).unchanged).toBe(0);
    const fourth = await expectSame(() => sharedBuild(site));
    expect(counts(fourth).written).toBeLessThan(10);
  });

  test("when lists are written while related articles are still being found", async () => {
    site = makeSite(demoArchive());
    rewrite("eleventy.config.js", withoutStories);
    await expectSame(() => sharedBuild(site));
    rewrite("eleventy.config.js", (text) =>
      text.replace("dates: {", "related: { count: 2 }, dates: {"),
    );
    const again = await expectSame(() => sharedBuild(site));
    expect(counts(again).unchanged).toBe(0);
    const kept = await expectSame(() => arshifBuild(site));
    expect(counts(kept).written).toBeLessThan(10);
  });

  test("when there are pictures, copied files, and templates that show pages of the site's own", async () => {
    site = demoWith(
      `eleventyConfig.addPassthroughCopy("ملفات");
  console.warn("تهيئة");
  ${onOnePage('console.warn("ورقة من " + process.pid);')}
  eleventyConfig.on("eleventy.after", ({ directories }) => {
    const fs = process.getBuiltinModule("node:fs");
    const pages = fs.readdirSync(directories.output, { recursive: true }).filter((name) => name.endsWith(".html"));
    fs.appendFileSync("ends-" + process.env.BUILT_BY + ".txt", pages.length + "\\n");
  });`,
      {
        "ملفات/خبر.txt": "نص",
        "نحن.md": "---\ntitle: من نحن\ntags: own\nlayout: arshif/page.njk\n---\nنص",
        "media/صورة.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>`,
        "_includes/arshif/parts/head-extra.njk": `{% for page in collections.own %}<meta name="own" content="{{ page.data.title }}">{% endfor %}`,
      },
    );
    rewrite(anArticle(), (text) => `${text}\n![وصف](/media/صورة.svg)\n`);
    const first = await expectSame(() => sharedBuild(site, { BUILT_BY: "several" }));
    expect(site.output("topics/education/index.html")).toContain('content="من نحن"');

    // What the site does at the end is done once, when all pages are there.
    const ends = fs.readFileSync(path.join(site.folder, "ends-several.txt"), "utf8");
    expect(ends).toBe(`${counts(first).written}\n`);

    // What pages print is told once, and what Eleventy says of each batch is not.
    expect(first.printed.match(/تهيئة/g)).toHaveLength(1);
    expect(new Set(first.printed.match(/ورقة من \d+/g))).toHaveProperty("size", 2);
    expect((first.printed.match(/\[11ty\] Wrote/g) ?? []).length).toBeLessThan(2);

    fs.rmSync(path.join(site.folder, anArticle()));
    rewrite("eleventy.config.js", (text) => text.replace("الضفاف", "ضفاف النهرين"));
    const next = await expectSame(() => sharedBuild(site));
    expect(counts(next).removed).toBeGreaterThan(0);
  });
});

describe("when a process fails, nothing is published", () => {
  test("and its report comes out whole, once", async () => {
    site = demoWith(onOnePage('throw new Error("الورقة ممزقة");'));
    const { code, printed } = await sharedBuild(site);
    expect(code).toBe(1);
    expect(printed.match(/3\. الورقة ممزقة/g)).toHaveLength(1);
    expect(printed).toContain("A process that wrote pages failed");
    expect(printed).toContain("[arshif] The build failed; the report is above.");
    const { cache } = ArchiveCache.open(site.folder);
    expect(cache && cachedSite(cache)).toBeUndefined();
    cache?.close();
    expect(printed).not.toContain("writing-process");
  });

  test("and it is told once when it was asked for several things", async () => {
    site = demoWith(onOnePage('throw new Error("الورقة ممزقة");'));
    rewrite("eleventy.config.js", withoutStories);
    const { code, printed } = await sharedBuild(site);
    expect(code).toBe(1);
    expect(printed.match(/3\. الورقة ممزقة/g)).toHaveLength(1);
    expect(printed.match(/A process that wrote pages failed/g)).toHaveLength(1);
    expect(fs.readdirSync(path.join(site.folder, "_site"))).toEqual([]);
  });

  test("and one that the system ended is told of in one plain sentence", async () => {
    site = demoWith(onOnePage('process.kill(process.pid, "SIGKILL");'));
    const { code, printed } = await sharedBuild(site);
    expect(code).toBe(1);
    expect(printed.match(/most likely since memory ran out/g)).toHaveLength(1);
  });
});

test("the processes end with the one that started them", async () => {
  site = demoWith(
    onOnePage(
      `process.getBuiltinModule("node:fs").writeFileSync(process.pid + ".pid", String(process.ppid));`,
    ),
  );
  const build = spawn(process.execPath, sharedBuildArguments(), {
    cwd: site.folder,
    env: { ...process.env, CI: "" },
    stdio: "ignore",
  });
  const writers = () => fs.readdirSync(site.folder).filter((name) => name.endsWith(".pid"));
  await expect.poll(() => writers().length, { timeout: 120_000 }).toBeGreaterThan(0);
  build.kill("SIGKILL");
  const isAlive = (name: string) => fs.existsSync(`/proc/${Number.parseInt(name, 10)}`);
  await expect.poll(() => writers().some(isAlive), { timeout: 120_000 }).toBe(false);
  await expectSame(() => sharedBuild(site));
});
