import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lead, withoutMarks } from "../../plugin/articles/lead.ts";
import { readCases } from "../text/cases.ts";
import { anyText, holds } from "../text/property.ts";

test.each(readCases(new URL("../fixtures/articles/lead.txt", import.meta.url)))(
  "$name",
  ({ input, expected }) => {
    expect(lead(input)).toBe(expected);
  },
);

test("a text without an end of a word is cut within it, never within a character", () => {
  expect(lead("ب".repeat(500))).toBe(`${"ب".repeat(220)}…`);
  expect(lead(`ا${"😀".repeat(300)}`)).toBe(`ا${"😀".repeat(109)}…`);
});

test("punctuation before the cut goes", () => {
  const words = `${"كلمة ".repeat(43)}هنا، ثم كلمات أخرى كثيرة`;
  expect(lead(words)).toBe(`${"كلمة ".repeat(43)}هنا…`);
});

test("any text gives one line of at most 221 units, the same every time", () => {
  holds(
    fc.property(anyText, (text) => {
      const result = lead(text.toWellFormed());
      expect(result.length).toBeLessThanOrEqual(221);
      expect(result).not.toMatch(/\n|^\s|\s$/);
      expect(result.isWellFormed()).toBe(true);
      expect(lead(text.toWellFormed())).toBe(result);
    }),
    1000,
  );
});

test("a text without any of markdown's marks is read as one that holds a mark elsewhere", () => {
  holds(
    fc.property(anyText, (text) => {
      const plain = text.replace(/[[*_`~\\]/g, "");
      expect(withoutMarks(`نص ${plain} نص \\.`)).toBe(`${withoutMarks(`نص ${plain} نص`)} .`);
    }),
    1000,
  );
});

describe("a megabyte of one sign is read in no time that grows with its square", () => {
  test.each([
    "[",
    "![",
    "[^",
    "*",
    "_",
    "`",
    "\\",
    "(",
    "# ",
    " ",
    "ب",
    "ب ",
    "\n",
    "--\n",
    "أ\n---\n",
  ])("%j", (sign) => {
    expect(lead(sign.repeat(1_000_000 / sign.length)).length).toBeLessThanOrEqual(221);
  });
});
