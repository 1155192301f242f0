import { describe, expect, test } from "vitest";
import { ARABIC_WORDS_A_MINUTE, readingMinutes } from "../../plugin/text/index.ts";

const words = (count: number) => Array.from({ length: count }, () => "كلمةٌ،").join(" ");

describe("reading time", () => {
  test.each([
    [0, 0],
    [89, 0],
    [90, 1],
    [180, 1],
    [270, 2],
    [1980, 11],
  ])("of %i words is %i minutes", (count, minutes) => {
    expect(readingMinutes(words(count))).toBe(minutes);
  });

  test("counts words with their marks once, and no marks of markdown", () => {
    expect(readingMinutes("**قال** — «كِتابٌ» don't ١٢٫٥ — # — |", 1)).toBe(5);
    expect(ARABIC_WORDS_A_MINUTE).toBe(180);
  });
});
