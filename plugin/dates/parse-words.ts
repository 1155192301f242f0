import { normalise } from "../text/index.ts";
import { HIJRI_MONTHS, MONTHS, WEEKDAYS } from "./words.ts";

/**
 * Words that dates are written with, in the form that `normalise` gives, and what they stand for.
 * Beside our own tables: spellings met in Iraqi, Egyptian, Maghrebi and Gulf newspapers.
 */
export type Lexicon = ReadonlyMap<string, number>;

/** January first: without the article, with a number for the ordinal, as heard, as Egypt spells. */
const MONTH_VARIANTS: ReadonlyArray<readonly string[]> = [
  ["كانون ثاني", "كانون ثان", "كانون الثان", "كانون 2", "كانون2", "ك2"],
  [],
  ["مارت"],
  [],
  ["مايس"],
  ["يونيه"],
  ["يوليه"],
  ["أوغسطس", "أوغست", "أغسطوس"],
  ["سيبتمبر"],
  ["تشرين أول", "تشرين 1", "تشرين1", "ت1", "أوكتوبر"],
  ["تشرين ثاني", "تشرين ثان", "تشرين الثان", "تشرين 2", "تشرين2", "ت2", "نوفنبر", "نونمبر"],
  ["كانون أول", "كانون 1", "كانون1", "ك1", "دسمبر", "دجنمبر"],
];

/** With numbers and epithets; more in github.com/mawaqit/android-tv-app#1485. */
const HIJRI_VARIANTS: ReadonlyArray<readonly string[]> = [
  ["المحرم", "محرم الحرام"],
  ["صفر الخير", "صفر المظفر"],
  ["ربيع اول", "ربيع الاولي", "ربيع 1"],
  ["ربيع الثاني", "ربيع آخر", "ربيع ثاني", "ربيع ثان", "ربيع 2"],
  ["جمادى الأول", "جماد الأول", "جماد الأولى", "جمادى أولى", "جماد أول", "جماد أولى", "جمادى 1"],
  [
    ...["الثانية", "الآخر", "الثاني", "ثانية", "ثاني", "آخرة", "آخر", "2"].flatMap((word) => [
      `جمادى ${word}`,
      `جماد ${word}`,
    ]),
    "جماد الآخرة",
  ],
  ["رجب الأصب", "رجب المرجب", "رجب الفرد", "رجب الحرام"],
  ["شعبان المعظم", "شعبان المكرم"],
  ["رمضان المبارك", "رمضان الكريم", "رمضان المعظم"],
  ["شوال المكرم"],
  ["ذي القعدة", "ذوالقعدة", "ذيالقعدة", "ذو قعدة", "ذي قعدة", "ذو القعدة الحرام"],
  ["ذي الحجة", "ذوالحجة", "ذيالحجة", "ذو حجة", "ذي حجة", "ذو الحجة الحرام", "ذي الحجة الحرام"],
];

const WEEKDAY_VARIANTS: ReadonlyArray<readonly string[]> = [
  [],
  ["الاتنين"],
  ["الثلاثا", "الثلثاء", "التلاتاء"],
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

const FEMININE_UNITS = [
  "الأولى",
  "الثانية",
  "الثالثة",
  "الرابعة",
  "الخامسة",
  "السادسة",
  "السابعة",
  "الثامنة",
  "التاسعة",
];

/** «الأول» to «الحادي والثلاثون», in both cases and genders, with a space behind و or none. */
export const DAY_ORDINALS: Lexicon = lexicon([
  [1, "غرة"],
  ...ordinals(UNITS, "الحادي", "العاشر", "عشر"),
  ...ordinals(FEMININE_UNITS, "الحادية", "العاشرة", "عشرة"),
  [21, "الواحد والعشرين", "الواحد والعشرون"],
  [31, "الواحد والثلاثين", "الواحد والثلاثون"],
]);

/** An alternation of a table's words, longest first, to stand in a regular expression. */
export function anyOf(words: ReadonlyMap<string, unknown>): string {
  return [...words.keys()].sort((a, b) => b.length - a.length).join("|");
}

function ordinals(
  units: readonly string[],
  eleventh: string,
  tenth: string,
  teen: string,
): [number, ...string[]][] {
  const firsts = [eleventh, ...units.slice(1)];
  return [
    ...units.map((unit, index): [number, string] => [index + 1, unit]),
    [10, tenth],
    ...firsts.map((unit, index): [number, string] => [index + 11, `${unit} ${teen}`]),
    ...[20, 30].flatMap((tens): [number, ...string[]][] => {
      const names = tens === 20 ? ["العشرين", "العشرون"] : ["الثلاثين", "الثلاثون"];
      const compound = firsts.slice(0, tens === 20 ? 9 : 1);
      return [
        [tens, ...names],
        ...compound.map((unit, index): [number, ...string[]] => [
          tens + index + 1,
          ...names.flatMap((name) => [`${unit} و${name}`, `${unit} و ${name}`]),
        ]),
      ];
    }),
  ];
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
