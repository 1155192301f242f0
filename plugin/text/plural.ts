import { type Digits, writeNumber } from "./digits.ts";

/** The six classes of numbers that Arabic grammar distinguishes. */
export type PluralCategory = "zero" | "one" | "two" | "few" | "many" | "other";

/** A wording for each class; `{n}` stands for the number. A class left out takes `other`'s. */
export type PluralForms = { readonly [category in PluralCategory]?: string } & {
  readonly other: string;
};

/**
 * The class of a number by CLDR 48's cardinal rules for Arabic: 0 zero; 1 one; 2 two; last two
 * digits 3–10 few, 11–99 many; all else (100, 102, fractions) other. The sign does not count.
 */
export function pluralCategory(n: number): PluralCategory {
  const size = Math.abs(n);
  if (size === 0) return "zero";
  if (size === 1) return "one";
  if (size === 2) return "two";
  if (!Number.isInteger(size)) return "other";
  const rest = size % 100;
  if (rest >= 3 && rest <= 10) return "few";
  return rest >= 11 ? "many" : "other";
}

/**
 * The wording that fits a number: `arPlural(3, { one: "مقال", two: "مقالان", few: "{n} مقالات",
 * many: "{n} مقالًا", other: "{n} مقال" })` → `3 مقالات`.
 *
 * @param digits the digits in which `{n}` is written
 * @throws RangeError when `n` is no finite number or `forms` has no `other`
 */
export function arPlural(n: number, forms: PluralForms, digits: Digits = "latn"): string {
  if (typeof n !== "number" || !Number.isFinite(n)) {
    throw new RangeError("arPlural needs a number before its forms.");
  }
  const wording = formOf(forms, pluralCategory(n)) ?? formOf(forms, "other");
  if (wording === undefined) {
    throw new RangeError('arPlural needs forms with at least other: { other: "{n} مقال" }.');
  }
  return wording.replaceAll("{n}", () => writeNumber(n, digits));
}

function formOf(forms: unknown, category: PluralCategory): string | undefined {
  if (typeof forms !== "object" || forms === null || !Object.hasOwn(forms, category)) {
    return undefined;
  }
  const form = (forms as Record<string, unknown>)[category];
  return typeof form === "string" ? form : undefined;
}
