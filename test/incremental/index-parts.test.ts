import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ArchiveCache } from "../../plugin/incremental/cache/archive-cache.ts";
import { IndexParts } from "../../plugin/incremental/cache/index-parts.ts";

/** Two rows and a half, each byte another than the one before. */
const BYTES = Uint8Array.from({ length: 655_360 }, (_, at) => at * 7 + (at >> 8));

let root: string;
let cache: ArchiveCache;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "arshif-parts-"));
  cache = ArchiveCache.open(root).cache as ArchiveCache;
});
afterEach(() => {
  cache.close();
  fs.rmSync(root, { recursive: true, force: true });
});

type Parts = Readonly<Record<string, readonly Uint8Array[]>>;

/** Keeps parts, and says which rows were written for that. */
function keep(parts: Parts): string[] {
  const write = vi.spyOn(cache, "write");
  new IndexParts(cache).keep(Object.entries(parts));
  const rows = write.mock.calls.filter(([sql]) => sql.startsWith("INSERT"));
  write.mockRestore();
  return rows.map(([, name, place]) => `${name} ${place}`);
}

const read = () => new IndexParts(cache).read();

function expectKept(parts: Parts): void {
  const kept = read();
  expect([...kept.keys()]).toEqual(Object.keys(parts));
  for (const [name, pieces] of Object.entries(parts)) {
    expect(Buffer.concat(pieces).equals(kept.get(name) as Uint8Array), name).toBe(true);
  }
}

test("parts come back whole, in whatever pieces they were kept", () => {
  const [a, b] = [BYTES.subarray(0, 300_000), BYTES.subarray(300_000)];
  for (const parts of [
    { a: [BYTES], b: [] },
    { a: [a, b], b: [new Uint8Array(0)] },
    { a: [BYTES.subarray(0, 1), new Uint8Array(0), BYTES.subarray(1)], b: [a] },
  ]) {
    keep(parts);
    expectKept(parts);
  }
});

test("a row that is as it was is not written again", () => {
  expect(keep({ a: [BYTES], b: [BYTES.subarray(0, 3)] })).toEqual(["a 0", "a 1", "a 2", "b 0"]);
  const longer = { a: [BYTES, Uint8Array.of(1, 2, 3)], b: [BYTES.subarray(0, 3)] };
  expect(keep(longer)).toEqual(["a 2"]);
  expectKept(longer);
  const other = BYTES.slice();
  other[300_000]!++;
  expect(keep({ a: [other], b: [BYTES.subarray(0, 3)] })).toEqual(["a 1", "a 2"]);
  expectKept({ a: [other], b: [BYTES.subarray(0, 3)] });
});

test("what is shorter, or made no more, leaves nothing behind", () => {
  keep({ a: [BYTES], b: [BYTES] });
  expect(keep({ a: [BYTES.subarray(0, 262_144)] })).toEqual([]);
  expectKept({ a: [BYTES.subarray(0, 262_144)] });
});

test.each([
  "UPDATE index_parts SET bytes = x'00' WHERE place = 1",
  'UPDATE index_parts SET "check" = 1 WHERE place = 2',
])("where a row is damaged (%s) nothing is read, and all is kept anew", (damage) => {
  keep({ a: [BYTES] });
  cache.write(damage);
  expect(read().size).toBe(0);
  keep({ a: [BYTES] });
  expectKept({ a: [BYTES] });
});
