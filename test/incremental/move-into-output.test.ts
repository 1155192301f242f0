import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { filesIn, OutputMoves, removeWaiting } from "../../plugin/incremental/move-into-output.ts";
import { blockersOf } from "../../plugin/incremental/output-files.ts";
import { filesBelow } from "../support/site.ts";

let folder: string;
let part: string;
let output: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "arshif-move-"));
  part = path.join(folder, "part");
  output = path.join(folder, "_site");
  fs.mkdirSync(part);
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function fill(place: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(place, name)), { recursive: true });
    fs.writeFileSync(path.join(place, name), text);
  }
}

const read = (place: string) =>
  Object.fromEntries(
    filesBelow(place).map((name) => [name, fs.readFileSync(path.join(place, name), "utf8")]),
  );

const move = (to = output) => {
  const moves = new OutputMoves(part, to);
  moves.refuseUnwritable("_site");
  moves.refuseObstacles("_site");
  moves.run();
};

const PAGES = {
  "index.html": "جديد",
  "2020/01/خبر/index.html": "خبر",
  "topics/ماء/index.html": "ماء",
};

test("files are named by their paths, whatever folders they stand in", () => {
  fill(part, PAGES);
  expect(filesIn(part).sort()).toEqual(Object.keys(PAGES).sort());
  expect(new OutputMoves(part, output).files.sort()).toEqual(Object.keys(PAGES).sort());
});

describe("everything is moved", () => {
  test("where there is no output folder yet", () => {
    fill(part, PAGES);
    move();
    expect(read(output)).toEqual(PAGES);
    expect(fs.existsSync(part)).toBe(false);
  });

  test("over old files and beside others", () => {
    fill(output, { "index.html": "قديم", "2020/01/آخر/index.html": "آخر", CNAME: "example.org" });
    fill(part, PAGES);
    move();
    expect(read(output)).toEqual({
      ...PAGES,
      "2020/01/آخر/index.html": "آخر",
      CNAME: "example.org",
    });
  });

  test("over a file that may not be written to, and in the place of a link", () => {
    fill(output, { "index.html": "قديم" });
    fs.chmodSync(path.join(output, "index.html"), 0o444);
    fs.mkdirSync(path.join(output, "2020/01/خبر"), { recursive: true });
    fs.symlinkSync("/dev/full", path.join(output, "2020/01/خبر/index.html"));
    fill(part, PAGES);
    move();
    expect(read(output)).toEqual(PAGES);
  });

  test("through a folder that is a link to another", () => {
    fs.mkdirSync(path.join(folder, "elsewhere"));
    fs.mkdirSync(output);
    fs.symlinkSync("../elsewhere", path.join(output, "topics"));
    fill(part, PAGES);
    move();
    expect(read(path.join(folder, "elsewhere"))).toEqual({ "ماء/index.html": "ماء" });
    expect(fs.lstatSync(path.join(output, "topics")).isSymbolicLink()).toBe(true);
  });

  describe("to another disk, where there is one", () => {
    let far: string;
    beforeEach(() => {
      const memory = "/dev/shm";
      far = fs.mkdtempSync(path.join(fs.existsSync(memory) ? memory : os.tmpdir(), "arshif-move-"));
    });
    afterEach(() => fs.rmSync(far, { recursive: true }));

    test("with nothing else left there", () => {
      fill(far, { "index.html": "قديم", ".arshif-unfinished/index.html": "نصف" });
      removeWaiting(far);
      expect(read(far)).toEqual({ "index.html": "قديم" });
      fill(part, PAGES);
      move(far);
      expect(read(far)).toEqual(PAGES);
      expect(fs.readdirSync(far).sort()).toEqual(["2020", "index.html", "topics"]);
    });

    test("by a link in the output folder", () => {
      fill(output, { "index.html": "قديم" });
      fs.symlinkSync(far, path.join(output, "topics"));
      fill(part, PAGES);
      move();
      expect(read(far)).toEqual({ "ماء/index.html": "ماء" });
      expect(read(output)).toEqual(PAGES);
      expect(fs.readdirSync(output).sort()).toEqual(["2020", "index.html", "topics"]);
      expect(fs.readdirSync(far)).toEqual(["ماء"]);
    });
  });
});

describe("nothing is moved", () => {
  test("when a folder stands in a file's place, or a file in a folder's", () => {
    fill(output, { "index.html/x": "x", "topics/ماء": "ملف", "2020/01/خبر/index.html": "قديم" });
    fill(part, PAGES);
    const before = read(output);
    expect(() => move()).toThrow(
      `Arshif found 2 faults in 2 files. Nothing was written.

_site/index.html
  A folder that Arshif did not make stands where the site has a file.
  → Move it away, and build again.

_site/topics/ماء
  A file that Arshif did not make stands where the site has a folder.
  → Move it away, and build again.`,
    );
    expect(read(output)).toEqual(before);
    expect(read(part)).toEqual(PAGES);
  });
});

test("what must go first is an old file above or below a new one", () => {
  const old = ["a", "b/index.html", "b/x/y", "c/index.html", "d"];
  const made = ["a/index.html", "b", "c/index.html"];
  expect(blockersOf(old, made)).toEqual(["a", "b/index.html", "b/x/y"]);
});
