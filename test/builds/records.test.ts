import fs from "node:fs";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { ArchiveCache } from "../../plugin/incremental/cache/archive-cache.ts";
import { arshifBuild, expectFullBuild } from "../support/builds.ts";
import { article, makeSite, type Run, removeSite, type Site } from "../support/site.ts";

/** Milliseconds: the tests run several builds. */
vi.setConfig({ testTimeout: 600_000 });

const DAYS = Array.from({ length: 30 }, (_, day) => `2020-01-${String(day + 1).padStart(2, "0")}`);

const fileOf = (day: string) => `articles/${day}-خبر.md`;
const river = (day: string, title: string) =>
  article(
    `title: ${title}\ndate: ${day}\ntopics: [الأنهار]\nauthors: [ليلى]\nplace: البصرة`,
    `ارتفع منسوب النهر في ${day}، وقالت دائرة الري إن السدود تعمل بكامل طاقتها.`,
  );

let site: Site;
afterEach(() => removeSite(site));

async function build(): Promise<Run> {
  const built = await arshifBuild(site);
  expect(built.code, built.printed).toBe(0);
  return built;
}

/** Does something to what the cache knows of articles. */
function change(sql: string): void {
  const { cache } = ArchiveCache.open(site.folder);
  cache?.write(sql);
  expect(cache?.commit()).toBeUndefined();
  cache?.close();
}

function makeNews(): void {
  const files = DAYS.map((day) => [fileOf(day), river(day, `منسوب النهر في ${day}`)] as const);
  site = makeSite(Object.fromEntries(files));
}

test.each([
  ["lost", "DELETE FROM records"],
  ["damaged", "UPDATE records SET record = replace(record, 'النهر', 'البحر')"],
  [
    "another article's",
    "UPDATE records SET record = (SELECT record FROM records AS other WHERE other.article = 1)",
  ],
])("pages say what articles say where records are %s", async (_, sql) => {
  makeNews();
  await build();
  change(sql);
  site.write(fileOf(DAYS[20] as string), river(DAYS[20] as string, "فيضان النهر"));
  fs.rmSync(path.join(site.folder, fileOf(DAYS[9] as string)));
  site.write("articles/2020-02-01-نهر.md", river("2020-02-01", "سد جديد على النهر"));
  await build();
  await expectFullBuild(site);
});
