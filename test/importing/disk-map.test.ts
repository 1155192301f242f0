import fc from "fast-check";
import { expect, test } from "vitest";
import { DiskLines } from "../../plugin/importing/disk-lines.ts";
import { DiskMap } from "../../plugin/importing/disk-map.ts";

const names = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("سوق", "جسر", "a\nb", ""));

test("a map on the disk answers as one in memory does, in the same order", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.jsonValue())), (entries) => {
      const [onDisk, inMemory] = [new DiskMap<unknown>(), new Map<string, unknown>()];
      for (const [name, value] of entries) {
        onDisk.set(name, value);
        inMemory.set(name, JSON.parse(JSON.stringify(value)));
      }
      expect([...onDisk]).toEqual([...inMemory]);
      expect(onDisk.size).toBe(inMemory.size);
      for (const name of [...inMemory.keys(), "لا وجود له"]) {
        expect(onDisk.get(name)).toEqual(inMemory.get(name));
        expect(onDisk.has(name)).toBe(inMemory.has(name));
      }
    }),
    { numRuns: 60 },
  );
});

test("of many names none is taken for another, though some share a number", () => {
  const map = new DiskMap<number>();
  const count = 150_000;
  for (let number = 0; number < count; number++) map.set(`wordpress:${number}`, number);
  expect(map.size).toBe(count);
  const wrong = Array.from({ length: count }, (_, number) => number).filter(
    (number) => map.get(`wordpress:${number}`) !== number,
  );
  expect(wrong).toEqual([]);
});

test("lines of any length are found again while others are added", () => {
  const lengths = [0, 1, 70_000, 3, 65_535, 65_536, 200_000, 0, 5, 131_072, 10];
  const lines = new DiskLines();
  const written = lengths.map((length, place) => `${place} ${"خ".repeat(length)}`);
  const places = written.map((line) => {
    const place = lines.append(line);
    expect(lines.at(place)).toBe(line);
    return place;
  });
  expect(places.map((place) => lines.at(place))).toEqual(written);
  expect([...lines]).toEqual(written);
  expect(lines.count).toBe(written.length);
});
