import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { datasetRecords } from "../../plugin/exporting/dataset/dataset-record.ts";
import { DESCRIPTIONS, fieldsOf } from "../../plugin/exporting/dataset/fields.ts";
import { writeDataset } from "../../plugin/exporting/dataset/write-dataset.ts";
import { dayOfExport, type ExportedSite } from "../../plugin/exporting/exported-site.ts";
import { findSqlite } from "../../plugin/incremental/cache/database.ts";
import { ROOT } from "../support/site.ts";
import { readSite } from "./read-site.ts";

const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-dataset-"));
afterAll(() => fs.rmSync(root, { recursive: true }));

const ARTICLES = {
  "سوق.md": `title: "سوق \\"المدينة\\", يفتح"
date: 2019-08-07
topics: [اقتصاد، خدمات]
authors: [ليلى الكاتبة]
summary: ملخص.`,
  "جسر.md": "title: جسر جديد\ndate: 2018-03\nsources: [وكالة الأنباء]\nplace: بغداد",
  "مسودة.md": "title: مسودة\ndate: 2020-01-01\ndraft: true",
};

let site: ExportedSite;
let folder: string;
beforeAll(() => {
  const written = Object.entries(ARTICLES).map(([name, fields]) => [
    name,
    `---\n${fields}\n---\nنص الخبر **الأول**.\n\nفقرة ثانية.\n`,
  ]);
  site = readSite(root, Object.fromEntries(written));
  folder = path.join(root, "data");
  fs.mkdirSync(folder);
  writeDataset(site, folder, true, findSqlite(ROOT));
});

const file = (name: string) => path.join(folder, name);
const SOUQ = {
  id: "/2019/08/07/سوق/",
  url: "https://example.org/2019/08/07/%D8%B3%D9%88%D9%82/",
  title: 'سوق "المدينة", يفتح',
  date: "2019-08-07",
  authors: ["ليلى الكاتبة"],
  topics: ["اقتصاد", "خدمات"],
  summary: "ملخص.",
  text: "نص الخبر الأول.\nفقرة ثانية.",
};

describe("a dataset says the same in every format", () => {
  test("as lines of JSON, without drafts, the newest first", () => {
    const lines = fs.readFileSync(file("articles.jsonl"), "utf8").trimEnd().split("\n");
    const records = lines.map((line) => JSON.parse(line));
    expect(records).toEqual(datasetRecords(site, true));
    expect(records).toMatchObject([
      SOUQ,
      { title: "جسر جديد", date: "2018-03", sources: ["وكالة الأنباء"], place: "بغداد" },
    ]);
  });

  test("as Parquet, by a reader that has not written it", async () => {
    const bytes = fs.readFileSync(file("articles.parquet"));
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    expect(parquetMetadata(buffer).num_rows).toBe(2n);
    expect(await parquetReadObjects({ file: buffer })).toEqual(datasetRecords(site, true));
  });

  test("as SQLite, with a table for each list", () => {
    const Sqlite = findSqlite(ROOT);
    if (Sqlite === undefined) throw new Error("There is no SQLite to test with.");
    const database = new Sqlite(file("articles.sqlite"));
    const rows = database
      .prepare(
        "SELECT title, words, name FROM articles JOIN topics ON topics.article = articles.id ORDER BY name",
      )
      .all();
    expect(rows.map((row) => ({ ...(row as object) }))).toEqual([
      { title: SOUQ.title, words: 5, name: "اقتصاد" },
      { title: SOUQ.title, words: 5, name: "خدمات" },
    ]);
    database.close();
  });

  test("as CSV, with lists in one cell", () => {
    expect(fs.readFileSync(file("articles.csv"), "utf8")).toContain(
      ',"سوق ""المدينة"", يفتح",2019-08-07,,ليلى الكاتبة,,اقتصاد؛ خدمات,',
    );
  });
});

test("a dataset's description names every file with its size and hash, and every column", () => {
  const described = JSON.parse(fs.readFileSync(file("datapackage.json"), "utf8"));
  expect(described).toMatchObject({
    profile: "data-package",
    title: "أرشيف",
    homepage: "https://example.org/",
    created: "2019-08-07T00:00:00Z",
  });
  const resources: { path: string; bytes: number; hash: string; name: string }[] =
    described.resources;
  expect(resources.map((one) => one.path)).toEqual([
    ...["articles.csv", "articles.jsonl", "articles.parquet", "articles.sqlite"],
  ]);
  for (const { path: name, bytes, hash, name: id } of resources) {
    expect(fs.statSync(file(name)).size).toBe(bytes);
    expect(hash).toMatch(/^sha256:[\da-f]{64}$/);
    expect(id).toMatch(/^[-a-z\d._/]+$/);
  }
  const [columns = ""] = fs.readFileSync(file("articles.csv"), "utf8").split("\n");
  // What a table's lines end in, if its description says nothing, is CRLF.
  expect(described.resources[0].dialect).toEqual({ lineTerminator: "\n" });
  expect(described.resources[0].schema.fields.map((field: { name: string }) => field.name)).toEqual(
    columns.split(","),
  );
  const card = fs.readFileSync(file("README.md"), "utf8");
  expect(card).toContain("| المقالات | articles | 2 |\n| السنوات | years | 2018–2019 |");
  for (const field of fieldsOf(true)) expect(card).toContain(DESCRIPTIONS[field]);
});

test("a dataset without texts has no column for them, and the same site gives the same bytes", () => {
  const [one, other] = ["one", "other"].map((name) => path.join(root, name));
  for (const place of [one, other]) {
    fs.mkdirSync(place as string);
    writeDataset(site, place as string, false, undefined);
  }
  const read = (place: string | undefined, name: string) =>
    fs.readFileSync(path.join(place as string, name));
  for (const name of fs.readdirSync(one as string)) {
    expect(read(other, name).equals(read(one, name)), name).toBe(true);
  }
  expect(read(one, "articles.jsonl").toString()).not.toContain("فقرة ثانية");
  expect(read(one, "README.md").toString()).not.toContain("`text`");
});

test("an export bears the day that the site takes for now, else the newest article's", () => {
  expect(dayOfExport(site)).toBe("2019-08-07");
  expect(dayOfExport({ ...site, articles: site.articles.slice(1) })).toBe("2018-03-01");
  expect(dayOfExport({ ...site, now: "2024-02-01" })).toBe("2024-02-01");
  expect(dayOfExport({ ...site, articles: [] })).toBe("1970-01-01");
});
