import { toWesternDigits } from "../../text/index.ts";

const DIGITS = "[٠-٩۰-۹]{1,3}";
/** Behind a mark that numbers have within as well: «٢.٥» is no item, «٢. ٥ قتلى» is one. */
const APART_OR_WORD = "(?:[^\\S\\n]+(?=\\S)|(?=[^\\s\\d٠-٩۰-۹]))";
/** Behind a mark that scores have too: «٣ - ٢». */
const WORD = "[^\\S\\n]*(?=[^\\s\\d٠-٩۰-۹])";

/**
 * What begins an item that markdown does not know: signs of word processors, also those of their own
 * fonts; a dash, or one joined to an Arabic word; numbers that CommonMark takes for words.
 */
const MARKERS = [
  /^\s*([•●○◦▪▫■□‣⁃∙·►▸◆❖\uF0A7\uF0B7\uF0D8]{1,3})\s*(?=\S)/u,
  /^\s*([–—―ـ])\s+(?=\S)/u,
  /^\s*([-–—])(?=[\u0621-\u064A\u066E-\u06D3])/u,
  new RegExp(`^\\s*\\(?(${DIGITS})[ \\u00A0]?[.)]${APART_OR_WORD}`, "u"),
  new RegExp(`^\\s*(${DIGITS})[ \\u00A0]?[/–ـ-]${WORD}`, "u"),
  new RegExp(`^\\s*([1-9]\\d{0,2})[ \\u00A0]?[/–ـ-]${WORD}`, "u"),
  new RegExp(`^\\s*\\(([1-9]\\d{0,2})\\)${APART_OR_WORD}`, "u"),
];

/** The marker at a line's beginning. */
export interface Marker {
  /** The sign, or the first digit of its set for numbers. */
  readonly kind: string;
  /** Of a numbered item. */
  readonly number: number | undefined;
  readonly length: number;
}

/** A line that begins with no letter but tatweel, as all items do; most texts have few. */
export const SIGN_FIRST = /^[^\S\n\r\u2028\u2029]*(?:[^\s\p{L}]|ـ)/mu;

/** Does a line begin as an item that markdown does not know? */
export function isPastedItem(line: string): boolean {
  return markerOf(line) !== undefined;
}

/** The marker that a line begins with, if it has one that markdown does not know. */
export function markerOf(line: string): Marker | undefined {
  if (!SIGN_FIRST.test(line)) return undefined;
  for (const pattern of MARKERS) {
    const found = pattern.exec(line);
    if (found === null) continue;
    const [{ length }, sign] = found as unknown as [string, string];
    if (!/\p{Nd}/u.test(sign)) return { kind: sign, number: undefined, length };
    const [digit] = sign as unknown as [string];
    const kind = digit >= "۰" ? "۰" : digit >= "٠" ? "٠" : "0";
    return { kind, number: Number(toWesternDigits(sign)), length };
  }
  return undefined;
}

/** The marker of the item that stands so many places behind another. */
export function expected({ kind, number, length }: Marker, places: number): Marker {
  return { kind, number: number === undefined ? number : number + places, length };
}
