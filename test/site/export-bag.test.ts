import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { arshif, tree } from "../support/builds.ts";
import { article, configuration, makeSite, removeSite, SITE, type Site } from "../support/site.ts";

let site: Site;
let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-bags-"));
  site = makeSite({
    "eleventy.config.js": configuration(`{ ${SITE} }`),
    "articles/2019-08-07-سوق.md": article("title: سوق المدينة\ndate: 2019-08-07\ntopics: اقتصاد"),
    "articles/مسودة.md": article("title: مسودة\ndate: 2020-01-01\ndraft: true"),
    "note.txt": "ليس من الموقع",
  });
});
afterAll(() => {
  removeSite(site);
  fs.rmSync(folder, { recursive: true });
});

const bag = (name: string) => path.join(folder, name);
const read = (file: string) => fs.readFileSync(bag(file), "utf8");

test("a site is built and packed, its drafts left out, and twice with the same bytes", async () => {
  const first = await arshif(site, ["export", "bag", "--out", bag("one")]);
  expect(first.code, first.printed).toBe(0);
  expect(first.printed).toMatch(/^A bag of \d+ files, 0\.\d MB\. It stands in /m);
  const payload = [...tree(bag("one/data")).keys()];
  expect(payload).toEqual(
    expect.arrayContaining([
      ...["articles/2019-08-07-سوق.md", "metadata/articles.csv", "metadata/articles.jsonl"],
      ...["site/index.html", "site/2019/08/07/سوق/index.html"],
    ]),
  );
  expect(payload.filter((file) => /مسودة|note/.test(file))).toEqual([]);
  expect(JSON.parse(read("one/data/metadata/articles.jsonl"))).toMatchObject({
    id: "/2019/08/07/سوق/",
    url: "https://example.org/2019/08/07/%D8%B3%D9%88%D9%82/",
    title: "سوق المدينة",
    date: "2019-08-07",
    topics: ["اقتصاد"],
  });
  expect(read("one/bag-info.txt")).toContain("Bagging-Date: 2019-08-07\n");
  expect((await arshif(site, ["export", "bag", "--out", bag("two")])).code).toBe(0);
  expect(tree(bag("two"))).toEqual(tree(bag("one")));
});

test("a bag is checked, and all that is wrong with it is told", async () => {
  const whole = await arshif(site, ["export", "bag", "--check", bag("one")]);
  expect([whole.code, whole.printed]).toEqual([0, expect.stringContaining("The bag is whole: ")]);
  fs.appendFileSync(bag("two/data/site/index.html"), "<!-- غيره -->");
  fs.rmSync(bag("two/data/metadata/articles.csv"));
  const broken = await arshif(site, ["export", "bag", "--check", bag("two")]);
  expect(broken.code).toBe(1);
  expect(broken.printed).toContain(
    "data/site/index.html\n  It has another checksum than manifest-sha512.txt says.",
  );
  expect(broken.printed).toContain(
    "data/metadata/articles.csv\n  It stands in manifest-sha512.txt, and there is no such file.",
  );
});

test("a folder that holds something is left as it is", async () => {
  const before = tree(bag("one"));
  const taken = await arshif(site, ["export", "bag", "--out", bag("one")]);
  expect(taken.code).toBe(1);
  expect(taken.printed).toContain("The folder holds something already.");
  expect(tree(bag("one"))).toEqual(before);
  expect(fs.readdirSync(folder).sort()).toEqual(["one", "two"]);
});

test("a bag that the site would publish itself is not packed", async () => {
  for (const name of ["inside", "_site/inside"]) {
    const refused = await arshif(site, ["export", "bag", "--out", name]);
    expect(refused.code).toBe(1);
    expect(refused.printed).toContain("The folder lies in the site, which would publish it.");
    expect(fs.existsSync(path.join(site.folder, name))).toBe(false);
  }
});

test("the same site is written as data", async () => {
  const made = await arshif(site, ["export", "dataset", "--out", bag("data"), "--text"]);
  expect(made.code, made.printed).toBe(0);
  expect(read("data/articles.jsonl")).toContain('"title":"سوق المدينة"');
  expect([...tree(bag("data")).keys()]).toEqual(
    expect.arrayContaining(["articles.parquet", "articles.sqlite", "datapackage.json"]),
  );
});
