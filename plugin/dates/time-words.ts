import { normalise } from "../text/index.ts";
import { anyOf, type Lexicon, lexicon } from "./parse-words.ts";
import { ZONE_CITIES } from "./zone-names.ts";

/**
 * The words around a clock, normalised. Beside our own tables: what Arabic agencies write behind
 * بتوقيت, and the hours and fractions of any grammar.
 */

/** Zones by the words after بتوقيت. «عمان» alone is Jordan's capital: Oman is «سلطنة عمان». */
export const ZONES_BY_WORDS: ReadonlyMap<string, string> = new Map(
  [
    ...Object.entries(ZONE_CITIES).map(([zone, city]) => [zone, city]),
    ["Africa/Algiers", "العاصمة الجزائرية"],
    ["Africa/Cairo", "مصر"],
    ["Africa/Casablanca", "المغرب", "الرباط"],
    ["Africa/Khartoum", "السودان"],
    ["Africa/Mogadishu", "الصومال", "مقديشو"],
    ["Africa/Nouakchott", "موريتانيا"],
    ["Africa/Tripoli", "ليبيا"],
    ["America/New_York", "واشنطن", "شرق الولايات المتحدة"],
    ["Asia/Aden", "اليمن", "صنعاء"],
    ["Asia/Amman", "الأردن"],
    ["Asia/Baghdad", "العراق", "أربيل", "البصرة"],
    ["Asia/Bahrain", "المنامة"],
    ["Asia/Beirut", "لبنان"],
    ["Asia/Damascus", "سوريا", "سورية", "الشام"],
    ["Asia/Dubai", "الإمارات", "أبوظبي", "أبو ظبي"],
    ["Asia/Jerusalem", "القدس المحتلة", "فلسطين"],
    ["Asia/Muscat", "سلطنة عمان"],
    ["Asia/Qatar", "الدوحة"],
    ["Asia/Riyadh", "السعودية", "مكة المكرمة", "مكة"],
    ["Asia/Tehran", "إيران"],
    ["Europe/Berlin", "ألمانيا"],
    ["Europe/Istanbul", "تركيا", "أنقرة"],
    ["Europe/London", "بريطانيا"],
    ["Europe/Moscow", "موسكو"],
    ["Europe/Paris", "فرنسا"],
  ].flatMap(([zone, ...words]) => words.map((word): [string, string] => [normalise(word), zone!])),
);

/** Names of UTC; «ت غ» is توقيت غرينتش. */
export const GREENWICH = "غرينتش|غرينيتش|جرينتش|جرينيتش|gmt|utc|ت ?\\. ?غ|ت ?غ|z";

/**
 * What a word after the clock makes of its hour: `null` when no clock shows it, `undefined` when it
 * cannot be told which hour is meant, as with twelve at night.
 */
export type Shift = (hour: number) => number | null | undefined;

const afterNoon: Shift = (hour) => (hour >= 1 && hour <= 11 ? hour + 12 : onClock(hour));
const early: Shift = (hour) => (hour >= 1 && hour <= 7 ? hour : undefined);
const midday: Shift = (hour) =>
  hour >= 1 && hour <= 3 ? hour + 12 : hour >= 11 && hour <= 15 ? hour : undefined;

export const PARTS_OF_DAY: ReadonlyMap<string, Shift> = new Map(
  (
    [
      ["ص,صباحا,في الصباح,am", (hour) => (hour === 12 ? 0 : hour <= 11 ? hour : null)],
      ["م,pm", (hour) => (hour === 0 ? null : afterNoon(hour))],
      ["مساء,في المساء", (hour) => (hour === 12 || hour === 0 ? undefined : afterNoon(hour))],
      ["عصرا", (hour) => (hour >= 2 && hour <= 6 ? hour + 12 : undefined)],
      ["ظهرا", midday],
      ["بعد الظهر", (hour) => (hour >= 1 && hour <= 7 ? hour + 12 : hour >= 12 ? hour : undefined)],
      ["قبل الظهر", (hour) => (hour >= 5 && hour <= 11 ? hour : undefined)],
      ["فجرا,بعد منتصف الليل", early],
      ["ليلا", (hour) => (hour >= 7 && hour <= 11 ? hour + 12 : hour >= 18 ? hour : undefined)],
    ] as [string, Shift][]
  ).flatMap(([words, shift]) => words.split(",").map((word): [string, Shift] => [word, shift])),
);

/** Parts of the day as they stand before a day's name or behind its date, without an hour. */
export const BEFORE_DAY = "(?:صباح|ظهر|ظهيره|عصر|مساء|ليل|فجر|ضحي)";
export const BEHIND_DAY =
  "(?:صباحا|ظهرا|عصرا|مساء|ليلا|فجرا|ضحي|(?:بعد|قبل) الظهر|في (?:الصباح|المساء))(?!\\p{L})";

/** «الثانية» of «الساعة الثانية». */
export const HOURS: Lexicon = lexicon([
  [1, "الواحدة"],
  ...["الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة"].map(
    (word, index): [number, string] => [index + 2, word],
  ),
  [10, "العاشرة"],
  [11, "الحادية عشرة", "الحادية عشر"],
  [12, "الثانية عشرة", "الثانية عشر"],
]);

/** What is added to an hour in words, in minutes. */
export const FRACTIONS: Lexicon = lexicon([
  [30, "والنصف"],
  [20, "والثلث"],
  [15, "والربع"],
  [-15, "إلا ربعا", "إلا ربع", "إلا الربع"],
  [-20, "إلا ثلثا", "إلا ثلث", "إلا الثلث"],
]);

export const ANY_PART = anyOf(PARTS_OF_DAY);
export const ANY_ZONE = anyOf(ZONES_BY_WORDS);

/** The hour itself when a clock of 24 hours shows it, else `null`. */
export function onClock(hour: number): number | null {
  return hour <= 23 ? hour : null;
}
