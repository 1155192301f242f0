import { type Lexicon, lexicon, WEEKDAY_NUMBERS } from "./parse-words.ts";

/** Words of dates told by their distance from now, normalised. */
export type Unit = "days" | "weeks" | "months" | "years";

export const DAY_WORDS: Lexicon = lexicon([
  [-2, "أول من أمس", "أول أمس", "أمس الأول"],
  [-1, "أمس", "البارحة"],
  [2, "بعد غد"],
  [1, "غدا"],
  [0, "اليوم"],
]);

/** The noun after a number, and whether it says the number itself: شهر is one, شهرين two. */
export const UNIT_NOUNS: ReadonlyMap<string, readonly [Unit, number | undefined]> = new Map([
  ...nouns("days", ["يوم", "يوم واحد"], ["يومين"], ["ايام", "يوما"]),
  ...nouns("weeks", ["اسبوع", "اسبوع واحد"], ["اسبوعين"], ["اسابيع", "اسبوعا"]),
  ...nouns("months", ["شهر", "شهر واحد"], ["شهرين"], ["اشهر", "شهور", "شهرا"]),
  ...nouns(
    "years",
    ["سنه", "عام", "سنه واحده", "عام واحد"],
    ["سنتين", "عامين"],
    ["سنوات", "سنين", "اعوام", "عاما"],
  ),
]);

/** «الماضي» and its like, in both genders: the last is −1, this one 0, the next 1. */
export const NEIGHBOURS: Lexicon = lexicon(
  (
    [
      [-1, "الماضي", "الفائت", "المنصرم"],
      [0, "الجاري", "الحالي"],
      [1, "المقبل", "القادم"],
    ] as [number, ...string[]][]
  ).map(([steps, ...words]) => [steps, ...words.flatMap((word) => [word, `${word}ة`])]),
);

/** What «الماضي» follows: a month, a year, or a day of the week. */
export const NEIGHBOUR_NOUNS: ReadonlyMap<string, "months" | "years" | number> = new Map<
  string,
  "months" | "years" | number
>([["الشهر", "months"], ["العام", "years"], ["السنه", "years"], ...WEEKDAY_NUMBERS]);

function nouns(
  unit: Unit,
  one: readonly string[],
  two: readonly string[],
  counted: readonly string[],
): [string, readonly [Unit, number | undefined]][] {
  const entries = (words: readonly string[], amount: number | undefined) =>
    words.map((word): [string, readonly [Unit, number | undefined]] => [word, [unit, amount]]);
  return [...entries(one, 1), ...entries(two, 2), ...entries(counted, undefined)];
}
