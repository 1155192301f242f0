import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inputState } from "../../plugin/incremental/input-state.ts";

let root: string;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "arshif-inputs-"));
  write("articles/2019-08-07-خبر.md", "نص");
  write("media/صورة.png", "صورة");
});

afterEach(() => {
  fs.rmSync(root, { recursive: true });
});

function write(file: string, content: string): void {
  const absolute = path.join(root, file);
  fs.mkdirSync(path.dirname(absolute), { recursive: true });
  fs.writeFileSync(absolute, content);
}

function state() {
  const apart = [path.join(root, "_site"), path.join(root, ".cache")];
  return inputState({ places: [root], apart, variables: ["ARSHIF_TEST_LINKS"] });
}

const CHANGES: readonly (readonly [what: string, change: () => void])[] = [
  ["an article that was edited", () => write("articles/2019-08-07-خبر.md", "نص آخر")],
  ["a new article", () => write("articles/2019/2019-08-08-آخر.md", "نص")],
  ["a deleted picture", () => fs.rmSync(path.join(root, "media/صورة.png"))],
  [
    "an article of another name",
    () =>
      fs.renameSync(
        path.join(root, "articles/2019-08-07-خبر.md"),
        path.join(root, "articles/2019-08-07-نبأ.md"),
      ),
  ],
  ["a deleted folder", () => fs.rmSync(path.join(root, "articles"), { recursive: true })],
  ["an empty folder", () => fs.mkdirSync(path.join(root, "articles/2020"))],
  [
    "a file saved by renaming another, with its size and time",
    () => {
      const file = path.join(root, "articles/2019-08-07-خبر.md");
      const { atime, mtime } = fs.statSync(file);
      write("articles/.new", "صن");
      fs.utimesSync(path.join(root, "articles/.new"), atime, mtime);
      fs.renameSync(path.join(root, "articles/.new"), file);
    },
  ],
  [
    "a file behind a link",
    () => {
      const elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), "arshif-linked-"));
      fs.writeFileSync(path.join(elsewhere, "2019-08-09-خبر.md"), "نص");
      fs.symlinkSync(elsewhere, path.join(root, "articles/linked"));
    },
  ],
];

test.each(CHANGES)("%s makes another state", (_, change) => {
  const before = state();
  expect(state()).toEqual(before);
  change();
  expect(state().hash).not.toBe(before.hash);
});

test.each([
  "_site/index.html",
  ".cache/arshif/check.json",
  ".git/index",
  "articles/node_modules/x.md",
  "articles/.2019-08-07-خبر.md.swp",
  "articles/2019-08-07-خبر.md~",
  "articles/#2019-08-07-خبر.md#",
  "articles/4913",
])("%s is no input", (file) => {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  const before = state().hash;
  write(file, "شيء");
  expect(state().hash).toBe(before);
});

test("a folder of another name holds the same inputs where its name makes no difference", () => {
  const stateIn = (folder: string) =>
    inputState({ root: folder, places: [folder], apart: [], variables: [] }).hash;
  const before = stateIn(root);
  const moved = `${root}-moved`;
  fs.renameSync(root, moved);
  expect(stateIn(moved)).toBe(before);
  fs.renameSync(moved, root);
  write("media/صورة.png", "صورة أخرى");
  expect(stateIn(root)).not.toBe(before);
});

test("a variable that a script reads, and links in circles are no end of it", () => {
  const before = state();
  process.env.ARSHIF_TEST_LINKS = "fault";
  try {
    expect(state().hash).not.toBe(before.hash);
  } finally {
    delete process.env.ARSHIF_TEST_LINKS;
  }
  fs.symlinkSync(root, path.join(root, "articles/circle"));
  fs.symlinkSync("self", path.join(root, "articles/self"));
  expect(state().folders).toEqual([root, path.join(root, "articles"), path.join(root, "media")]);
  expect(state().newest).toBeGreaterThanOrEqual(before.newest);
});
