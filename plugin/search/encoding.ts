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

/** Rising whole numbers from 0 on, each as its distance from the one before. */
export function encodeRising(numbers: ArrayLike<number>): string {
  let text = "";
  eachValue(numbers, (value) => {
    text += LETTERS[value];
  });
  return text;
}

/** The same, written as ASCII from a place on; tells where it ends. */
export function writeRising(numbers: ArrayLike<number>, target: Uint8Array, start: number): number {
  let at = start;
  eachValue(numbers, (value) => {
    target[at++] = LETTERS.charCodeAt(value);
  });
  return at;
}

/** Most letters of one number of {@link encodeRising}, up to 32 bits. */
export const MOST_LETTERS = 7;

function eachValue(numbers: ArrayLike<number>, take: (value: number) => void): void {
  let last = -1;
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] as number;
    let rest = number - last - 1;
    last = number;
    while (rest >= MORE) {
      take((rest % MORE) + MORE);
      rest = Math.floor(rest / MORE);
    }
    take(rest);
  }
}

/** What {@link encodeRising} wrote. */
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
