import fc from "fast-check";
import { expect, test } from "vitest";
import { arPlural, pluralCategory } from "../../plugin/text/index.ts";

const FORMS = {
  zero: "لا مقالات",
  one: "مقال واحد",
  two: "مقالان",
  few: "{n} مقالات",
  many: "{n} مقالًا",
  other: "{n} مقال",
};

test("the categories are CLDR's, as Intl has them", () => {
  const rules = new Intl.PluralRules("ar");
  for (let n = 0; n <= 1200; n++) expect(pluralCategory(n), String(n)).toBe(rules.select(n));
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (n) => {
      const shown = Math.round(n * 1000) / 1000;
      expect(pluralCategory(shown)).toBe(rules.select(shown));
    }),
    { seed: 3 },
  );
});

test.each(["fa", "ur", "ckb", "en"] as const)("the categories of %s are CLDR's too", (language) => {
  const rules = new Intl.PluralRules(language);
  for (let n = 0; n <= 130; n++) expect(pluralCategory(n, language)).toBe(rules.select(n));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), (thousandths) => {
      const n = thousandths / 1000;
      expect(pluralCategory(n, language)).toBe(rules.select(n));
    }),
    { seed: 3 },
  );
});

test("a form for none is taken for 0 in every language", () => {
  const forms = { zero: "none", one: "{n} year", other: "{n} years" };
  expect([0, 1, 2].map((n) => arPlural(n, forms, "latn", "en"))).toEqual([
    "none",
    "1 year",
    "2 years",
  ]);
  expect(arPlural(0, { one: "یک", other: "{n}" }, "arabext", "fa")).toBe("یک");
  expect(arPlural(2, { two: "never", other: "{n}" }, "latn", "en")).toBe("2");
});

test("each category takes its form", () => {
  const texts = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111, 1.5].map((n) => arPlural(n, FORMS));
  expect(texts).toEqual([
    "لا مقالات",
    "مقال واحد",
    "مقالان",
    "3 مقالات",
    "10 مقالات",
    "11 مقالًا",
    "99 مقالًا",
    "100 مقال",
    "102 مقال",
    "103 مقالات",
    "111 مقالًا",
    "1.5 مقال",
  ]);
});

test("a missing form falls back to other, and an inherited property is no form", () => {
  expect(arPlural(2, { other: "{n} من {n}" }, "arab")).toBe("٢ من ٢");
  const inherited = Object.create({ other: "x" }) as { other: string };
  expect(() => arPlural(1, inherited)).toThrow("needs forms");
});

test("what is no number, and forms that are none, are errors in plain words", () => {
  expect(() => arPlural(Number.NaN, FORMS)).toThrow("arPlural needs a number");
  expect(() => arPlural(1, null as never)).toThrow("arPlural needs forms with at least other");
});
