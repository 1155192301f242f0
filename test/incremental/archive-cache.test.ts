import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ArchiveCache } from "../../plugin/incremental/cache/archive-cache.ts";
import { cachedSite, forgetShown, keepSite } from "../../plugin/incremental/cache/cached-site.ts";

let root: string;
let file: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-cache-"));
  file = path.join(root, ".cache/arshif/archive.db");
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

function opened(): ArchiveCache {
  const { cache, notice } = ArchiveCache.open(root);
  if (cache === undefined) throw new Error(notice);
  return cache;
}

/** Does something to the cache and keeps it. */
function keeping(work: (cache: ArchiveCache) => void): void {
  const cache = opened();
  work(cache);
  expect(cache.commit()).toBeUndefined();
  cache.close();
}

const PAGE = "2019/08/07/داعش/index.html";

const SITE = {
  shown: {
    rest: "r",
    keys: new Map([
      [1, "مفتاح"],
      [7, "k"],
    ]),
  },
  output: "_site/",
  environment: { arshif: "a", options: "ب" },
  archive: "z",
  outputs: new Map(
    [
      { file: PAGE, size: 9, modified: 2.5, hash: "o", view: "s" },
      { file: "404.html", size: 8, modified: 2, hash: "n", view: "q" },
      { file: "index.html", size: 9, modified: 2, hash: "p", view: "h" },
      { file: "media/داعش.jpg", size: 7, modified: 1, hash: "", view: "" },
    ].map((state) => [state.file, state]),
  ),
};

describe("a site", () => {
  test("is read as it was kept, and none is where none was", () => {
    keeping((cache) => {
      expect(cachedSite(cache)).toBeUndefined();
      keepSite(cache, SITE, undefined);
    });
    const cache = opened();
    expect(cachedSite(cache)).toEqual(SITE);
    expect(cache.rows("SELECT url, hash FROM pages ORDER BY hash")).toMatchObject([
      { url: "/", hash: "h" },
      { url: "/404.html", hash: "q" },
      { url: "/2019/08/07/داعش/", hash: "s" },
    ]);
    cache.close();
  });

  test("keeps of another build what is another, and forgets what is gone", () => {
    keeping((cache) => keepSite(cache, SITE, undefined));
    const state = { file: "index.html", size: 9, modified: 2, hash: "p", view: "i" };
    const next = {
      ...SITE,
      archive: "y",
      outputs: new Map([["index.html", state]]),
    };
    keeping((cache) => keepSite(cache, next, cachedSite(cache)));
    const cache = opened();
    expect(cachedSite(cache)).toEqual(next);
    cache.close();
  });
});

test("of articles that were shown nothing is believed once their pages are to be others", () => {
  keeping((cache) => keepSite(cache, SITE, undefined));
  keeping((cache) => forgetShown(cache));
  const cache = opened();
  expect(cachedSite(cache)).toEqual({ ...SITE, shown: undefined });
  cache.close();
});

test("what was not committed is as if it had not been written", () => {
  keeping((cache) => cache.setValue("name", "نص"));
  const cache = opened();
  cache.setValue("name", "آخر");
  cache.close();
  const again = opened();
  expect(again.value("name")).toBe("نص");
  again.close();
  expect(fs.readdirSync(path.dirname(file))).toEqual(["archive.db"]);
});

test("one process reads while another writes", () => {
  keeping((cache) => cache.setValue("name", "نص"));
  const [writer, reader] = [opened(), opened()];
  writer.setValue("name", "آخر");
  expect(reader.value("name")).toBe("نص");
  expect(writer.commit()).toBeUndefined();
  expect(reader.value("name")).toBe("آخر");
  for (const cache of [writer, reader]) cache.close();
});

describe("a file that cannot be used is thrown away with one line", () => {
  const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
  test.each([
    ["is damaged", () => Buffer.from("id,title\n1,x\n".repeat(500))],
    ["is damaged", half],
    ["is damaged", (bytes: Buffer) => bytes.fill(0, 16_384, 32_768)],
    ["is of another version of Arshif", () => Buffer.alloc(0)],
  ])("that %s", (why, damage) => {
    keeping((cache) => keepSite(cache, SITE, undefined));
    fs.writeFileSync(file, damage(fs.readFileSync(file)));
    const { cache, notice } = ArchiveCache.open(root);
    expect(notice).toBe(
      `The cache .cache/arshif/archive.db ${why}; it was thrown away, and every page is written.`,
    );
    expect(cache && cachedSite(cache)).toBeUndefined();
    cache?.close();
    keeping((next) => keepSite(next, SITE, undefined));
    expect(cachedSite(opened())).toEqual(SITE);
  });

  test("that is of another version of Arshif", () => {
    keeping((cache) => cache.write("PRAGMA user_version = 99"));
    const { cache, notice } = ArchiveCache.open(root);
    expect(notice).toContain("is of another version of Arshif; it was thrown away");
    cache?.close();
  });

  test("a folder in its place is told, and nothing is kept", () => {
    fs.mkdirSync(path.join(file, "x"), { recursive: true });
    const { cache, notice } = ArchiveCache.open(root);
    expect(cache).toBeUndefined();
    expect(notice).toContain("Nothing can be kept in .cache/arshif");
  });
});
