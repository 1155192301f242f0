import { pluralCategory, pluralLanguage, writeNumber } from "../text/index.ts";
import { languageOfDates } from "./languages/index.ts";
import type { TimeUnit } from "./languages/language.ts";
import type { DateOptions } from "./options.ts";

/** The forms of a counted noun. */
interface UnitWords {
  readonly one: string;
  readonly twoNominative: string;
  readonly twoOblique: string;
  /** After 3 to 10: genitive plural. */
  readonly few: string;
  /** After 11 to 99: accusative singular. */
  readonly many: string;
  /** After hundreds, zero and fractions: genitive singular. */
  readonly other: string;
}

/** Spellings: CLDR 48, unit patterns of `ar`; its «ثوانِ» mended to ثوانٍ. */
const WORDS: Readonly<Record<TimeUnit | "عام", UnitWords>> = {
  year: words("سنة", "سنتان", "سنتين", "سنوات", "سنة"),
  عام: words("عام", "عامان", "عامين", "أعوام", "عامًا"),
  month: words("شهر", "شهران", "شهرين", "أشهر", "شهرًا"),
  week: words("أسبوع", "أسبوعان", "أسبوعين", "أسابيع", "أسبوعًا"),
  day: words("يوم", "يومان", "يومين", "أيام", "يومًا"),
  hour: words("ساعة", "ساعتان", "ساعتين", "ساعات", "ساعة"),
  minute: words("دقيقة", "دقيقتان", "دقيقتين", "دقائق", "دقيقة"),
  second: words("ثانية", "ثانيتان", "ثانيتين", "ثوانٍ", "ثانية"),
};

/** The case of the counted noun, which shows in the dual: ساعتان; خلال ساعتين. */
export type GrammaticalCase = "nominative" | "oblique";

/** Every unit, from the largest. */
export const TIME_UNITS: readonly TimeUnit[] = [
  "year",
  "month",
  "week",
  "day",
  "hour",
  "minute",
  "second",
];

/**
 * A number of units: يوم, يومان, 3 أيام, 11 يومًا, 100 يوم.
 *
 * @param grammaticalCase `oblique` after a preposition or as an object: قبل يومين
 */
export function countUnits(
  n: number,
  unit: TimeUnit,
  grammaticalCase: GrammaticalCase,
  { lang, digits, yearWord }: Pick<DateOptions, "lang" | "digits" | "yearWord">,
): string {
  const language = languageOfDates(lang);
  if (language !== undefined) {
    const [one, other] = language.units[unit];
    const noun = pluralCategory(n, pluralLanguage(lang)) === "one" ? one : other;
    return `${writeNumber(n, digits)} ${noun}`;
  }
  const forms = WORDS[unit === "year" && yearWord === "عام" ? "عام" : unit];
  const category = pluralCategory(n);
  if (category === "one") return forms.one;
  if (category === "two")
    return grammaticalCase === "oblique" ? forms.twoOblique : forms.twoNominative;
  const noun = category === "few" || category === "many" ? forms[category] : forms.other;
  return `${writeNumber(n, digits)} ${noun}`;
}

function words(
  one: string,
  twoNominative: string,
  twoOblique: string,
  few: string,
  many: string,
): UnitWords {
  return { one, twoNominative, twoOblique, few, many, other: one };
}
