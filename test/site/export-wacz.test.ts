import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebArchive } from "../../plugin/importing/web-archive/index.ts";
import { bytesOf, recordsOf, unzipped, type Zipped } from "../exporting/wacz-files.ts";
import { arshif, tree } from "../support/builds.ts";
import { article, configuration, makeSite, removeSite, SITE, type Site } from "../support/site.ts";

let site: Site;
let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-waczs-"));
  site = makeSite({
    "eleventy.config.js": configuration(`{ ${SITE}, redirects: { pages: true } }`),
    "articles/2019-08-07-سوق.md": article(
      "title: سوق المدينة يفتح\ndate: 2019-08-07\ntopics: اقتصاد\nredirectFrom: /ar/12.html",
      "فتح سوق المدينة أبوابه صباح الأربعاء.\n\nوقال التجار إن الحركة عادت إليه.",
    ),
    "articles/مسودة.md": article("title: مسودة\ndate: 2020-01-01\ndraft: true"),
  });
});
afterAll(() => {
  removeSite(site);
  fs.rmSync(folder, { recursive: true });
});

const built = (file = "") => path.join(site.folder, "_site", file);
const place = (name: string) => path.join(folder, name);

async function answersOf(zip: readonly Zipped[]): Promise<Map<string, string>> {
  const records = await recordsOf(bytesOf(zip, "archive/data.warc.gz"));
  return new Map(
    records.flatMap(({ record, status, header }) =>
      record.warcTargetURI ? [[record.warcTargetURI, `${status} ${header("location") ?? ""}`]] : [],
    ),
  );
}

test("a site is built and written, its drafts left out, and twice with the same bytes in any zone", async () => {
  const first = await arshif(site, ["export", "wacz", "--out", place("one.wacz")]);
  expect(first.code, first.printed).toBe(0);
  expect(first.printed).toMatch(/^An archive of \d+ addresses, 0\.\d MB\. It stands in /m);
  const answers = await answersOf(await unzipped(place("one.wacz")));
  for (const file of tree(built()).keys()) {
    const isForHosts = /^(?:_headers|_redirects|\.nojekyll)$/.test(file);
    const url = new URL(file.replace(/(^|\/)index\.html$/, "$1"), "https://example.org/").href;
    const found = [...answers.keys()].filter((one) => one.replace(/\?v=.*$/, "") === url);
    expect(found.length > 0, file).toBe(!isForHosts);
  }
  const souq = "https://example.org/2019/08/07/%D8%B3%D9%88%D9%82/";
  expect(answers.get(souq)).toBe("200 ");
  expect(answers.get("https://example.org/ar/12.html")).toBe(`301 ${souq}`);
  expect(answers.get("https://example.org/404.html")).toBe("404 ");
  expect(answers.get("https://example.org/search/?q=")).toBe("200 ");
  expect([...answers.keys()].filter((url) => decodeURI(url).includes("مسودة"))).toEqual([]);
  const again = ["export", "wacz", "--out", place("two.wacz")];
  expect((await arshif(site, again, { TZ: "Pacific/Auckland" })).code).toBe(0);
  const bytes = (name: string) => fs.readFileSync(place(name));
  expect(bytes("two.wacz").equals(bytes("one.wacz"))).toBe(true);
});

test("everything that the site asks for by an address with a version is in it", async () => {
  const answers = await answersOf(await unzipped(place("one.wacz")));
  const page = fs.readFileSync(built("search/index.html"), "utf8");
  const asked = [...page.matchAll(/(?:href|src)="(\/[^"]*\?v=[^"]*)"/g)].map(([, url = ""]) => url);
  const { words, years, names } = JSON.parse(
    fs.readFileSync(built("search/manifest.json"), "utf8"),
  );
  asked.push(
    `/search/parts/2019/documents.json?v=${years[0].version}`,
    `/search/parts/words/spellings.json?v=${words.version}`,
    `/search/parts/names.json?v=${names}`,
  );
  expect(asked.length).toBeGreaterThan(5);
  for (const url of asked) expect(answers.get(`https://example.org${url}`), url).toBe("200 ");
});

test("what is written is an archive of the web that can be moved in from", async () => {
  const source = new WebArchive([place("one.wacz")], "Asia/Baghdad");
  const heads = [];
  for await (const head of source.heads()) heads.push(head);
  source.close();
  expect([...source.faults]).toEqual([]);
  expect(heads).toMatchObject([
    { oldPaths: expect.arrayContaining(["https://example.org/ar/12.html"]) },
  ]);
});

test("the day is the one that is asked for", async () => {
  const asked = ["export", "wacz", "--out", place("day.wacz"), "--date", "2024-02-29"];
  expect((await arshif(site, asked)).code).toBe(0);
  const described = bytesOf(await unzipped(place("day.wacz")), "datapackage.json").toString();
  expect(JSON.parse(described).created).toBe("2024-02-29T00:00:00Z");
});

test.each([
  [["--out", "one"], 2, "The option --out names no file that ends in .wacz; it is «one»."],
  [["--out", ".wacz"], 2, "The option --out names no file that ends in .wacz"],
  [[], 2, "The option --out is missing. Write --out ../archive.wacz."],
  [["--out", "../a.wacz", "--date", "2019-02-30"], 2, "The option --date is no day"],
  [["--out", "inside.wacz"], 1, "The file lies in the site, which would publish it."],
])("%s is refused, and nothing is written", async (args, code, told) => {
  const before = fs.readdirSync(folder);
  const refused = await arshif(site, ["export", "wacz", ...args]);
  expect([refused.code, refused.printed]).toEqual([code, expect.stringContaining(told)]);
  expect(fs.readdirSync(folder)).toEqual(before);
  const strays = [...tree(site.folder).keys()].filter((file) => file.includes(".wacz"));
  expect(strays).toEqual([]);
});

test("a file that is there already is left as it is", async () => {
  const before = fs.readFileSync(place("one.wacz"));
  const taken = await arshif(site, ["export", "wacz", "--out", place("one.wacz")]);
  expect([taken.code, taken.printed]).toEqual([
    1,
    expect.stringContaining("Something stands there already."),
  ]);
  expect(fs.readFileSync(place("one.wacz")).equals(before)).toBe(true);
});
