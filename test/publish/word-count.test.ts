import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordCount } from "../../plugin/publish/word-count.ts";
import { growth } from "../support/growth.ts";

test.each([
  ["", 0],
  ["كلمة", 1],
  ["قال الرئيس: «نعم»، ثم مضى.", 5],
  ["قال - ثم - مضى", 3],
  ["## عنوان\n\n- بند **غامق**\n- بند", 4],
  ["راجع [الموقع](https://example.org/a/b) و![صورة](/a.jpg)", 3],
  ["| أ | ب |\n|---|---|\n| 1 | 2 |", 4],
  ["iPhone 15 سعره 300$", 4],
])("%j has %i words", (text, expected) => {
  expect(wordCount(text)).toBe(expected);
});

test("words are counted as a pattern would count them, whatever stands in the text", () => {
  const counted = (text: string) =>
    text
      .replace(/\]\([^()\n]*\)/g, "]")
      .split(/\s+/)
      .filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
  const pieces = fc.constantFrom(..."كِتاب ](a)[ #-—«»𐤀😀\uD835\uDFD9\u00A0\u2003\uFEFF\n\t0٣aé_");
  fc.assert(
    fc.property(
      fc.array(pieces).map((all) => all.join("")),
      (text) => {
        expect(wordCount(text)).toBe(counted(text));
      },
    ),
  );
});

describe("a text made to be slow", () => {
  test.each(["](", "](a", "] (", "](a)", " ا", "[", "\u00A0"])("%j over and over", (piece) => {
    expect(growth((times) => wordCount(piece.repeat(times)), 200_000)).toBeLessThan(10);
  });
});
