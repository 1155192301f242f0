import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { AlreadyBuilding, BuildLock } from "../../plugin/incremental/build-lock.ts";

const LOCK = ".cache/arshif/build.lock";

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-lock-"));
  fs.mkdirSync(path.join(root, ".cache/arshif"), { recursive: true });
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const lock = () => path.join(root, LOCK);
const own = { pid: process.pid, host: os.hostname() };

describe("a lock that names no builder is taken over:", () => {
  test.each([
    "",
    " ",
    "null",
    "{}",
    "[]",
    "[1]",
    "7",
    "true",
    '"نص"',
    "{",
    "\u0000\u0000",
    JSON.stringify({ ...own, pid: String(process.pid), began: "" }),
    JSON.stringify({ ...own, pid: -1, began: "" }),
    JSON.stringify({ ...own, pid: 0, began: "" }),
    JSON.stringify({ ...own, pid: 1.5, began: "" }),
    JSON.stringify({ ...own, pid: 1e300, began: "" }),
    JSON.stringify({ pid: process.pid, began: "" }),
    JSON.stringify({ ...own, began: null }),
    JSON.stringify({ __proto__: null, host: {}, pid: [], began: [] }),
  ])("%j", (content) => {
    fs.writeFileSync(lock(), content);
    const taken = BuildLock.take(root);
    expect(JSON.parse(fs.readFileSync(lock(), "utf8"))).toMatchObject(own);
    expect(fs.readdirSync(path.dirname(lock()))).toEqual(["build.lock"]);
    taken.release();
    expect(fs.existsSync(lock())).toBe(false);
  });

  test("a folder", () => {
    fs.mkdirSync(path.join(lock(), "in"), { recursive: true });
    BuildLock.take(root).release();
    expect(fs.readdirSync(path.dirname(lock()))).toEqual([]);
  });

  test("one of a process that is dead", () => {
    fs.writeFileSync(lock(), JSON.stringify({ ...own, pid: 2 ** 22 + 1, began: "" }));
    BuildLock.take(root).release();
  });
});

test("a lock of somebody who builds, here or on another machine, keeps others out", () => {
  const taken = BuildLock.take(root);
  expect(() => BuildLock.take(root)).toThrow(AlreadyBuilding);
  expect(() => BuildLock.take(root)).toThrow(`process ${process.pid} on ${os.hostname()}`);
  taken.release();
  fs.writeFileSync(lock(), JSON.stringify({ pid: 1, host: "elsewhere", began: "" }));
  expect(() => BuildLock.take(root)).toThrow("delete .cache/arshif/build.lock");
});
