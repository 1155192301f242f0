import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
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
  expect(read()).toEqual({
    articles: [],
    versions: [],
    unread: [],
    faulty: [],
    faults: [],
    notices: [],
  });
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
    {
      file: "مقالات/ب.md",
      message: expect.stringContaining("ENOENT"),
      cure: "Let the link lead to the article's file, or delete it.",
    },
  ]);
});

test("a link to a folder with articles, or in a circle, is a fault; one to pictures is none", () => {
  write("أ.md");
  const elsewhere = path.join(root, "بعيد/2019");
  fs.mkdirSync(elsewhere, { recursive: true });
  fs.writeFileSync(path.join(elsewhere, "خبر.md"), "نص");
  fs.mkdirSync(path.join(root, "صور"));
  fs.writeFileSync(path.join(root, "صور/سوق.jpg"), "");
  fs.symlinkSync(path.join(root, "صور"), path.join(root, "مقالات/صور"));
  expect(read().faults).toEqual([]);
  fs.symlinkSync(path.join(root, "بعيد"), path.join(root, "مقالات/بعيد"));
  fs.symlinkSync(".", path.join(root, "مقالات/دائرة"));
  const { articles, faults } = read();
  expect(articles).toHaveLength(1);
  expect(faults.map(({ file }) => file)).toEqual(["مقالات/بعيد", "مقالات/دائرة"]);
  expect(faults[0]?.message).toBe("The folder is a link, and the articles in it are not read.");
});

test("a file and a folder that may not be read are faults with the system's code", () => {
  write("أ.md");
  const refused = (name: string) => () => {
    throw Object.assign(new Error("refused"), { code: "EACCES", path: path.join(root, name) });
  };
  const file = vi.spyOn(fs, "readFileSync").mockImplementationOnce(refused("مقالات/أ.md"));
  expect(read().faults).toMatchObject([
    {
      file: "مقالات/أ.md",
      message: "The file cannot be read (EACCES).",
      cure: "Let it be read by the user who builds the site.",
    },
  ]);
  file.mockRestore();
  const folder = vi.spyOn(fs, "readdirSync").mockImplementationOnce(refused("مقالات/ب"));
  expect(read().faults).toMatchObject([
    { file: "مقالات/ب", message: "The folder cannot be read (EACCES)." },
  ]);
  folder.mockRestore();
});

test("data files of Eleventy's, which nobody reads here, are told; others are not", () => {
  for (const file of ["أ.md", "مقالات.json", "posts/posts.11tydata.js", "posts/posts.json"])
    write(file);
  for (const file of ["أ.11tydata.json", "posts/خريطة.json", "posts/x.js"]) write(file);
  const { faults, notices } = read();
  expect(faults).toEqual([]);
  expect(notices.map(({ file }) => file)).toEqual([
    "مقالات/posts/posts.11tydata.js",
    "مقالات/posts/posts.json",
    "مقالات/أ.11tydata.json",
    "مقالات/مقالات.json",
  ]);
  expect(notices[0]?.cure).toContain("collections.articles");
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

test("markdown under its other endings is read, and its ending is no part of the name", () => {
  for (const file of ["أ.markdown", "ب.mdown", "ت.mkd", "ث.MARKDOWN"]) write(file);
  expect(read()).toMatchObject({ faults: [] });
  expect(read().articles.map((article) => article.fileSlug)).toEqual(["أ", "ب", "ت", "ث"]);
});

test.each(["خبر.html", "خبر.txt", "خبر.mdx", "خبر.njk", "خبر.md.txt", "خبر", "خبر.liquid"])(
  "a file with fields that is no markdown is a fault: %s",
  (file) => {
    write("أ.md");
    write(file);
    expect(read().faults).toMatchObject([
      { file: `مقالات/${file}`, line: 1, message: expect.stringMatching(/looks like an article/) },
    ]);
  },
);

test("other markup is told by how it begins, texts by a day in their name, and other files are passed over", () => {
  write("أ.md");
  const folder = path.join(root, "مقالات");
  fs.writeFileSync(path.join(folder, "خبر.adoc"), "= عنوان\n:date: 2019\n\nنص\n");
  fs.writeFileSync(path.join(folder, "خبر.org"), "#+TITLE: عنوان\n");
  fs.writeFileSync(path.join(folder, "خبر.rst"), ":date: 2019\n\nنص\n");
  fs.writeFileSync(path.join(folder, "ملاحظة.txt"), "نص\n");
  fs.writeFileSync(path.join(folder, "أ.11tydata.json"), '{ "title": "خبر" }');
  fs.writeFileSync(path.join(folder, "أ.md~"), "---\ntitle: نسخة\n---\n");
  fs.writeFileSync(path.join(folder, "#أ.md#"), "---\ntitle: نسخة\n---\n");
  fs.writeFileSync(path.join(folder, "2020-02-04-خبر.html"), "<p>نص</p>\n");
  fs.writeFileSync(path.join(folder, "2020-02-04-خبر.pdf"), "نص\n");
  expect(
    read()
      .faults.map(({ file }) => file)
      .sort(),
  ).toEqual(
    ["2020-02-04-خبر.html", "خبر.adoc", "خبر.org", "خبر.rst"].map((name) => `مقالات/${name}`),
  );
});

test.each(["_drafts/خبر.md", "drafts/2019/خبر.md", "مسودات/خبر.md", "_خبر.md", "private/خبر.md"])(
  "what others would pass over is a fault, unless it is a draft: %s",
  (file) => {
    write(file);
    expect(read().faults).toMatchObject([
      { file: `مقالات/${file}`, cure: expect.stringMatching(/^Write draft: true/) },
    ]);
    fs.writeFileSync(
      path.join(root, "مقالات", file),
      "---\ntitle: خبر\ndate: 2019\ndraft: true\n---\n",
    );
    fs.utimesSync(path.join(root, "مقالات", file), new Date(), new Date(Date.now() + 5_000));
    expect(read().faults).toEqual([]);
  },
);

test("an article with faults is read as far as it goes, so that all that is wrong is told at once", () => {
  write("أ.md");
  fs.writeFileSync(
    path.join(root, "مقالات/ب.md"),
    "---\ntitle: خبر\ndate: 2019-08-07\ncover: س\nimage: { src: غائب.jpg }\ntopics: [غائب]\nredirectFrom: [/a/]\n---\nنص\n",
  );
  expect(read().faulty).toMatchObject([
    {
      url: "/2019/08/07/ب/",
      data: { topics: ["غائب"], image: { src: "غائب.jpg" }, redirectFrom: ["/a/"] },
      lines: { topics: 6 },
    },
  ]);
});
