import { describe, expect, test } from "vitest";
import { growth, LINEAR } from "../support/growth.ts";
import { textReading } from "../support/text-reading.ts";
import { articleHtml } from "./parsers.ts";

const reading = textReading(true);

describe("hostile text is read and printed in time that grows with its length", () => {
  test.each([
    ["![", 8_000],
    ["\\![", 8_000],
    ["[^", 8_000],
    ["^[", 8_000],
    ["[", 8_000],
    ["<!--", 4_000],
    ["<!--\n\n", 3_000],
    [`|a${" ".repeat(200)}x\n`, 100],
    ["{{x}}", 4_000],
    ["{{< ", 4_000],
    ["[caption a]", 2_000],
    ["## أ {#أ}\n", 500],
    ["www.", 4_000],
    ["![a](a b ", 1_000],
    ["aب", 2_000],
  ])("%j", (piece, count) => {
    const work = (size: number) => {
      const text = piece.repeat(size);
      reading.read(text);
      reading.plainText(text);
      articleHtml(text);
    };
    expect(growth(work, count)).toBeLessThan(LINEAR);
  });

  test("a verse is looked for in time that grows with its line", () => {
    const work = (size: number) => articleHtml(`نص\nنص\n${"ب".repeat(size)}`);
    expect(growth(work, 10_000)).toBeLessThan(LINEAR);
  });

  test("brackets without an end cost no more than words", () => {
    expect(articleHtml("![".repeat(200_000))).toBe(`<p>${"![".repeat(200_000)}</p>\n`);
  });
});
