import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  arshifBuild,
  buildOfVersion,
  counts,
  expectFullBuild,
  startBuild,
} from "../support/builds.ts";
import { article, makeSite, removeSite, runEleventy, type Site } from "../support/site.ts";

const DAYS = ["03", "04", "05", "06"];
const CACHE_FOLDER = ".cache/arshif";

let pattern: Site;
let site: Site;

/** A small site that is built once; each test gets a copy with the files' own times. */
beforeAll(async () => {
  const articles = DAYS.map((day) => [
    `articles/2020-01-${day}-خبر-${day}.md`,
    article(`title: خبر ${day}\ndate: 2020-01-${day}\nauthors: [ليلى]`, `نص الخبر ${day}.`),
  ]);
  pattern = makeSite(Object.fromEntries(articles));
  const first = await arshifBuild(pattern);
  expect(first.code, first.printed).toBe(0);
});

beforeEach(() => {
  site = makeSite({});
  fs.cpSync(pattern.folder, site.folder, { recursive: true, preserveTimestamps: true });
});

afterEach(() => removeSite(site));
afterAll(() => removeSite(pattern));

const inCache = (name: string) => path.join(site.folder, CACHE_FOLDER, name);
const inOutput = (name: string) => path.join(site.folder, "_site", name);

test("a damaged cache is thrown away with one line, and everything is built", async () => {
  const file = inCache("archive.db");
  fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2));
  const { code, printed } = await arshifBuild(site);
  expect(code, printed).toBe(0);
  expect(printed.split("\n").filter((line) => line.includes("cache"))).toEqual([
    "[arshif] The cache .cache/arshif/archive.db is damaged; it was thrown away, and every page is written.",
    "Every page was written: there is no cache of an earlier build.",
  ]);
  await expectFullBuild(site);
});

describe("what is not as the cache says is written again", () => {
  test("a missing page, a cut one, and one that something else changed", async () => {
    fs.rmSync(inOutput("2020/01/03/خبر-03/index.html"));
    fs.truncateSync(inOutput("2020/01/04/خبر-04/index.html"), 100);
    fs.rmSync(inOutput("2020/01/06/خبر-06/citation.ris"));
    const page = inOutput("2020/01/05/خبر-05/index.html");
    fs.writeFileSync(page, fs.readFileSync(page, "utf8").replace("نص الخبر", "نصّ خبر "));
    const { printed } = await arshifBuild(site, ["--why", "/2020/01/03/خبر-03/"]);
    expect(printed).toContain(
      "/2020/01/03/خبر-03/ was written: its file 2020/01/03/خبر-03/index.html was missing",
    );
    await expectFullBuild(site);
  });

  test("the whole output", async () => {
    fs.rmSync(inOutput(""), { recursive: true });
    expect(counts(await arshifBuild(site)).unchanged).toBe(0);
    await expectFullBuild(site);
  });

  test("what another run of Eleventy wrote, unless it wrote the same", async () => {
    expect((await runEleventy(site.folder)).code).toBe(0);
    expect(counts(await arshifBuild(site)).unchanged).toBeGreaterThan(8);
    await expectFullBuild(site);
  });
});

test("files are compared by content where times mean nothing", async () => {
  const hour = new Date(Date.now() - 3_600_000);
  for (const folder of ["articles", "_site"]) {
    for (const name of fs.readdirSync(path.join(site.folder, folder), { recursive: true })) {
      fs.utimesSync(path.join(site.folder, folder, String(name)), hour, hour);
    }
  }
  for (const how of [["--hash"], []] as const) {
    const env: Record<string, string> = how.length === 0 ? { CI: "true" } : {};
    const { code, printed } = await arshifBuild(site, how, env);
    expect(code, printed).toBe(0);
    expect(printed).toContain("Articles: 4, of which 0 new or changed.");
  }
  // The same size and time, and another letter.
  const file = path.join(site.folder, "articles/2020-01-04-خبر-04.md");
  const { mtime } = fs.statSync(file);
  fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace("نص الخبر", "نص الخبز"));
  fs.utimesSync(file, mtime, mtime);
  expect((await arshifBuild(site, ["--hash"])).printed).toContain("of which 1 new or changed");
  await expectFullBuild(site);
});

test("another version of the package writes everything", async () => {
  const { printed } = await buildOfVersion(site, "9.9.9");
  expect(printed).toContain("Every page was written: Arshif itself changed.");
  await expectFullBuild(site);
});

test("what a build that was killed left goes, and half a page is written again", async () => {
  fs.mkdirSync(inOutput("2020/01/09/زائل"), { recursive: true });
  fs.writeFileSync(inOutput("2020/01/09/زائل/index.html"), "<p>زا");
  fs.writeFileSync(inOutput("2020/01/05/خبر-05/index.html"), "<!doc");
  fs.writeFileSync(
    inCache("journal"),
    JSON.stringify(["2020/01/09/زائل/index.html", "2020/01/05/خبر-05/index.html"]),
  );
  expect((await arshifBuild(site)).code).toBe(0);
  await expectFullBuild(site);
  expect(fs.existsSync(inCache("journal"))).toBe(false);
});

test("a build with a fault leaves the cache and the output as they were", async () => {
  const before = fs.readFileSync(inCache("archive.db"), "latin1");
  const page = fs.readFileSync(inOutput("2020/01/03/خبر-03/index.html"), "utf8");
  site.write("articles/2020-01-09-معطوب.md", "---\ndate: 2020-01-09\n---\n\nنص");
  const { code, printed } = await arshifBuild(site);
  expect(code).toBe(1);
  expect(printed).toContain("[arshif] The build failed; the report is above.");
  expect(fs.readFileSync(inCache("archive.db"), "latin1")).toBe(before);
  expect(fs.readFileSync(inOutput("2020/01/03/خبر-03/index.html"), "utf8")).toBe(page);
});

test("an address that a page of the site's own takes is told, as a full build tells it", async () => {
  site.write("صفحة.md", "---\npermalink: /2020/01/03/خبر-03/\n---\nنص");
  expect((await runEleventy(site.folder, { args: ["--output=_other"] })).code).toBe(1);
  const { code, printed } = await arshifBuild(site);
  expect(code).toBe(1);
  expect(printed).toContain(
    "The page has the address /2020/01/03/خبر-03/, which is that of a page of the archive.",
  );
});

describe("two builds at once", () => {
  test("the second says so and writes nothing", async () => {
    const first = startBuild(site);
    const closed = new Promise((resolve) => first.once("close", resolve));
    while (!fs.existsSync(inCache("build.lock"))) await new Promise((go) => setTimeout(go, 5));
    const second = await arshifBuild(site);
    expect(second.code).toBe(1);
    expect(second.printed).toMatch(
      /^\[arshif\] Another build of this site is running \(process \d+ on .+\)\. Wait for its end; if there is none, delete \.cache\/arshif\/build\.lock\.\n$/,
    );
    expect(await closed).toBe(0);
    expect(fs.existsSync(inCache("build.lock"))).toBe(false);
    await expectFullBuild(site);
  });

  test("a dead process's lock is taken over, one from another machine is not", async () => {
    const dead = spawn(process.execPath, ["--version"], { stdio: "ignore" });
    await new Promise((resolve) => dead.once("close", resolve));
    const host = (await import("node:os")).hostname();
    const lock = (content: object) =>
      fs.writeFileSync(inCache("build.lock"), JSON.stringify(content));
    lock({ pid: dead.pid, host, began: " " });
    expect((await arshifBuild(site)).code).toBe(0);
    // The same number, given to a process that began at another time.
    lock({ pid: process.pid, host, began: "earlier 1" });
    expect((await arshifBuild(site)).code).toBe(0);
    fs.writeFileSync(inCache("build.lock"), "{");
    expect((await arshifBuild(site)).code).toBe(0);
    lock({ pid: 1, host: "elsewhere.example", began: "" });
    expect((await arshifBuild(site)).code).toBe(1);
  });
});
