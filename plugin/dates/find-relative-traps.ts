import type { NormalisedWithPlaces } from "../text/index.ts";
import { wordBehindNumber } from "./counted-noun.ts";
import { NUMBER_PHRASE } from "./number-words.ts";
import { matchExpression } from "./parse-expression.ts";
import type { RelativeDate } from "./parse-relative.ts";
import { anyOf, HIJRI_MONTH_NUMBERS, MONTH_NUMBERS } from "./parse-words.ts";
import { UNIT_NOUNS } from "./relative-words.ts";
import { BEFORE_DAY } from "./time-words.ts";

/** «أمسّ الحاجة», «أمس رحمًا», «كأمس الدابر», «الأمس القريب». */
const SUPERLATIVE_OR_IMAGE = /^ (?:(?:ال)?(?:حاج|رحم|دابر|غابر|قريب|بعيد)|ما [تين]كون)/;
const SHADDA = /\u0651/;
/** «يوم الأمس», «مساء الأمس»: elsewhere «الأمس» is the past. */
const DAY_OF = new RegExp(`(?<!\\p{L})(?:يوم|ليله|${BEFORE_DAY}) $`, "u");
/** «كنا بالأمس أعداء واليوم أصدقاء». */
const YESTERDAY_AND_TODAY = /^[^.؟!\n]{0,60}?(?<!\p{L})و?اليوم(?!\p{L})/u;
/** «بين أمس واليوم», which are times and no days. */
const BETWEEN_DAYS = /(?<!\p{L})بين $/u;
const NEED_BEFORE = /(?:حاجه|حاجتهم|حاجتنا) $/;
const LIKENED = /[بك]$/;
/** What follows counts from something else («من الانتخابات»), goes on counting, or is vague. */
const COUNTED_ON = new RegExp(
  `^ (?:\\d|(?:او|الي|الا|علي|عن)(?!\\p{L})|و ?(?:نصف|ربع|ثلث|نيف|بضع|اكثر|\\d|(?:${anyOf(UNIT_NOUNS)}|${NUMBER_PHRASE})(?!\\p{L}))` +
    `|(?:\\p{L}+ ){0,2}من(?!\\p{L}| الان(?!\\p{L})))`,
  "u",
);
const WHOLE = /^ (?:كامل|مضي|مضت|خلت)/;
const MONTH = new RegExp(
  `^ (?:${anyOf(MONTH_NUMBERS)}|${anyOf(HIJRI_MONTH_NUMBERS)})(?!\\p{L})`,
  "u",
);
/** A unit alone may be one of its kind with a name: «قبل يوم الجمعة», «منذ عام الفيل». */
const UNIT_ALONE = /^(?:قبل|منذ) (?:يوم|اسبوع|شهر|سنه|عام)$/;

/** Do the words of a relative date mean something else where they stand in prose? */
export function isNoRelative(
  original: string,
  folded: NormalisedWithPlaces,
  start: number,
  { kind, end }: RelativeDate,
): boolean {
  const { text } = folded;
  const words = text.slice(start, end);
  const behind = text.slice(end, end + 80);
  // «أمس الأول من أيار 2019» says one day, and the date says it.
  if (beginsDay(text, end) || (words.endsWith(" الاول") && beginsDay(text, end - 6))) return true;
  if (kind === "neighbour") return false;
  if (kind === "count") return isCountedFromElse(original, folded, words, end);
  const before = text.slice(Math.max(0, start - 20), start);
  const written = original.slice(folded.places[start]!, folded.places[end]!);
  if (SUPERLATIVE_OR_IMAGE.test(behind) || SHADDA.test(written)) return true;
  if (NEED_BEFORE.test(before) || LIKENED.test(before)) return true;
  if (BETWEEN_DAYS.test(before)) return YESTERDAY_AND_TODAY.test(behind);
  if (words.startsWith("الامس")) return !DAY_OF.test(before);
  return words.startsWith("بالامس") && YESTERDAY_AND_TODAY.test(behind);
}

function isCountedFromElse(
  original: string,
  { text, places }: NormalisedWithPlaces,
  words: string,
  end: number,
): boolean {
  const behind = text.slice(end, end + 80);
  if (COUNTED_ON.test(behind)) return true;
  if (!UNIT_ALONE.test(words) || !/^ \p{L}/u.test(behind) || WHOLE.test(behind)) return false;
  if (MONTH.test(behind) || /^ (?:ال|لل)/.test(behind)) return true;
  const place = places[end + 1]!;
  const word = /^[\p{L}\p{M}\u0640]+/u.exec(original.slice(place, place + 40))?.[0] ?? "";
  return wordBehindNumber(word) !== "goes on";
}

function beginsDay(text: string, at: number): boolean {
  const gap = /^ ?[،,(]? ?/.exec(text.slice(at, at + 4))![0].length;
  if (gap === 0) return false;
  const date = matchExpression(text, at + gap, 0)?.date;
  return date !== undefined && date !== null && date.iso.length >= 10;
}
