/**
 * Which way letters run. Ranges of right-to-left scripts from the Unicode Character Database
 * (Bidi_Class R and AL): Hebrew to Arabic Extended-A, presentation forms, and the two blocks
 * beyond the basic plane.
 */

const RTL_CHARACTER =
  /^[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]$/u;
/** A letter of a right-to-left script anywhere in a text; its marks and digits are none. */
export const RTL_LETTER =
  /(?=[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}])\p{L}/u;
/** A letter of any other script. */
export const LTR_LETTER =
  /(?![\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}])\p{L}/u;
const LETTER = /^\p{L}$/u;
const MARK = /^\p{M}$/u;

/** Does this character run from left to right: a letter of Latin, Greek, Cyrillic, Han…? */
export function isLtrLetter(character: string): boolean {
  const unit = character.charCodeAt(0);
  if (unit < 0x80) return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
  return LETTER.test(character) && !RTL_CHARACTER.test(character);
}

/** Is this a letter that runs from right to left? Its vowel marks and Arabic digits are none. */
export function isRtlLetter(character: string): boolean {
  return RTL_CHARACTER.test(character) && LETTER.test(character);
}

/** Does the character belong to a right-to-left script, digits, marks and signs included? */
export function isRtlScript(character: string): boolean {
  return RTL_CHARACTER.test(character);
}

/** A Western digit. */
export function isDigit(character: string): boolean {
  return character >= "0" && character <= "9" && character.length === 1;
}

/** A mark that sits on the letter before it. */
export function isMark(character: string): boolean {
  return MARK.test(character);
}

/** Do these characters end with a word of one letter that is written together with the next: «و»? */
export function endsWithPrefixedWord(text: string): boolean {
  return /(?:^|[^\p{L}\p{N}\p{M}\u2069])[وفبلك]$/u.test(text);
}

/** The whole character at a place, both halves where it needs two; empty beyond the text's end. */
export function characterAt(text: string, place: number): string {
  const code = text.codePointAt(place);
  return code === undefined ? "" : String.fromCodePoint(code);
}
