import { expect, test } from "vitest";
import { Rarity } from "../../plugin/related/rarity.ts";

const SIZES = [2, 300, 2_000, 30_000, 100_000, 1_000_000, 10_000_000];

test("a term that finds candidates has a list, and a list is never long", () => {
  for (const articles of SIZES) {
    const rarity = new Rarity(articles);
    const { least, most } = rarity.finding;
    expect(most).toBeLessThan(365);
    for (let frequency = 1; frequency <= Math.min(articles, 3_000); frequency++) {
      if (!rarity.finds(rarity.of(frequency))) continue;
      expect(frequency).toBeGreaterThanOrEqual(least);
      expect(frequency).toBeLessThanOrEqual(most);
    }
  }
});

test("what ten articles share finds candidates in an archive of any size", () => {
  for (const articles of SIZES.filter((size) => size >= 300)) {
    const rarity = new Rarity(articles);
    expect(rarity.finds(rarity.of(10))).toBe(true);
  }
});

test("a common word weighs less than a rare one, and all common ones the same", () => {
  const rarity = new Rarity(1_000_000);
  expect(rarity.of(20_000)).toBe(rarity.of(900_000));
  expect(rarity.of(20_000)).toBeLessThan(rarity.of(4_000));
  expect(rarity.of(4_000)).toBeLessThan(rarity.of(40));
});
