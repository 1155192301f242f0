import { toWesternDigits } from "./digits.ts";
import { stripHarakat } from "./marks.ts";

/** Longest slug, in letters. 60 Arabic letters are 120 bytes: file systems stop at 255 a name. */
const MAX_LETTERS = 60;
const MAX_BYTES = 200;

const NOT_IN_SLUG = /[^\p{L}\p{N}\p{M}]+/u;
/** A mark that has lost its letter would sit on the `-` before it. */
const MARKS_AT_START = /^\p{M}+/u;
/** Joiners, direction marks, variation selectors, soft hyphens: nothing that a reader could type. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * A readable piece of an address in the text's own script: NFC, no harakat, tatweel or control
 * marks, Western digits, words joined by `-`, cut at a word's end to at most 60 letters.
 *
 * «تنظيم داعش "يعاود الظهور"» → `تنظيم-داعش-يعاود-الظهور`
 *
 * @returns the slug, or an empty text when nothing of the text can stand in an address
 */
export function slug(text: string): string {
  const plain = toWesternDigits(stripHarakat(text.toWellFormed().normalize("NFC")))
    .replace(INVISIBLE, "")
    .toLowerCase()
    // Letters that stood apart or were capitals may compose now.
    .normalize("NFC");
  const words = plain
    .split(NOT_IN_SLUG)
    .map((word) => word.replace(MARKS_AT_START, ""))
    .filter((word) => word !== "");
  let result = "";
  for (const word of words) {
    const longer = result === "" ? word : `${result}-${word}`;
    if (!fits(longer)) break;
    result = longer;
  }
  if (result !== "" || words.length === 0) return result;
  return longestThatFits(words[0] as string);
}

/** Names that Windows gives to devices, and so to no file and no folder. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])$/i;

/**
 * A piece of an address as a folder that every system can hold: `con` → `con-`, which is no other
 * slug. Source of the names: Microsoft, "Naming Files, Paths, and Namespaces".
 *
 * @param name a slug, or an id of the same letters
 */
export function folderName(name: string): string {
  return DEVICE.test(name) ? `${name}-` : name;
}

function fits(candidate: string): boolean {
  // A unit of UTF-16 has at most three bytes.
  if (candidate.length <= Math.min(MAX_LETTERS, MAX_BYTES / 3)) return true;
  return (
    [...candidate].length <= MAX_LETTERS && new TextEncoder().encode(candidate).length <= MAX_BYTES
  );
}

function longestThatFits(word: string): string {
  let result = "";
  for (const letter of word) {
    if (!fits(result + letter)) break;
    result += letter;
  }
  return result;
}
