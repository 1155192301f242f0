import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { demoArchive } from "../support/demo-archive.ts";
import {
  arshifBuild,
  counts,
  expectFullBuild,
  findingBuild,
  findingBuildArguments,
  sharedBuild,
} from "../support/planned.ts";
import { preload } from "../support/preload.ts";
import { makeSite, type Run, removeSite, type Site } from "../support/site.ts";

/** Milliseconds: each test runs several builds, each of several processes. */
vi.setConfig({ testTimeout: 240_000 });

let site: Site;
afterEach(() => removeSite(site));

const KEPT = ["relations", "index"];

/** Does something in the process that finds related articles, and nowhere else. */
const inFinder = (what: string) =>
  preload(`if (/finding-process/.test(process.argv[1] ?? "")) { ${what} }`);

/** Lets it be known that there was one. */
const NOTED = inFinder(`fs.appendFileSync("finder.pid", process.pid + "\\n");`);

const finders = (of: Site = site) => {
  const file = path.join(of.folder, "finder.pid");
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8").trim().split("\n") : [];
};

const kept = (of: Site = site) =>
  KEPT.map((name) => fs.readFileSync(path.join(of.folder, ".cache/arshif", name), "latin1"));

const caches = () => fs.readdirSync(path.join(site.folder, ".cache/arshif"));

function rewrite(file: string, change: (text: string) => string): void {
  const absolute = path.join(site.folder, file);
  const text = fs.readFileSync(absolute, "utf8");
  expect(change(text)).not.toBe(text);
  fs.writeFileSync(absolute, change(text));
}

const anArticle = (place = 3) =>
  `articles/${fs.readdirSync(path.join(site.folder, "articles"))[place]}`;

const withoutStories = (text: string) => text.replace("dates: {", "stories: false, dates: {");

/** Runs a build and compares the whole output with a plain build in a fresh folder. */
async function expectSame(build: () => Promise<Run>): Promise<Run> {
  let done: Run = { code: null, printed: "" };
  await expectFullBuild(site, async () => {
    done = await build();
  });
  expect(done.code, done.printed).toBe(0);
  return done;
}

/** What a build without such a process keeps of the same site. */
async function keptWithout(): Promise<string[]> {
  const copy = makeSite({});
  try {
    fs.cpSync(site.folder, copy.folder, {
      recursive: true,
      filter: (file) => !/^(?:_site|\.cache|finder)/.test(path.relative(site.folder, file)),
    });
    const { code, printed } = await sharedBuild(copy);
    expect(code, printed).toBe(0);
    return kept(copy);
  } finally {
    removeSite(copy);
  }
}

describe("a site whose related articles are found by a process of their own is the same", () => {
  test("with stories, pins and exclusions, and when one article is changed later", async () => {
    site = makeSite(demoArchive());
    const [pinned, excluded] = [anArticle(5), anArticle(6)].map((file) => path.basename(file));
    rewrite(anArticle(), (text) =>
      text.replace("\n", `\nrelated: { pin: ["${pinned}"], exclude: ["${excluded}"] }\n`),
    );
    const first = await expectSame(() => findingBuild(site, NOTED));
    expect(counts(first).written).toBeGreaterThan(80);
    expect(first.printed).toMatch(/ Memory: \d+ MB for the largest process\.$/m);
    expect(finders()).toHaveLength(1);
    expect(kept()).toEqual(await keptWithout());
    expect(caches()).not.toContain("finding");
    rewrite(anArticle(), (text) => text.replace(/title: "/, 'title: "عاجل: '));
    const second = await expectSame(() => findingBuild(site, NOTED));
    expect(counts(second).unchanged).toBeGreaterThan(40);
    expect(finders()).toHaveLength(1);
  });

  test("without stories, when lists are written meanwhile", async () => {
    site = makeSite(demoArchive());
    rewrite("eleventy.config.js", withoutStories);
    await expectSame(() => findingBuild(site, NOTED));
    expect(kept()).toEqual(await keptWithout());
    rewrite("eleventy.config.js", (text) =>
      text.replace("dates: {", "related: { count: 2, onlyOlder: true }, dates: {"),
    );
    await expectSame(() => findingBuild(site, NOTED));
    expect(finders()).toHaveLength(2);
    const next = await expectSame(() => arshifBuild(site));
    expect(counts(next).written).toBeLessThan(10);
  });

  test("when no other process writes pages", async () => {
    site = makeSite(demoArchive());
    await expectSame(() => findingBuild(site, NOTED, 1));
    expect(finders()).toHaveLength(1);
    expect(kept()).toEqual(await keptWithout());
  });
});

/** What goes wrong there, and what the site's owner reads of it. */
const FAULTS: [string, string, RegExp][] = [
  [
    "it is ended by the system",
    `process.kill(process.pid, "SIGKILL");`,
    /ended the process that finds related articles \(SIGKILL\), most likely since memory ran out/g,
  ],
  [
    "it is ended while it writes",
    `const write = fs.writeFileSync;
    fs.writeFileSync = (file, content, options) => {
      write(file, Buffer.from(content).subarray(0, 100), options);
      process.kill(process.pid, "SIGKILL");
      while (true);
    };`,
    /ended the process that finds related articles \(SIGKILL\), most likely since memory ran out/g,
  ],
  [
    "the disk is full",
    `fs.writeFileSync = () => {
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    };`,
    /The build failed: the disk is full\. Make room and build again\./g,
  ],
  [
    "an article is changed before its text is read",
    `const read = fs.readFileSync;
    fs.readFileSync = (file, ...more) => {
      if (/articles\\/.*\\.md$/.test(String(file))) fs.appendFileSync(file, "سطر آخر.\\n");
      return read(file, ...more);
    };`,
    /The article was changed or deleted while the site was built\./g,
  ],
];

describe("nothing is published, the owner reads one sentence, and the next build is whole, when", () => {
  test.each(FAULTS)("%s", async (_, what, sentence) => {
    site = makeSite(demoArchive());
    const { code, printed } = await findingBuild(site, inFinder(what));
    expect(code, printed).toBe(1);
    expect(printed.match(sentence), printed).toHaveLength(1);
    expect(printed).not.toMatch(/^\s+at /m);
    expect(fs.existsSync(path.join(site.folder, ".cache/arshif/catalogue"))).toBe(false);
    expect(site.outputs()).toEqual([]);
    expect(caches()).not.toContain("finding");
    await expectSame(() => findingBuild(site, NOTED));
    expect(kept()).toEqual(await keptWithout());
    expect(caches().filter((name) => /unfinished/.test(name))).toEqual([]);
  });
});

test("the process ends with the one that started it", async () => {
  site = makeSite(demoArchive());
  const slow = inFinder(`fs.appendFileSync("finder.pid", process.pid + "\\n");
    const read = fs.readFileSync;
    fs.readFileSync = (...all) => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
      return read(...all);
    };`);
  const build = spawn(process.execPath, findingBuildArguments(), {
    cwd: site.folder,
    env: { ...process.env, CI: "", ...slow },
    stdio: "ignore",
  });
  await expect.poll(() => finders().length, { timeout: 120_000 }).toBe(1);
  build.kill("SIGKILL");
  const [pid] = finders();
  await expect.poll(() => fs.existsSync(`/proc/${pid}`), { timeout: 120_000 }).toBe(false);
  expect(caches()).not.toContain("relations");
  await expectSame(() => findingBuild(site));
  expect(caches()).not.toContain("finding");
});
