import type { NormalisedWithPlaces } from "../text/index.ts";
import type { Expression } from "./parse-expression.ts";

/** A month or a year alone, outside these, is more likely a number of something. */
const FIRST_YEAR = 1700;
const LAST_YEAR = 2199;

/** Words before a month's name that make it a car, a person or a street. Normalised. */
const NAMES_BEFORE: ReadonlyArray<readonly [month: RegExp, before: ReadonlySet<string>]> = [
  [
    /^نيسان/,
    new Set(
      "سياره سيارات السياره سيارته شركه شاحنه شاحنات مركبه مركبات موديل طراز ماركه جيب نوع".split(
        " ",
      ),
    ),
  ],
  [/^ماي/, new Set("تيريزا تريزا".split(" "))],
  [/^\d/, new Set("شارع جسر ساحه حي ملعب محله".split(" "))],
];

/** Nouns that a number before them counts: مارس 2000 شخص is no month. */
const COUNTED_AFTER =
  /^ (?:شخصا?|مواطنا?|لاعبا?|طالبا?|عاملا?|موظفا?|رجلا?|امراه|متطوعا?|جنديا?|عنصرا?|دينارا?|دولارا?|الف|مليون)(?!\p{L})/u;

/** Does the place in the text make a date expression something else? */
export function isNoDate(
  original: string,
  { text, places }: NormalisedWithPlaces,
  start: number,
  { date, end }: Expression,
): boolean {
  if (date === null) return true;
  const before = text.slice(Math.max(0, start - 30), start);
  const inNumber = /\d[/.:]$/.test(before) || (/\d[-–]$/.test(before) && numeric(text, start));
  if (inNumber && /^\d/.test(text.slice(start, start + 1))) return true;
  const word = /(\p{L}+) $/u.exec(before)?.[1] ?? "";
  const here = text.slice(start, end);
  if (NAMES_BEFORE.some(([month, words]) => month.test(here) && words.has(word))) return true;
  if (date.precision !== "month" && date.precision !== "year") return false;
  const year = Number(date.iso.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return true;
  if (COUNTED_AFTER.test(text.slice(end, end + 20))) return true;
  return isDoor(original, text, places, start);
}

function numeric(text: string, start: number): boolean {
  return /^\d+ ?[/.-] ?\d/.test(text.slice(start, start + 8));
}

/** «باب 2019» is a door, «بآب 2019» a month: behind a clitic only the madda tells them apart. */
function isDoor(original: string, text: string, places: readonly number[], start: number): boolean {
  if (!/^اب(?!\p{L})/u.test(text.slice(start, start + 3))) return false;
  if (!/\p{L}$/u.test(text.slice(Math.max(0, start - 1), start))) return false;
  return !original
    .slice(places[start]!, places[start + 1]!)
    .normalize("NFC")
    .startsWith("آ");
}
