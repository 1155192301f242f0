import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_WORD, normalise, words } from "../../plugin/text/index.ts";
import { readPairs } from "../support/pairs.ts";

describe("words of readable texts", () => {
  test.each(readPairs("tokens/words.txt"))("$input", ({ input, output }) => {
    expect(words(input).join(" ")).toBe(output);
  });
});

const ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىٱکیگًٌٍَُِّْٰـ٠١٢۳۴";
const MIXED = fc.string({
  unit: fc.constantFrom(
    ...ARABIC,
    ..." .,،؛-_«»\"'()\n\t",
    ..."aZ9éÉ",
    "ﷲ",
    "ﻻ",
    "\u200c",
    "\u0301",
  ),
  maxLength: 60,
});

/** The slow way: fold the text, then split it. */
function splitNormalised(text: string): string[] {
  return normalise(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => word.replace(/^\p{M}+/u, ""))
    .filter((word) => word !== "")
    .map((word) => word.slice(0, MAX_WORD));
}

test("finds what folding and splitting find", () => {
  fc.assert(
    fc.property(MIXED, (text) => {
      expect(words(text)).toEqual(splitNormalised(text));
    }),
    { numRuns: 2000 },
  );
});

test("neither crashes on any string nor gives an empty word", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      for (const word of words(text)) {
        expect(word.length).toBeGreaterThan(0);
        expect(word.length).toBeLessThanOrEqual(MAX_WORD);
      }
    }),
  );
});

describe("texts that nobody wrote", () => {
  const million = 1_000_000;
  test.each([
    ["letters without a space", "ا".repeat(million), 1],
    ["letters without a space, then a ligature", `${"ا".repeat(million)}ﷲ`, 1],
    ["harakat alone", "\u064E".repeat(million), 0],
    ["marks of other scripts alone", "\u0301\u0316".repeat(million / 2), 0],
    ["lone surrogates", "\uD800".repeat(million), 0],
    ["spaces", " ".repeat(million), 0],
  ])("%s", (_, text, count) => {
    expect(words(text)).toHaveLength(count);
  });

  test("ligatures without a space are cut into words, and all of them are read", () => {
    const found = words("ﷲ".repeat(million));
    expect(found.length).toBeGreaterThan(3000);
    expect(found.every((word) => word.startsWith("الله"))).toBe(true);
  });
});
