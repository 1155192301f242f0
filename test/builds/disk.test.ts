import fs from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { arshifBuild, arshifBuildAsOwner, expectFullBuild, tree } from "../support/builds.ts";
import { diskWith } from "../support/preload.ts";
import { article, configuration, makeSite, removeSite, SITE, type Site } from "../support/site.ts";

const DAYS = ["03", "04", "05"];

let pattern: Site;
let site: Site;

const fileOf = (day: string) => `articles/2020-01-${day}-خبر-${day}.md`;
const textOf = (day: string, text: string) =>
  article(`title: خبر ${day}\ndate: 2020-01-${day}`, text);
const inOutput = (name: string) => path.join(site.folder, "_site", name);
const cache = () => fs.readFileSync(path.join(site.folder, ".cache/arshif/archive.db"), "latin1");

/** A small site that is built once; each test gets a copy in which an article was changed. */
beforeAll(async () => {
  pattern = makeSite(Object.fromEntries(DAYS.map((day) => [fileOf(day), textOf(day, "نص.")])));
  expect((await arshifBuild(pattern)).code).toBe(0);
});

beforeEach(() => {
  site = makeSite({});
  fs.cpSync(pattern.folder, site.folder, { recursive: true, preserveTimestamps: true });
  site.write(fileOf("05"), textOf("05", "نص آخر."));
});

afterEach(() => removeSite(site));
afterAll(() => removeSite(pattern));

/** A build that fails leaves the site as it was; the next one brings it up to date. */
async function expectUntouched(build: () => Promise<string>, mend: () => void): Promise<void> {
  const before = tree(inOutput(""));
  const kept = cache();
  const printed = await build();
  expect(printed).not.toMatch(/^(?:\[11ty\])?\s+at /m);
  expect(tree(inOutput(""))).toEqual(before);
  expect(cache()).toBe(kept);
  mend();
  const next = await arshifBuild(site);
  expect(next.code, next.printed).toBe(0);
  await expectFullBuild(site);
}

test.each([
  ["at the first page", 1000],
  ["in the middle of pages", 60_000],
])("a disk that is full %s leaves the site as it was", async (_, room) => {
  site.write("eleventy.config.js", configuration(`{ ${SITE}, lists: { size: 3 } }`));
  await expectUntouched(
    async () => {
      const { code, printed } = await arshifBuild(site, [], diskWith(room));
      expect(code).toBe(1);
      expect(printed).toContain(
        "[arshif] The build failed: the disk is full. Make room and build again.",
      );
      return printed;
    },
    () => {},
  );
});

describe("what may not be written to", () => {
  test.each([
    ["the output folder", "", "_site/\n  The output folder cannot be written to (EACCES)."],
    [
      "a folder in it",
      "2020/01/05/خبر-05",
      "_site/2020/01/05/خبر-05\n  The folder cannot be written to, so nothing was put into it.",
    ],
  ])("%s leaves the site as it was", async (_, name, told) => {
    const folder = inOutput(name);
    fs.chmodSync(folder, 0o555);
    await expectUntouched(
      async () => {
        const { code, printed } = await arshifBuildAsOwner(site);
        expect(code, printed).toBe(1);
        expect(printed.replaceAll("[11ty] ", "")).toContain(told);
        return printed;
      },
      () => fs.chmodSync(folder, 0o755),
    );
  });

  test("a page by itself is replaced, as its folder allows", async () => {
    fs.chmodSync(inOutput("2020/01/05/خبر-05/index.html"), 0o444);
    const { code, printed } = await arshifBuildAsOwner(site);
    expect(code, printed).toBe(0);
    await expectFullBuild(site);
  });

  test("a file where the output folder should be", async () => {
    fs.rmSync(inOutput(""), { recursive: true });
    fs.writeFileSync(path.join(site.folder, "_site"), "a file");
    const { code, printed } = await arshifBuild(site);
    expect(code).toBe(1);
    expect(printed).toContain("The output folder cannot be written to (EEXIST).");
    expect(printed).not.toMatch(/^\s+at /m);
    expect(fs.readFileSync(path.join(site.folder, "_site"), "utf8")).toBe("a file");
  });

  test("a folder of somebody else's where a page should be", async () => {
    site.write("صفحة.md", "---\npermalink: /صفحة.html\n---\nنص");
    fs.mkdirSync(inOutput("صفحة.html"));
    fs.writeFileSync(inOutput("صفحة.html/ملف"), "لغيرنا");
    await expectUntouched(
      async () => {
        const { code, printed } = await arshifBuild(site);
        expect(code).toBe(1);
        expect(printed.replaceAll("[11ty] ", "")).toContain(
          "_site/صفحة.html\n  A folder that Arshif did not make stands where the site has a file.",
        );
        return printed;
      },
      () => fs.rmSync(inOutput("صفحة.html"), { recursive: true }),
    );
  });
});
