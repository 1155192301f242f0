import { normalise } from "../text/index.ts";
import { HIJRI_MONTHS, MONTHS, WEEKDAYS } from "./words.ts";

/**
 * Words that dates are written with, in the form that `normalise` gives, and what they stand for.
 * Beside our own tables: spellings met in Iraqi, Egyptian, Maghrebi and Gulf newspapers.
 */
export type Lexicon = ReadonlyMap<string, number>;

/** January first: without the article, with a number for the ordinal, as heard, as Egypt spells. */
const MONTH_VARIANTS: ReadonlyArray<readonly string[]> = [
  ["كانون ثاني", "كانون ثان", "كانون الثان", "كانون 2"],
  [],
  ["مارت"],
  [],
  ["مايس"],
  ["يونيه"],
  ["يوليه"],
  ["أوغسطس", "أوغست", "أغسطوس"],
  ["سيبتمبر"],
  ["تشرين أول", "تشرين 1", "أوكتوبر"],
  ["تشرين ثاني", "تشرين ثان", "تشرين الثان", "تشرين 2", "نوفنبر", "نونمبر"],
  ["كانون أول", "كانون 1", "دسمبر", "دجنمبر"],
];

const HIJRI_VARIANTS: ReadonlyArray<readonly string[]> = [
  ["المحرم", "محرم الحرام"],
  ["صفر الخير"],
  ["ربيع اول", "ربيع الاولي"],
  ["ربيع الثاني", "ربيع آخر", "ربيع ثاني", "ربيع ثان"],
  ["جمادى الأول", "جماد الأول", "جماد الأولى", "جمادى أولى", "جماد أول"],
  ["جمادى الثانية", "جمادى الآخر", "جماد الآخر", "جماد الثاني", "جمادى الثاني", "جماد الآخرة"],
  ["رجب الأصب", "رجب المرجب"],
  ["شعبان المعظم"],
  ["رمضان المبارك"],
  ["شوال المكرم"],
  ["ذي القعدة", "ذوالقعدة", "ذيالقعدة", "ذو قعدة", "ذي قعدة"],
  ["ذي الحجة", "ذوالحجة", "ذيالحجة", "ذو حجة", "ذي حجة"],
];

const WEEKDAY_VARIANTS: ReadonlyArray<readonly string[]> = [
  [],
  ["الاتنين"],
  ["الثلاثا", "التلاتاء"],
  ["الأربعا"],
  [],
  [],
  [],
];

const UNITS = [
  "الأول",
  "الثاني",
  "الثالث",
  "الرابع",
  "الخامس",
  "السادس",
  "السابع",
  "الثامن",
  "التاسع",
];

/** January is 1. */
export const MONTH_NUMBERS: Lexicon = lexicon(
  Array.from({ length: 12 }, (_, index) => [
    index + 1,
    ...Object.values(MONTHS).map((names) => names[index]!),
    ...MONTH_VARIANTS[index]!,
  ]),
);

/** Muharram is 1. */
export const HIJRI_MONTH_NUMBERS: Lexicon = lexicon(
  HIJRI_MONTHS.map((name, index) => [index + 1, name, ...HIJRI_VARIANTS[index]!]),
);

/** Sunday is 0. */
export const WEEKDAY_NUMBERS: Lexicon = lexicon(
  WEEKDAYS.map((name, index) => [index, name, ...WEEKDAY_VARIANTS[index]!]),
);

/** «الأول» to «الحادي والثلاثون», in both cases. */
export const DAY_ORDINALS: Lexicon = lexicon([
  [1, "غرة"],
  ...UNITS.map((name, index): [number, string] => [index + 1, name]),
  [10, "العاشر"],
  [11, "الحادي عشر"],
  ...UNITS.slice(1).map((name, index): [number, string] => [index + 12, `${name} عشر`]),
  ...["العشرين", "العشرون"].flatMap((tens) => ordinalsOf(20, tens, 9)),
  ...["الثلاثين", "الثلاثون"].flatMap((tens) => ordinalsOf(30, tens, 1)),
]);

/** An alternation of a table's words, longest first, to stand in a regular expression. */
export function anyOf(words: ReadonlyMap<string, unknown>): string {
  return [...words.keys()].sort((a, b) => b.length - a.length).join("|");
}

function ordinalsOf(tens: number, name: string, last: number): [number, string][] {
  const units = UNITS.slice(0, last).map((unit, index): [number, string] => [
    tens + index + 1,
    `${index === 0 ? "الحادي" : unit} و${name}`,
  ]);
  return [[tens, name], [tens + 1, `الواحد و${name}`], ...units];
}

/** A lexicon of numbers and their words, which are normalised here. */
export function lexicon(entries: ReadonlyArray<ReadonlyArray<number | string>>): Lexicon {
  const words = new Map<string, number>();
  for (const [number, ...names] of entries) {
    for (const name of names) {
      const word = normalise(String(name));
      if ((words.get(word) ?? number) !== number)
        throw new Error(`${word} stands for two numbers.`);
      words.set(word, number as number);
    }
  }
  return words;
}
