import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance, nearest } from "../../plugin/text/index.ts";
import { arabicWord, holds } from "./property.ts";

const FAR = 100;

describe("the distance between two words", () => {
  test.each([
    ["داعش", "داعش", 0],
    ["داعش", "داعس", 1],
    ["داعش", "داعشي", 1],
    ["داعش", "اعش", 1],
    ["داعش", "دعاش", 1],
    ["topics", "topcis", 1],
    ["authors", "autor", 2],
    ["", "بغداد", 5],
    ["", "", 0],
    ["ab", "ba", 1],
    ["بغداد", "دمشق", 5],
    ["kitten", "sitting", 3],
  ])("%s and %s: %i", (a, b, distance) => {
    expect(editDistance(a, b, FAR)).toBe(distance);
  });

  test("is the same both ways, nothing for equal words, and bounded by the longer one", () => {
    holds(
      fc.property(arabicWord, arabicWord, (a, b) => {
        const distance = editDistance(a, b, FAR);
        expect(editDistance(b, a, FAR)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
      1000,
    );
  });

  test("is exact up to the limit and one more than it beyond", () => {
    holds(
      fc.property(arabicWord, arabicWord, fc.nat(8), (a, b, limit) => {
        const distance = editDistance(a, b, FAR);
        expect(editDistance(a, b, limit)).toBe(Math.min(distance, limit + 1));
      }),
      1000,
    );
  });

  test("is one for one slip of the pen", () => {
    const slip = fc.tuple(arabicWord, fc.nat(), fc.constantFrom(..."بتثج"), fc.nat(3));
    holds(
      fc.property(slip, ([word, seed, letter, kind]) => {
        const at = seed % word.length;
        const [before, after] = [word.slice(0, at), word.slice(at + 1)];
        const slipped = [
          before + after,
          before + letter + word.slice(at),
          before + letter + after,
          before + (after[0] ?? "") + word[at] + after.slice(1),
        ][kind] as string;
        expect(editDistance(word, slipped, FAR)).toBeLessThanOrEqual(1);
      }),
      1000,
    );
  });
});

describe("the nearest candidate", () => {
  const fields = ["title", "topics", "authors", "sources", "summary", "date", "updated", "lang"];

  test.each([
    ["titel", "title"],
    ["topcis", "topics"],
    ["topic", "topics"],
    ["autor", "authors"],
    ["sumary", "summary"],
    ["dat", "date"],
    ["lagn", "lang"],
    ["upated", "updated"],
  ])("%s means %s", (word, meant) => {
    expect(nearest(word, fields)).toBe(meant);
  });

  test.each(["category", "photo", "da", "x", "", "كاتب"])("%s means none", (word) => {
    expect(nearest(word, fields)).toBeUndefined();
  });

  test("is the earliest of equals, and the word itself before all", () => {
    expect(nearest("بغدادب", ["بغدادا", "بغدادت"])).toBe("بغدادا");
    expect(nearest("بغداد", ["بغدد", "بغداد"])).toBe("بغداد");
    expect(nearest("بغداد", [])).toBeUndefined();
  });

  test("of a phrase may differ in a few letters", () => {
    const topics = ["قوات سوريا الديمقراطية", "مدينة الصدر"];
    expect(nearest("قوات سوريه الديموقراطيه", topics)).toBe("قوات سوريا الديمقراطية");
    expect(nearest("مدينه الصدر", topics)).toBe("مدينة الصدر");
  });

  test("is no other than the one at the least distance", () => {
    const words = fc.array(arabicWord, { minLength: 1, maxLength: 12 });
    holds(
      fc.property(arabicWord, words, (word, candidates) => {
        const found = nearest(word, candidates);
        const least = Math.min(...candidates.map((other) => editDistance(word, other, FAR)));
        if (found !== undefined) expect(editDistance(word, found, FAR)).toBe(least);
        else expect(least).toBeGreaterThan(1);
      }),
    );
  });
});
