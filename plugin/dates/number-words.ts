import { anyOf, type Lexicon, lexicon } from "./parse-words.ts";

const UNITS = ["ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"];
/** The same before a hundred, where «ثمان» keeps its yeh or not. */
const HUNDREDS = [...UNITS.map((word, index): [number, string] => [index + 3, word]), [8, "ثماني"]];
const HUNDRED = ["مئة", "مائة"];

/** Numbers in words, in both genders and cases; of a number in several words, its pieces. */
const NUMBER_WORDS: Lexicon = lexicon([
  [1, "واحد", "واحدة", "أحد", "إحدى"],
  [2, "اثنان", "اثنين", "اثنتان", "اثنتين", "اثنا", "اثني", "اثنتا", "اثنتي"],
  ...UNITS.map((word, index) => [index + 3, word, `${word}ة`]),
  [8, "ثماني", "ثمانية"],
  [10, "عشر", "عشرة"],
  ...["عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"].map((word, index) => [
    (index + 2) * 10,
    `${word}ون`,
    `${word}ين`,
  ]),
  [100, ...HUNDRED],
  [200, "مئتان", "مئتين", "مائتان", "مائتين"],
  ...HUNDREDS.map(([value, word]) => [
    Number(value) * 100,
    ...HUNDRED.flatMap((hundred) => [`${word}${hundred}`, `${word} ${hundred}`]),
  ]),
  [1000, "ألف"],
  [2000, "ألفان", "ألفين"],
]);

const ANY = anyOf(NUMBER_WORDS);
const TEEN = "(?: عشره?(?!\\p{L}))?";
const PIECE = new RegExp(`(?<!\\p{L}{2})(?:${ANY})(?!\\p{L})`, "gu");

/** A pattern of a number in words: «خمسة وعشرين», «أحد عشر». */
export const NUMBER_PHRASE = `(?:${ANY})(?!\\p{L})${TEEN}(?: ?و ?(?:${ANY})(?!\\p{L})${TEEN}){0,3}`;

/** A pattern of a year in words: «ألفين وتسعة عشر», «ألف وتسعمئة وثمانين». */
export const YEAR_PHRASE = `(?:الفين|الفان|الف)(?!\\p{L})(?: ?و ?(?:${ANY})(?!\\p{L})${TEEN}){0,3}`;

/** The number that a phrase or digits say; `undefined` for «ثلاثة وأربعة», which are two. */
export function numberOf(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text);
  let sum = 0;
  const magnitudes = new Set<number>();
  for (const [piece] of text.matchAll(PIECE)) {
    const value = NUMBER_WORDS.get(piece)!;
    sum += value;
    const magnitude = String(value).length;
    if (magnitudes.has(magnitude)) return undefined;
    magnitudes.add(magnitude);
  }
  return sum;
}
