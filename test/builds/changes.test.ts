import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arshif, arshifBuild, tree } from "../support/builds.ts";
import { demoArchive } from "../support/demo-archive.ts";
import { makeSite, type Run, removeSite, type Site } from "../support/site.ts";

const ARTICLE = "articles/2024-03-27-خبر-جديد.md";
const STEPS = [".1-assets", ".2-pages", ".3-indexes", ".4-removed"];

const linesOf = (site: Site, step = "") =>
  fs
    .readFileSync(path.join(site.folder, `upload/changes${step}.txt`), "utf8")
    .split("\n")
    .filter(Boolean);

const files = (site: Site) =>
  new Map([...tree(path.join(site.folder, "_site"))].filter(([name]) => !name.endsWith("/")));

/** What an uploading program must do, by comparing both folders. */
function expected(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  return {
    written: [...after.keys()].filter((name) => before.get(name) !== after.get(name)).sort(),
    removed: [...before.keys()].filter((name) => !after.has(name)).sort(),
  };
}

async function done(run: Promise<Run>): Promise<string> {
  const { code, printed } = await run;
  expect(code, printed).toBe(0);
  return printed;
}

describe("the files that a command changes in the output folder are listed", () => {
  let site: Site;
  beforeAll(() => {
    const demo = demoArchive();
    site = makeSite({
      ...demo,
      "eleventy.config.js": (demo["eleventy.config.js"] as string).replace(
        "  return",
        '  eleventyConfig.addPassthroughCopy("ملفات");\n  return',
      ),
      "ملفات/خبر.txt": "نص",
      "media/صورة.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>`,
    });
  });
  afterAll(() => removeSite(site));

  test("by a build: all of them at first, then those of one article more and one less", async () => {
    const args = ["--changes", "upload/changes.txt"];
    const first = await done(arshifBuild(site, args));
    const before = files(site);
    expect(linesOf(site).sort()).toEqual([...before.keys()].sort());
    expect(first).toMatch(/^Changes: [\d,]+ to upload, 0 to remove; see upload\/changes\.txt\.$/m);
    fs.rmSync(path.join(site.folder, "upload"), { recursive: true });

    const [old] = fs.readdirSync(path.join(site.folder, "articles"));
    fs.rmSync(path.join(site.folder, "articles", old as string));
    site.write(ARTICLE, "---\ntitle: خبر جديد\ndate: 2024-03-27\ntopics: [التعليم]\n---\nنص\n");
    const second = await done(arshifBuild(site, args));
    const { written, removed } = expected(before, files(site));
    expect(linesOf(site).sort()).toEqual(written);
    expect(linesOf(site, ".4-removed")).toEqual(removed);
    expect(removed.length).toBeGreaterThan(2);
    expect(second).toContain(
      `Changes: ${written.length} to upload, ${removed.length} to remove; see upload/changes.txt.`,
    );
    expect(linesOf(site)).toEqual(STEPS.slice(0, 3).flatMap((step) => linesOf(site, step)));
    expect(linesOf(site, ".2-pages")).toContain("2024/03/27/خبر-جديد/index.html");
    expect(linesOf(site, ".3-indexes")).toEqual(
      expect.arrayContaining(["index.html", "feed.xml", "search/manifest.json", "sitemap.xml"]),
    );
  });

  test("by a merge, which compares the parts with what stands there", async () => {
    fs.rmSync(path.join(site.folder, "upload"), { recursive: true, force: true });
    const before = files(site);
    site.write(ARTICLE, "---\ntitle: خبر آخر\ndate: 2024-03-27\n---\nنص آخر\n");
    await done(arshif(site, ["plan"]));
    await done(arshifBuild(site, ["--shard", "1/2", "--jobs", "1"]));
    await done(arshifBuild(site, ["--shard", "2/2", "--jobs", "1"]));
    const printed = await done(arshif(site, ["merge", "--changes", "upload/changes.txt"]));
    const { written, removed } = expected(before, files(site));
    expect(linesOf(site).sort()).toEqual(written);
    expect(linesOf(site, ".4-removed")).toEqual(removed);
    expect(printed).toContain(`Changes: ${written.length} to upload, ${removed.length} to remove;`);
    expect(written.length).toBeLessThan(before.size / 3);
  });

  test("and a list that would be published is refused, with nothing built", async () => {
    const before = files(site);
    site.write(ARTICLE, "---\ntitle: خبر ثالث\ndate: 2024-03-27\n---\nنص ثالث\n");
    const { code, printed } = await arshifBuild(site, ["--changes", "_site/changes.txt"]);
    expect(code).toBe(1);
    expect(printed).toContain("would stand in the output folder and be published.");
    expect(printed).toContain("→ Name another file: --changes ../changes.txt.");
    expect(printed).not.toContain("    at ");
    expect(files(site)).toEqual(before);
  });
});
