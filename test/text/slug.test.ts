import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { folderName, slug } from "../../plugin/text/index.ts";
import { readTable } from "./cases.ts";
import { anyText, holds } from "./property.ts";

test.each(readTable(new URL("slug.txt", import.meta.url)))("$name", ({ input, expected }) => {
  expect(slug(input)).toBe(expected);
});

test.each(["", " ", "؟!", "\u0640\u0640", "\u064E", "😀", "\u200F", "\uD800", "-"])(
  "%j has nothing that can stand in an address",
  (text) => {
    expect(slug(text)).toBe("");
  },
);

describe("any text", () => {
  test("gives a slug of letters, digits, marks and single hyphens", () => {
    holds(
      fc.property(anyText, (text) => {
        expect(slug(text)).toMatch(/^(?:[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*)?$/u);
      }),
    );
  });

  test("gives a slug that is its own slug, in NFC, without harakat and tatweel", () => {
    holds(
      fc.property(anyText, (text) => {
        const result = slug(text);
        expect(slug(result)).toBe(result);
        expect(result.normalize("NFC")).toBe(result);
        expect(result).not.toMatch(/[\u064B-\u065F\u0670\u0640]|\p{Default_Ignorable_Code_Point}/u);
      }),
    );
  });

  test("gives a slug that a file system can hold: 60 letters and 200 bytes at most", () => {
    const long = fc
      .array(anyText, { minLength: 20, maxLength: 60 })
      .map((texts) => texts.join(" "));
    holds(
      fc.property(long, (text) => {
        expect([...slug(text)].length).toBeLessThanOrEqual(60);
        expect(Buffer.byteLength(slug(text))).toBeLessThanOrEqual(200);
      }),
      100,
    );
  });

  test("gives a slug when a letter or digit that is seen stands in it", () => {
    const seen = /(?!\p{Default_Ignorable_Code_Point})[\p{Script=Arabic}\p{Script=Latin}\p{Nd}]/u;
    holds(
      fc.property(anyText, (text) => {
        const letters = text.replace(/[\u0640\p{M}]/gu, "").match(/[\p{L}\p{N}]/gu) ?? [];
        if (letters.some((letter) => seen.test(letter))) expect(slug(text)).not.toBe("");
      }),
    );
  });

  test("has the same slug however its letters are composed and marked", () => {
    holds(
      fc.property(anyText, (text) => {
        expect(slug(text.normalize("NFD"))).toBe(slug(text.normalize("NFC")));
        expect(slug(`\u200F${text}\u200F`)).toBe(slug(text));
      }),
    );
  });
});

test.each(["con", "aux", "prn", "nul", "com1", "com0", "lpt9", "com²", "CON", "Lpt1"])(
  "no folder is named %s, which is a device on Windows",
  (name) => {
    expect(folderName(name)).toBe(`${name}-`);
  },
);

test.each(["console", "com", "com10", "lpt", "auxiliary", "con-1", "nulle", "كون", "2024"])(
  "the folder of %s has its name",
  (name) => {
    expect(folderName(name)).toBe(name);
  },
);

test("a letter of four bytes counts by its bytes", () => {
  const result = slug("𐎠".repeat(60));
  expect(Buffer.byteLength(result)).toBe(200);
  expect([...result]).toHaveLength(50);
});

test("a megabyte without a space is cut like any other word", () => {
  expect([...slug("ب".repeat(1_000_000))]).toHaveLength(60);
  expect(slug("؟".repeat(1_000_000))).toBe("");
});
