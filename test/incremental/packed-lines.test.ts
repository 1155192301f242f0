import { expect, test } from "vitest";
import { PackedLines } from "../../plugin/incremental/catalogue/packed-lines.ts";
import { LINES_OF_ANY_LENGTH as lines } from "./lines-of-any-length.ts";

test("lines of any length are held as their bytes, and stay as they are when others come", () => {
  const packed = new PackedLines();
  const held = lines.map((line) => packed.pack(line));
  const isSame = held.map((bytes, at) => Buffer.from(bytes).toString() === lines[at]);
  expect(isSame.every(Boolean)).toBe(true);
});
