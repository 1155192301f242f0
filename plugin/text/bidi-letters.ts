/**
 * Which way characters run. The blocks of right-to-left scripts from the Unicode Character Database
 * (Bidi_Class R and AL): Hebrew to Arabic Extended-A, presentation forms, and the two blocks beyond
 * the basic plane. Sources of regular expressions, for the flag `u`.
 */

/** A character of a right-to-left script: letters, marks, digits and signs such as «،». */
export const RTL_SCRIPT =
  "[\\u0590-\\u08FF\\u200F\\uFB1D-\\uFDFF\\uFE70-\\uFEFE\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}]";

const rtlLetter = `(?=${RTL_SCRIPT})\\p{L}`;
const ltrLetter = `(?!${RTL_SCRIPT})\\p{L}`;

/** A letter that runs from right to left, anywhere in a text. */
export const RTL_LETTER = new RegExp(rtlLetter, "u");
/** A letter that runs from left to right: Latin, Greek, Cyrillic, Han… */
export const LTR_LETTER = new RegExp(ltrLetter, "u");

/** Arabic letters and marks, blanks and signs: no digit, no isolate, nothing that HTML escapes. */
const USUAL = "\\t\\n !#-%(-/:;=?[-`{-~\\u00A0«»\\u060C-\\u065F\\u066A-\\u06EF\\u2010-\\u2027";

/** Without any of these a text has nothing to isolate, as most headlines and paragraphs. */
export const MAY_HOLD_RUN = new RegExp(`[^${USUAL}&<>"']`);

/** A text that stands on a right-to-left page as it is: nothing in it is isolated or escaped. */
export const AS_IT_IS = new RegExp(`^[${USUAL}]*$`);

/** Words of one letter, which Arabic writes together with the next: «و», «ب», with tatweel «بـ». */
export const PREFIXED = `(?<![\\p{L}\\p{N}\\p{M}])[وفبلك]\\u0640?`;
