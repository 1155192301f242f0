import { LTR_LETTER, RTL_LETTER } from "./bidi-letters.ts";

/**
 * Which way a block of text runs within a right-to-left page: a heading, a paragraph, a list item, a
 * cell, a caption, a title. A guest in which no letter runs from right to left is laid out from left
 * to right as a whole, its full stop at its right end.
 *
 * @param text a block's text, without markup
 * @returns "ltr" with at least one left-to-right letter (Latin, Greek, Cyrillic, Han…) and none of a
 *   right-to-left script (Arabic, Persian, Hebrew, Syriac…); else "rtl", also for numbers and signs
 *   alone, which take the page's direction
 */
export function blockDirection(text: string): "ltr" | "rtl" {
  return !RTL_LETTER.test(text) && LTR_LETTER.test(text) ? "ltr" : "rtl";
}
