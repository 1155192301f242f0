import { hashOfText } from "../text/hash.ts";
import { toWesternDigits } from "../text/index.ts";
import { mix } from "./signature.ts";

/** Of a text's numbers, as many are kept: those with the least hashes, which is a fair sample. */
const MOST = 16;

/** Bytes that the numbers of one text take: two each. */
export const FIGURES = MOST * 2;

/** The digits of a number, whatever stands between thousands; times and fractions are two. */
const NUMBER = /\p{Nd}+(?:[.,،٬]\p{Nd}{3}(?!\p{Nd}))*/gu;

const THOUSANDS = /[.,،٬]/g;

/** Writes a sample of the numbers of a text: ascending hashes of 16 bits, 0 behind the last. */
export function writeFigures(text: string, target: Uint8Array): void {
  const hashes = new Set(text.match(NUMBER)?.map(hashOfNumber));
  const least = Uint16Array.from(hashes).sort().subarray(0, MOST);
  target.fill(0);
  least.forEach((hash, place) => {
    target[place * 2] = hash & 0xff;
    target[place * 2 + 1] = hash >>> 8;
  });
}

function hashOfNumber(number: string): number {
  return mix(hashOfText(toWesternDigits(number.replace(THOUSANDS, "")))) & 0xffff || 1;
}

/**
 * How far the numbers of two texts differ: how many each has at least that the other has not; 0 where one
 * has two in three of the other's. A shortened report does; the rates of another day do not. A text
 * without numbers agrees with any.
 *
 * @param a where the numbers of the first begin in `bytes`
 */
export function figuresApart(bytes: Uint8Array, a: number, b: number): number {
  const at = (start: number, place: number) =>
    place < MOST ? bytes[start + place * 2]! | (bytes[start + place * 2 + 1]! << 8) : 0;
  let [shared, inA, inB, i, j] = [0, 0, 0, 0, 0];
  // Beyond the last number of a full sample, nothing is known of what that text has.
  for (;;) {
    const [x, y] = [at(a, i), at(b, j)];
    if ((x === 0 && i === MOST) || (y === 0 && j === MOST) || (x === 0 && y === 0)) break;
    if (x === y) shared++;
    if (y === 0 || (x !== 0 && x <= y)) [i, inA] = [i + 1, inA + 1];
    if (x === 0 || (y !== 0 && y <= x)) [j, inB] = [j + 1, inB + 1];
  }
  const fewer = Math.min(inA, inB);
  return shared * 3 >= fewer * 2 ? 0 : fewer - shared;
}
