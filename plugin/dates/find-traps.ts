import type { NormalisedWithPlaces } from "../text/index.ts";
import { wordBehindNumber } from "./counted-noun.ts";
import type { Expression } from "./parse-expression.ts";

/** A year outside these is more likely a number of something. */
const FIRST_YEAR = 1700;
const LAST_YEAR = 2199;
/** A year that nothing confirms, outside these, is more likely a count. */
const LAST_UNCONFIRMED_YEAR = 2099;

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

/** From a number to the word behind it; of a round one past the 3000 of «2000 إلى 3000 برميل». */
const NEXT_WORD = /^ ?(?=\p{L})/u;
const NEXT_NOUN = /^(?: ?(?:الي|او|حتي|و) ?\d{3,5})? ?(?=\p{L})/u;
const PERCENT = /^ ?(?:[%٪]|(?:في ال|بال)ما?يه(?!\p{L}))/u;

/** Does the place in the text make a date expression something else? */
export function isNoDate(
  original: string,
  { text, places }: NormalisedWithPlaces,
  start: number,
  { date, end, mayCount }: Expression,
): boolean {
  if (date === null) return true;
  const before = text.slice(Math.max(0, start - 30), start);
  const inNumber = /\d[/.:]$/.test(before) || (/\d[-–]$/.test(before) && numeric(text, start));
  if (inNumber && /^\d/.test(text.slice(start, start + 1))) return true;
  const word = /(\p{L}+) $/u.exec(before)?.[1] ?? "";
  const here = text.slice(start, end);
  if (NAMES_BEFORE.some(([month, words]) => month.test(here) && words.has(word))) return true;
  const year = Number(date.iso.slice(0, 4));
  if (mayCount) return isCount(original, text, places, year, end);
  const long = date.precision === "month" || date.precision === "year";
  return long && (year < FIRST_YEAR || year > LAST_YEAR);
}

/**
 * Is the number behind a month's name a count, as in «في آذار 2000 برميل»? It is where a noun
 * follows that it counts; a number of whole hundreds also where the word cannot be told.
 */
function isCount(
  original: string,
  text: string,
  places: readonly number[],
  number: number,
  end: number,
): boolean {
  if (number < FIRST_YEAR || number > LAST_UNCONFIRMED_YEAR) return true;
  const behind = text.slice(end, end + 20);
  if (PERCENT.test(behind)) return true;
  const round = number % 100 === 0;
  const gap = (round ? NEXT_NOUN : NEXT_WORD).exec(behind)?.[0].length;
  if (gap === undefined) return round && number !== 2000;
  const place = places[end + gap]!;
  const word = /^[\p{L}\p{M}\u0640]+/u.exec(original.slice(place, place + 40))?.[0] ?? "";
  const kind = wordBehindNumber(word);
  return kind === "counted" || (kind === "unclear" && round);
}

function numeric(text: string, start: number): boolean {
  return /^\d+ ?[/.-] ?\d/.test(text.slice(start, start + 8));
}
