import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { SpilledLines } from "../../plugin/incremental/catalogue/spilled-lines.ts";
import { LINES_OF_ANY_LENGTH as lines } from "./lines-of-any-length.ts";

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-lines-"));
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

test("lines of any length come back from the disk, in whatever order they are asked for", () => {
  const spilled = new SpilledLines(root);
  const readers = lines.map((line) => {
    const read = spilled.pack(line);
    expect(Buffer.from(read()).toString()).toBe(line);
    return read;
  });
  const isSame = (read: () => Uint8Array, at: number) =>
    Buffer.from(read()).toString() === lines[at];
  expect(readers.every(isSame)).toBe(true);
  expect(
    readers
      .map((_, at) => at)
      .reverse()
      .every((at) => isSame(readers[at]!, at)),
  ).toBe(true);
  // Nothing is left, however the process ends.
  expect(fs.readdirSync(path.join(root, ".cache/arshif"))).toEqual([]);
});
