import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changedWords, type TextPiece } from "../../plugin/views/changed-words.ts";
import { growth, LINEAR } from "../support/growth.ts";
import { arabicWord, holds } from "../text/property.ts";

/** `[-…-]` was deleted, `{+…+}` inserted. */
function marked(before: string, after: string): string[] {
  const print = ({ text, change }: TextPiece) => {
    if (change === undefined) return text;
    return change === "deleted" ? `[-${text}-]` : `{+${text}+}`;
  };
  return changedWords(before, after).map((line) => line.map(print).join(""));
}

describe("what was changed in a text", () => {
  test.each([
    [
      "a number",
      "قُتل ثلاثة في الحريق.",
      "قُتل خمسة في الحريق.",
      ["قُتل [-ثلاثة-] {+خمسة+} في الحريق."],
    ],
    ["nothing", "نص.", "نص.", ["نص."]],
    ["words more", "قال الوزير.", "قال وزير النفط الوزير.", ["قال {+وزير النفط+} الوزير."]],
    ["a comma", "بغداد البصرة", "بغداد، البصرة", ["بغداد{+،+} البصرة"]],
    ["a vowel sign", "كتب", "كتِب", ["[-كتب-]{+كتِب+}"]],
    ["a paragraph more", "أول.\nثالث.", "أول.\nثان.\nثالث.", ["أول.", "{+ثان.+}", "ثالث."]],
    ["a paragraph less", "أول.\nثان.\nثالث.", "أول.\nثالث.", ["أول.", "[-ثان.-]", "ثالث."]],
    [
      "two paragraphs joined",
      "هطل المطر\nفي بغداد",
      "هطل المطر في بغداد",
      ["هطل المطر ", "في بغداد"],
    ],
    ["Latin letters", "وكالة AFP قالت", "وكالة BBC قالت", ["وكالة [-AFP-] {+BBC+} قالت"]],
    ["signs between two changes", "أحمد، علي", "سعيد، حسن", ["[-أحمد، علي-]{+سعيد، حسن+}"]],
    ["a fraction", "نسبة 3.5% في 2019", "نسبة 5.3% في 2019", ["نسبة [-3.5-]{+5.3+}% في 2019"]],
    [
      "an address",
      "في https://a.example/x",
      "في https://a.example/y",
      ["في [-https://a.example/x-]{+https://a.example/y+}"],
    ],
    ["what stands in signs, which stay", "«بغداد»", "«البصرة»", ["«[-بغداد-]{+البصرة+}»"]],
    ["a word before blanks", "نص  قديم", "نص  جديد", ["نص  [-قديم-]{+جديد+}"]],
    ["paragraphs apart", "أول.\n\nثان.", "أول.\n\nثالث.", ["أول.", "[-ثان-]{+ثالث+}."]],
    ["the first paragraph", "أول.\nثان.", "بدء.\nثان.", ["[-أول-]{+بدء+}.", "ثان."]],
    ["all of it", "", "نص", ["{+نص+}"]],
  ])("is told by words: %s", (_, before, after, told) => {
    expect(marked(before, after)).toEqual(told);
  });

  test("is told as a whole where it is another text", () => {
    const words = (first: number) =>
      Array.from({ length: 1001 }, (_, place) => `كلمة${first + place}`);
    const [before, after] = [words(0).join(" "), words(5000).join(" ")];
    expect(marked(before, after)).toEqual([`[-${before}-]`, `{+${after}+}`]);
    const [lines, others] = [words(0).join("\n"), words(5000).join("\n")];
    expect(changedWords(lines, others).map(([piece]) => piece?.change)).toEqual([
      ...Array(1001).fill("deleted"),
      ...Array(1001).fill("inserted"),
    ]);
  });

  const text = fc
    .array(
      fc.array(fc.oneof(arabicWord, fc.constantFrom("،", "«", "2019", "BBC.", " ")), {
        maxLength: 12,
      }),
      {
        maxLength: 6,
      },
    )
    .map((lines) => lines.map((words) => words.join(" ")).join("\n"));

  test("gives both texts back, but for blanks", () => {
    holds(
      fc.property(text, text, (before, after) => {
        const lines = changedWords(before, after);
        const without = (change: string) =>
          lines.map((line) =>
            line.flatMap((piece) => (piece.change === change ? [] : piece.text)).join(""),
          );
        const bare = (words: readonly string[]) => words.join("").replace(/\s+/g, "");
        expect(bare(without("inserted"))).toBe(bare([before]));
        expect(bare(without("deleted"))).toBe(bare([after]));
      }),
    );
  });

  test("a text that was written anew costs as much as its length", () => {
    const words = (first: number, size: number) =>
      Array.from({ length: size }, (_, place) => `كلمة${first + place}`).join(" ");
    expect(growth((size) => changedWords(words(0, size), words(size, size)), 1000)).toBeLessThan(
      LINEAR,
    );
  });
});
