import { type Digits, writeNumber } from "./digits.ts";

/** The six classes of numbers that Arabic grammar distinguishes. */
export type PluralCategory = "zero" | "one" | "two" | "few" | "many" | "other";

/** A wording for each class; `{n}` stands for the number. A class left out takes `other`'s. */
export type PluralForms = { readonly [category in PluralCategory]?: string } & {
  readonly other: string;
};

/** Languages whose classes of numbers are known. */
export type PluralLanguage = "ar" | "fa" | "ur" | "ckb" | "en";

/**
 * CLDR 48's cardinal rules for a number without its sign. Arabic: 0 zero; 1 one; 2 two; last two
 * digits 3–10 few, 11–99 many; all else (100, 102, fractions) other. Persian: from 0 to 1 one.
 * Urdu, Sorani, English: 1 one.
 */
const RULES: Readonly<Record<PluralLanguage, (size: number) => PluralCategory>> = {
  ar: (size) => {
    if (size === 0) return "zero";
    if (size === 1) return "one";
    if (size === 2) return "two";
    if (!Number.isInteger(size)) return "other";
    const rest = size % 100;
    if (rest >= 3 && rest <= 10) return "few";
    return rest >= 11 ? "many" : "other";
  },
  fa: (size) => (size <= 1 ? "one" : "other"),
  ur: oneOrOther,
  ckb: oneOrOther,
  en: oneOrOther,
};

function oneOrOther(size: number): PluralCategory {
  return size === 1 ? "one" : "other";
}

/** «1 article», «1,204 articles»: a number with an English noun. */
export function counted(count: number, noun: string): string {
  return `${englishNumber(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** «1,204»: the digits of a number as English groups them. */
export function englishNumber(count: number): string {
  return count.toLocaleString("en");
}

/** The class of a number in a language; the sign does not count. */
export function pluralCategory(n: number, language: PluralLanguage = "ar"): PluralCategory {
  return RULES[language](Math.abs(n));
}

/** The language of a BCP 47 tag whose numbers are classed; Arabic for one that is not known. */
export function pluralLanguage(tag: string): PluralLanguage {
  const [language = ""] = tag.split("-");
  return Object.hasOwn(RULES, language) ? (language as PluralLanguage) : "ar";
}

/**
 * The wording that fits a number: `arPlural(3, { one: "مقال", two: "مقالان", few: "{n} مقالات",
 * many: "{n} مقالًا", other: "{n} مقال" })` → `3 مقالات`. A form `zero` is taken for 0 in every
 * language: «less than a minute».
 *
 * @param digits the digits in which `{n}` is written
 * @throws RangeError when `n` is no finite number or `forms` has no `other`
 */
export function arPlural(
  n: number,
  forms: PluralForms,
  digits: Digits = "latn",
  language: PluralLanguage = "ar",
): string {
  if (typeof n !== "number" || !Number.isFinite(n)) {
    throw new RangeError("arPlural needs a number before its forms.");
  }
  const none = n === 0 ? formOf(forms, "zero") : undefined;
  const wording = none ?? formOf(forms, pluralCategory(n, language)) ?? formOf(forms, "other");
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
