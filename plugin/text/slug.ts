import { stripDirectionMarks, stripHarakat } from "./marks.ts";

/** Longest slug, in letters. 60 Arabic letters are 120 bytes: file systems stop at 255 a name. */
const MAX_LETTERS = 60;
const MAX_BYTES = 200;

const NOT_IN_SLUG = /[^\p{L}\p{N}\p{M}]+/u;
const ARABIC_INDIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;

/**
 * A readable piece of an address in the text's own script: NFC, no harakat, tatweel or control
 * marks, Western digits, words joined by `-`, cut at a word's end to at most 60 letters.
 *
 * «تنظيم داعش "يعاود الظهور"» → `تنظيم-داعش-يعاود-الظهور`
 *
 * @returns the slug, or an empty text when nothing of the text can stand in an address
 */
export function slug(text: string): string {
  const plain = stripDirectionMarks(stripHarakat(text.normalize("NFC").toWellFormed()))
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, westernDigit)
    .replace(/[\u200C\u200D]/g, "")
    .toLowerCase();
  const words = plain.split(NOT_IN_SLUG).filter((word) => /[\p{L}\p{N}]/u.test(word));
  let result = "";
  for (const word of words) {
    const longer = result === "" ? word : `${result}-${word}`;
    if (!fits(longer)) break;
    result = longer;
  }
  if (result !== "" || words.length === 0) return result;
  return longestThatFits(words[0] as string);
}

function westernDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_INDIC_ZERO));
}

function fits(candidate: string): boolean {
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
