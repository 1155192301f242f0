import fc from "fast-check";
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

describe("words are counted as a pattern would count them", () => {
  const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640'’.-]*/gu;
  const pieces = fc.constantFrom(..."كِتاب ـ’'.-—«»ﻻ𐤀𝟙😀\uD835\uDFD9\u0301\u00A0\uFEFF\n0٣aé_#");

  test("whatever stands in the text", () => {
    fc.assert(
      fc.property(
        fc.array(pieces).map((all) => all.join("")),
        (text) => {
          expect(readingMinutes(text, 1)).toBe(text.match(WORD)?.length ?? 0);
        },
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(readingMinutes(text, 1)).toBe(text.match(WORD)?.length ?? 0);
      }),
    );
  });
});
