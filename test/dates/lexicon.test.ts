import { expect, test } from "vitest";
import {
  DAY_ORDINALS,
  HIJRI_MONTH_NUMBERS,
  MONTH_NUMBERS,
  WEEKDAY_NUMBERS,
} from "../../plugin/dates/parse-words.ts";
import { normalise } from "../../plugin/text/index.ts";

test("every word stands in the form that texts are compared in", () => {
  for (const words of [MONTH_NUMBERS, HIJRI_MONTH_NUMBERS, WEEKDAY_NUMBERS, DAY_ORDINALS]) {
    for (const word of words.keys()) expect(normalise(word)).toBe(word);
  }
});

test("no word is a month of both calendars, and every number has words", () => {
  const shared = [...MONTH_NUMBERS.keys()].filter((word) => HIJRI_MONTH_NUMBERS.has(word));
  expect(shared).toEqual([]);
  expect(new Set(MONTH_NUMBERS.values()).size).toBe(12);
  expect(new Set(HIJRI_MONTH_NUMBERS.values()).size).toBe(12);
  expect(new Set(WEEKDAY_NUMBERS.values()).size).toBe(7);
  expect(new Set(DAY_ORDINALS.values()).size).toBe(31);
});

test("names that differ in one word alone keep their own numbers", () => {
  expect(MONTH_NUMBERS.get("تشرين الاول")).toBe(10);
  expect(MONTH_NUMBERS.get("كانون الاول")).toBe(12);
  expect(HIJRI_MONTH_NUMBERS.get("ربيع الاخر")).toBe(4);
  expect(HIJRI_MONTH_NUMBERS.get("جمادي الاولي")).toBe(5);
});
