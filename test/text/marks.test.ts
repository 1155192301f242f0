import fc from "fast-check";
import { expect, test } from "vitest";
import {
  directionOverrides,
  findControlCharacter,
  findPresentationForm,
  hasDirectionOverride,
  stripDirectionMarks,
  stripHarakat,
  unbalancedIsolate,
} from "../../plugin/text/index.ts";
import { holdsUnusual } from "../../plugin/text/marks.ts";
import { anyText, holds } from "./property.ts";

test("harakat, superscript alef, Quranic marks and tatweel go, letters stay", () => {
  expect(stripHarakat("مُحَمَّدٌ رَسُولُ ٱللَّهِ")).toBe("محمد رسول ٱلله");
  expect(stripHarakat("هٰذا الرحـــمٰن")).toBe("هذا الرحمن");
  expect(stripHarakat("قُلۡ هُوَۖ")).toBe("قل هو");
  expect(stripHarakat("أإآؤئءةى پچگ 2019 é")).toBe("أإآؤئءةى پچگ 2019 é");
});

test("direction marks and isolates go, overrides and joiners stay", () => {
  expect(stripDirectionMarks("\u200Fبغداد\u200E \u061C\u2066BBC\u2069")).toBe("بغداد BBC");
  expect(stripDirectionMarks("می\u200Cخواهم\u202E")).toBe("می\u200Cخواهم\u202E");
});

test("stripping twice is stripping once, and leaves no mark", () => {
  holds(
    fc.property(anyText, (text) => {
      const plain = stripDirectionMarks(stripHarakat(text));
      expect(stripDirectionMarks(stripHarakat(plain))).toBe(plain);
      expect(plain).not.toMatch(/[\u0640\u064B-\u0652\u200E\u200F\u061C\u2066-\u2069]/);
    }),
  );
});

test.each(["\u202A", "\u202B", "\u202C", "\u202D", "\u202E"])("%j is a direction override", (c) => {
  expect(hasDirectionOverride(`بغ${c}داد`)).toBe(true);
});

test.each(["بغداد", "", "\u200F", "\u2067نص\u2069", "\u2029"])("%j holds no override", (text) => {
  expect(hasDirectionOverride(text)).toBe(false);
});

test.each([
  ["\u0000", "U+0000"],
  ["\u0007", "U+0007"],
  ["\u000B", "U+000B"],
  ["\u001B", "U+001B"],
  ["\u007F", "U+007F"],
  ["\u0085", "U+0085"],
  ["\uFFFE", "U+FFFE"],
])("the control character %j is found and named", (character, name) => {
  expect(findControlCharacter(`نص${character}نص\u0000`)).toEqual({ index: 2, name });
});

test("tabs, line ends and direction marks are no control characters", () => {
  expect(findControlCharacter("نص\tنص\r\nنص \u200F\u2067\u2028")).toBeUndefined();
  expect(findControlCharacter("")).toBeUndefined();
});

test("unusual is every character that one of them finds, and no letter, vowel mark, digit or sign", () => {
  const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const found = units.filter(
    (unit) =>
      findControlCharacter(unit) !== undefined ||
      stripDirectionMarks(unit) !== unit ||
      [...directionOverrides(unit)].length > 0 ||
      unbalancedIsolate(unit) !== undefined ||
      findPresentationForm(unit) >= 0,
  );
  expect(found.length).toBeGreaterThan(600);
  expect(found.filter((unit) => !holdsUnusual(`نص${unit}نص`))).toEqual([]);
  expect(holdsUnusual("\uFEFFنص")).toBe(true);
  expect(holdsUnusual("نَصٌّ «بغداد» 2019 ٢٠١٩، می\u200Cخواهم\u00A0ﷺ — é 🙂\t\r\n")).toBe(false);
});
