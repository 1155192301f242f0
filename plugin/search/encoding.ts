/*
 * Numbers as letters that JSON leaves alone and that compress well: five bits to a letter, the
 * sixth says that another follows.
 */

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const BITS = 5;
const MORE = 1 << BITS;

/** The numbers of {@link LETTERS} by their codes. */
const VALUES: Uint8Array = values();

function values(): Uint8Array {
  const table = new Uint8Array(128);
  for (let value = 0; value < LETTERS.length; value++) table[LETTERS.charCodeAt(value)] = value;
  return table;
}

/** One letter for a number below 64. */
export function letterOf(value: number): string {
  return LETTERS[value] as string;
}

/** The number of the letter at a place. */
export function valueAt(text: string, place: number): number {
  return VALUES[text.charCodeAt(place) & 127] as number;
}

/** Most letters of one number of {@link writeRising}, up to 32 bits. */
export const MOST_LETTERS = 7;

/**
 * Writes rising whole numbers from 0 on, each as its distance from the one before, as ASCII; of
 * equal ones the first.
 *
 * @param from the place of the first, and `to` that after the last
 * @param at where it begins in the target
 * @returns where it ends there
 */
export function writeRising(
  numbers: ArrayLike<number>,
  from: number,
  to: number,
  target: Uint8Array,
  at: number,
): number {
  let end = at;
  let last = -1;
  for (let place = from; place < to; place++) {
    const number = numbers[place] as number;
    if (number === last) continue;
    let rest = number - last - 1;
    last = number;
    for (; rest >= MORE; rest = Math.floor(rest / MORE)) {
      target[end++] = LETTERS.charCodeAt((rest % MORE) + MORE);
    }
    target[end++] = LETTERS.charCodeAt(rest);
  }
  return end;
}

/** What {@link writeRising} wrote. */
export function decodeRising(text: string): number[] {
  const numbers: number[] = [];
  let last = -1;
  let rest = 0;
  let step = 1;
  for (let place = 0; place < text.length; place++) {
    const value = valueAt(text, place);
    rest += (value % MORE) * step;
    step *= MORE;
    if (value >= MORE) continue;
    last += rest + 1;
    numbers.push(last);
    rest = 0;
    step = 1;
  }
  return numbers;
}

/** A length as one letter, within a tenth. */
export function encodeLength(length: number): string {
  return letterOf(Math.min(63, Math.round(Math.log2(length + 1) * 4)));
}

/** What {@link encodeLength} wrote. */
export function decodeLength(text: string, place: number): number {
  return 2 ** (valueAt(text, place) / 4) - 1;
}
