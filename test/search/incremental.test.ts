import fs from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { arshifBuild, expectFullBuild, tree } from "../support/builds.ts";
import { article, makeSite, removeSite, type Site } from "../support/site.ts";

let site: Site;
afterEach(() => removeSite(site));

const LONG = "قالت القوات إن الماء وصل إلى القرى كلها. ".repeat(60);

/** The names of all files of the index by their times: files that are left alone keep them. */
function times(): Map<string, number> {
  const folder = path.join(site.folder, "_site/search");
  const names = [...tree(folder).keys()];
  return new Map(names.map((name) => [name, fs.statSync(path.join(folder, name)).mtimeMs]));
}

async function build(): Promise<void> {
  const { code, printed } = await arshifBuild(site);
  expect(code, printed).toBe(0);
}

async function begin(): Promise<void> {
  const articles = Array.from({ length: 20 }, (_, number) => {
    const day = String(number + 1).padStart(2, "0");
    return [
      `articles/2019-03-${day}-خبر.md`,
      article(`title: خبر ${number}\ndate: 2019-03-${day}`, LONG),
    ];
  });
  site = makeSite({
    ...Object.fromEntries(articles),
    "articles/2018-01-01-قديم.md": article("title: خبر قديم\ndate: 2018-01-01", LONG),
  });
  await build();
}

const kept = (year: string) => path.join(site.folder, ".cache/arshif/search", year);

test("one article more, edited and taken away: the files are those of a full build, others are left alone", async () => {
  await begin();
  const before = times();
  const added = "articles/جديد.md";
  site.write(added, article("title: زلزال\ndate: 2019-03-21", `وقع زلزال. ${LONG}`));
  await expectFullBuild(site, build);
  const changed = [...times()].filter(([name, time]) => before.get(name) !== time);
  expect(changed.map(([name]) => name).filter((name) => name.includes("2018/"))).toEqual([]);
  expect(changed.filter(([name]) => name.includes("/texts-")).length).toBe(1);
  site.write(added, article("title: هزة\ndate: 2019-03-05", "وقعت هزة."));
  await expectFullBuild(site, build);
  fs.rmSync(path.join(site.folder, added));
  await expectFullBuild(site, build);
  expect([...times().keys()]).toEqual([...before.keys()]);
});

test("a build after one whose kept words are damaged, or of other articles, is right all the same", async () => {
  await begin();
  const bytes = fs.readFileSync(kept("2019"));
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
  fs.writeFileSync(kept("2019"), bytes);
  site.write("articles/2019-03-21-جديد.md", article("title: زلزال\ndate: 2019-03-21", "زلزال"));
  await expectFullBuild(site, build);
  fs.copyFileSync(kept("2018"), kept("2019"));
  site.write("articles/2019-03-22-جديد.md", article("title: هزة\ndate: 2019-03-22", "هزة"));
  await expectFullBuild(site, build);
  const years = path.join(site.folder, ".cache/arshif/search.json");
  fs.writeFileSync(years, fs.readFileSync(years, "utf8").replaceAll("texts-0", "texts-1"));
  site.write("articles/2019-03-23-جديد.md", article("title: ريح\ndate: 2019-03-23", "ريح"));
  await expectFullBuild(site, build);
});

test("a year that has no article any more is not kept", async () => {
  await begin();
  expect(fs.existsSync(kept("2018"))).toBe(true);
  fs.rmSync(path.join(site.folder, "articles/2018-01-01-قديم.md"));
  await build();
  expect(fs.readdirSync(path.dirname(kept("2018")))).toEqual(["2019"]);
});
