import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ArticleReader } from "../../plugin/articles/article.ts";
import { type ReadFiles, readFolder } from "../../plugin/articles/read.ts";
import { textReading } from "../support/text-reading.ts";

const reader = new ArticleReader({
  zone: "Asia/Baghdad",
  defaults: {},
  fields: [],
  text: textReading(),
});

let root: string;
let seen: ReadFiles;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-folder-"));
  seen = new Map();
});

afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

function write(file: string, title = "خبر"): void {
  const absolute = path.join(root, "مقالات", file);
  fs.mkdirSync(path.dirname(absolute), { recursive: true });
  fs.writeFileSync(absolute, `---\ntitle: ${title}\ndate: 2019-08-07\n---\nنص\n`);
}

function read() {
  return readFolder(root, "مقالات", reader, seen);
}

function paths(): string[] {
  return read().articles.map((article) => article.inputPath);
}

test("every .md file below the folder is read, in the order of its path", () => {
  for (const file of ["ب.md", "أ/ت.md", "أ/ب/ج.MD", "zz.md", "10.md", "9.md"]) write(file);
  expect(paths()).toEqual([
    "./مقالات/10.md",
    "./مقالات/9.md",
    "./مقالات/zz.md",
    "./مقالات/أ/ب/ج.MD",
    "./مقالات/أ/ت.md",
    "./مقالات/ب.md",
  ]);
});

test("hidden files and folders, other files and folders named like articles are not", () => {
  write("خبر.md");
  write(".خبر.md");
  write(".git/خبر.md");
  write("أ/.obsidian/خبر.md");
  write("خبر.md.swp");
  write("ملاحظات.txt");
  write("مجلد.md/صورة.jpg");
  expect(paths()).toEqual(["./مقالات/خبر.md"]);
});

test("an empty folder holds no articles and no faults", () => {
  fs.mkdirSync(path.join(root, "مقالات"));
  expect(read()).toEqual({ articles: [], unread: [], faulty: [], faults: [], notices: [] });
});

test("a folder that does not exist is one fault", () => {
  const { articles, faults } = read();
  expect(articles).toEqual([]);
  expect(faults).toEqual([
    {
      file: "مقالات",
      message: "The folder of articles مقالات does not exist.",
      cure: "Make it and put articles into it, or name another with the option articles.folder: a path from the project's root.",
    },
  ]);
});

test("a file in the folder's place is one fault", () => {
  fs.writeFileSync(path.join(root, "مقالات"), "");
  const { faults } = read();
  expect(faults).toMatchObject([
    { file: "مقالات", message: expect.stringContaining("does not exist") },
  ]);
});

test("a link to nowhere is a fault of its own", () => {
  write("أ.md");
  fs.symlinkSync("غائب.md", path.join(root, "مقالات/ب.md"));
  const { articles, unread, faults } = read();
  expect(articles).toHaveLength(1);
  expect(unread).toEqual(["مقالات/ب.md"]);
  expect(faults).toMatchObject([
    { file: "مقالات/ب.md", message: expect.stringContaining("ENOENT") },
  ]);
});

test("faults of all files stand together, and good articles beside them", () => {
  write("أ.md");
  write("ب.md", "[");
  fs.writeFileSync(path.join(root, "مقالات/ت.md"), "");
  const { articles, unread, faults } = read();
  expect(articles.map((article) => article.fileSlug)).toEqual(["أ"]);
  expect(unread).toEqual(["مقالات/ب.md", "مقالات/ت.md"]);
  expect(new Set(faults.map((fault) => fault.file))).toEqual(new Set(unread));
});

test("a file that has not changed is not read again", () => {
  write("أ.md");
  write("ب.md");
  const before = read().articles;
  write("ب.md", "خبر جديد");
  const after = read().articles;
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
  expect(after[1]?.data.title).toBe("خبر جديد");
});

test("a file of the same size that was saved later is read again", () => {
  write("أ.md", "قبل");
  read();
  write("أ.md", "بعد");
  fs.utimesSync(path.join(root, "مقالات/أ.md"), new Date(), new Date(Date.now() + 5_000));
  expect(read().articles[0]?.data.title).toBe("بعد");
});

test("faults are remembered like articles until the file is mended", () => {
  write("أ.md", "[");
  const { faults } = read();
  expect(read().faults).toEqual(faults);
  write("أ.md", "خبر سليم");
  expect(read()).toMatchObject({ faults: [], articles: [{ fileSlug: "أ" }] });
});

test("a deleted or renamed file is forgotten", () => {
  write("أ.md");
  write("ب.md");
  read();
  fs.renameSync(path.join(root, "مقالات/أ.md"), path.join(root, "مقالات/ج.md"));
  fs.rmSync(path.join(root, "مقالات/ب.md"));
  expect(paths()).toEqual(["./مقالات/ج.md"]);
  expect([...seen.keys()]).toEqual(["مقالات/ج.md"]);
});
