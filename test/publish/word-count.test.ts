import { describe, expect, test } from "vitest";
import { wordCount } from "../../plugin/publish/word-count.ts";

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

describe("a text made to be slow", () => {
  /** Eight times the text: a linear reading takes eight times as long, a quadratic one 64 times. */
  test.each(["](", "](a", "] (", "](a)", " ا", "[", "\u00A0"])("%j over and over", (piece) => {
    const time = (times: number) => {
      const text = piece.repeat(times);
      const runs = Array.from({ length: 5 }, () => {
        const start = performance.now();
        wordCount(text);
        return performance.now() - start;
      });
      return Math.min(...runs);
    };
    time(1000);
    expect(time(400_000) / Math.max(time(50_000), 0.2)).toBeLessThan(32);
  });
});
