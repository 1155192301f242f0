import { RTL_LETTER, RTL_SCRIPT } from "./bidi-letters.ts";
import type { BidiRun } from "./bidi-runs.ts";

/** Words of a right-to-left script with blanks alone between them. */
const PIECE = new RegExp(`${RTL_SCRIPT}+(?:[ \\u00A0]+${RTL_SCRIPT}+)*`, "gu");

/**
 * The pieces of a right-to-left script in a text that runs from left to right, such as code:
 * `const x = "نص آخر"; // تعليق` has two.
 */
export function arabicPieces(text: string): BidiRun[] {
  return [...text.matchAll(PIECE)]
    .filter(([piece]) => RTL_LETTER.test(piece))
    .map(({ 0: piece, index }) => ({ from: index, to: index + piece.length }));
}
