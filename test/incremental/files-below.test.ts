import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Folders } from "../../plugin/articles/pictures/folders.ts";
import { filesBelow } from "../../plugin/incremental/files-below.ts";

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-files-"));
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

function write(file: string): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), "");
}

const names = (place = "") =>
  filesBelow(path.join(root, place)).map((file) => path.relative(root, file));

test("all files of a folder are found, those of linked folders too", () => {
  write("a/b/one.njk");
  write("a/two.njk");
  write("elsewhere/three.njk");
  write("a/node_modules/package/index.js");
  write("a/.git/HEAD");
  fs.symlinkSync("../elsewhere", path.join(root, "a/linked"));
  expect(names("a")).toEqual(["a/b/one.njk", "a/linked/three.njk", "a/two.njk"]);
  expect(names("a/two.njk")).toEqual(["a/two.njk"]);
  expect(names("nothing")).toEqual([]);
  const apart = new Set([path.join(root, "a/b")]);
  expect(filesBelow(path.join(root, "a"), apart)).toHaveLength(2);
});

test("links in circles end: to the folder itself, to wider ones, to each other, to themselves", () => {
  write("a/b/one.png");
  for (let number = 0; number < 8; number++) fs.symlinkSync(".", path.join(root, `a/l${number}`));
  fs.symlinkSync("../..", path.join(root, "a/b/up"));
  fs.symlinkSync("other", path.join(root, "a/one"));
  fs.symlinkSync("one", path.join(root, "a/other"));
  fs.symlinkSync("self", path.join(root, "a/self"));
  fs.symlinkSync("nowhere", path.join(root, "a/broken"));
  expect(names("a").map((name) => path.basename(name))).toEqual(["one.png"]);
  expect(new Folders(root).picturesBelow("a")).toEqual(["a/b/one.png"]);
});
