import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ARABIC_WORDS_A_MINUTE, countWords, readingMinutes } from "../../plugin/text/index.ts";
import { growth, LINEAR } from "../support/growth.ts";

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
    expect(readingMinutes(count)).toBe(minutes);
    expect(ARABIC_WORDS_A_MINUTE).toBe(180);
  });
});

test.each([
  ["", 0],
  ["كلمة", 1],
  ["قال الرئيس: «نعم»، ثم مضى.", 5],
  ["قال - ثم - مضى", 3],
  ["«كِتابٌ» don't ١٢٫٥ — # — |", 3],
  ["iPhone 15 سعره 300$", 4],
])("%j has %i words", (text, expected) => {
  expect(countWords(text)).toBe(expected);
});

test("words are counted as a pattern would count them, whatever stands in the text", () => {
  const counted = (text: string) =>
    text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
  const pieces = fc.constantFrom(..."كِتاب ](a)[ #-—«»𐤀😀\uD835\uDFD9\u00A0\u2003\uFEFF\n\t0٣aé_");
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces).map((all) => all.join("")),
        fc.string({ unit: "binary" }),
      ),
      (text) => {
        expect(countWords(text)).toBe(counted(text));
      },
    ),
  );
});

test.each([" ا", "[", "\u00A0"])("%j over and over is no slower", (piece) => {
  expect(growth((times) => countWords(piece.repeat(times)), 200_000)).toBeLessThan(LINEAR);
});
