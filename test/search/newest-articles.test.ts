import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Archive } from "../../plugin/archive/index.ts";
import { openSearchEngine } from "../../plugin/search/browser/index.ts";
import { SiteIndex } from "../../plugin/search/site/site-index.ts";
import { archiveOf, article } from "../archive/making.ts";
import { tree } from "../support/builds.ts";

const OLD = 2_500;

/** Words that are of one article each, and words that all have. */
const textOf = (number: number) => `قالت القرية ${number} إن الجسر${"بتثجحخ"[number % 6]} مغلق.`;

const earlier = Array.from({ length: OLD }, (_, number) =>
  article(`2018-03-${String((number % 28) + 1).padStart(2, "0")}-${number}`, {
    date: `2018-03-${String((number % 28) + 1).padStart(2, "0")}`,
    title: `خبر ${number}`,
    text: textOf(number),
  }),
);

/** An archive of a year that is over and of so many articles of the next, one a day. */
function archiveWith(newest: number): Archive {
  const days = Array.from({ length: newest }, (_, number) => {
    const date = new Date(Date.UTC(2019, 0, 1 + number)).toISOString().slice(0, 10);
    return article(`${date}-جديد`, { date, title: `نبأ ${number}`, text: textOf(number) });
  });
  return archiveOf([...earlier, ...days]);
}

const root = fs.mkdtempSync(path.join(tmpdir(), "arshif-newest-"));
const folders = (name: string) => ({
  site: path.join(root, name),
  written: path.join(root, name),
});

const filesOf = (name: string) =>
  new Map(
    [...tree(path.join(root, name, "search"))].map(([file, bytes]) => [
      file,
      Buffer.from(bytes, "latin1").toString(),
    ]),
  );

/** Makes the index, or makes it anew where it was made before in the folder; tells its files. */
async function indexOf(archive: Archive, name: string): Promise<ReadonlyMap<string, string>> {
  const place = path.join(root, `${name}-cache`);
  const hashOf = (inputPath: string) => inputPath;
  const index = new SiteIndex({ root: place, dates: { zone: "Asia/Baghdad" }, hashOf });
  await index.make(archive, folders(name), "basis");
  index.keep();
  return filesOf(name);
}

beforeAll(async () => {
  await indexOf(archiveWith(200), "grown");
}, 60_000);
afterAll(() => {
  vi.unstubAllGlobals();
  fs.rmSync(root, { recursive: true, force: true });
});

test("of a large archive an article more changes no file but those of the newest articles, and what counts all", async () => {
  const before = filesOf("grown");
  const files = await indexOf(archiveWith(201), "grown");
  expect(files).toEqual(await indexOf(archiveWith(201), "whole"));
  const changed = [...files].filter(([name, text]) => before.get(name) !== text);
  const others = changed.map(([name]) => name).filter((name) => !name.includes("/2019-newest/"));
  expect(others.sort()).toEqual(["manifest.json"]);
});

test.each([
  [128, ["2019", "2018"]],
  [129, ["2019-newest", "2019", "2018"]],
  [256, ["2019", "2018"]],
  [300, ["2019-newest", "2019", "2018"]],
])("the year takes %i articles in once in so many times: %j", async (newest, expected) => {
  const files = await indexOf(archiveWith(newest), `with-${newest}`);
  const { years } = JSON.parse(files.get("manifest.json") ?? "") as {
    years: { year: string; part?: string; articles: number }[];
  };
  expect(years.map(({ year, part }) => [year, part].filter(Boolean).join("-"))).toEqual(expected);
  expect(years.reduce((sum, { articles }) => sum + articles, 0)).toBe(OLD + newest);
});

test("a year in two answers as one: words, dates, filters and order", async () => {
  const files = await indexOf(archiveWith(300), "asked");
  vi.stubGlobal("fetch", async (address: string) => {
    const content = files.get(address.replace("/search/", "").replace(/\?.*$/, ""));
    return content === undefined
      ? { ok: false, status: 404 }
      : { ok: true, status: 200, json: async () => JSON.parse(content) as unknown };
  });
  const engine = openSearchEngine("/search/");
  const ask = async (text: string, sort: "newest" | "oldest" = "newest") => {
    const { count, filters, items } = await engine.search({ text, filters: {}, sort });
    const [first, second] = await Promise.all(items.slice(0, 2).map((item) => item.load()));
    return { count, years: filters.year, dates: [first?.isoDate, second?.isoDate] };
  };
  expect(await ask("نبأ")).toEqual({
    count: 300,
    years: [{ value: "2019", count: 300 }],
    dates: ["2019-10-27", "2019-10-26"],
  });
  expect((await ask("نبأ", "oldest")).dates).toEqual(["2019-01-01", "2019-01-02"]);
  // The first of a month on both sides of where the year is cut, after its 256th day.
  expect(await ask("نبأ أيلول 2019")).toMatchObject({
    count: 30,
    dates: ["2019-09-30", "2019-09-29"],
  });
  expect((await ask("نبأ 13 أيلول 2019")).dates).toEqual(["2019-09-13", undefined]);
  expect((await ask("نبأ 14 أيلول 2019")).dates).toEqual(["2019-09-14", undefined]);
});
