import { describe, expect, test } from "vitest";
import { Interner, MAX_WORD, normalise, WordScanner, words } from "../../plugin/text/index.ts";
import { growth, LINEAR } from "../support/growth.ts";

/** Texts that nobody wrote, of any length. */
const TEXTS: readonly (readonly [string, (length: number) => string])[] = [
  ["letters without a space", (length) => "ا".repeat(length)],
  ["letters that differ, without a space", (length) => "ابتثجحخد".repeat(length / 8)],
  ["harakat alone", (length) => "\u064E".repeat(length)],
  ["a letter and harakat without end", (length) => `ب${"\u064E\u0651".repeat(length / 2)}`],
  ["marks of other scripts alone", (length) => "\u0301\u0316".repeat(length / 2)],
  ["a letter with marks of other scripts", (length) => `ب${"\u0301\u0316".repeat(length / 2)}`],
  ["lone halves of characters", (length) => "\uD800".repeat(length)],
  ["halves in the wrong order", (length) => "\uDC00\uD800".repeat(length / 2)],
  ["a half after every letter", (length) => "ب\uD800".repeat(length / 2)],
  ["ligatures without a space", (length) => "ﷲ".repeat(length / 4)],
  ["a mark of direction after every letter", (length) => "ب\u200F".repeat(length / 2)],
  ["tatweel alone", (length) => "\u0640".repeat(length)],
  ["spaces alone", (length) => " ".repeat(length)],
  ["words of one letter", (length) => "ب ".repeat(length / 2)],
];

const MEGABYTE = 1_000_000;

describe.each(TEXTS)("%s", (_, make) => {
  test("a megabyte is read, into words that are words", () => {
    const found = words(make(MEGABYTE));
    for (const word of new Set(found)) {
      expect(word.length).toBeGreaterThan(0);
      expect(word.length).toBeLessThanOrEqual(MAX_WORD);
      expect(word).not.toMatch(/[\s\u0640\u064B-\u0652\u200F]/);
    }
  });

  test("four times as much takes no more than in proportion", () => {
    const scan = (length: number) => {
      const scanner = new WordScanner();
      const interner = new Interner();
      scanner.start(make(length));
      while (scanner.next()) interner.intern(scanner.letters, scanner.length, scanner.hash);
    };
    expect(growth(scan, MEGABYTE / 16)).toBeLessThan(LINEAR);
  });
});

test("normalising nothing but marks or halves takes no more than in proportion", () => {
  for (const unit of ["\u064E", "\u0301", "\uD800", "ﷲ"]) {
    expect(
      growth((length) => normalise(unit.repeat(length)), 40_000),
      unit,
    ).toBeLessThan(LINEAR);
  }
});
