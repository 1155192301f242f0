/** Digit sets by their CLDR names: `latn` is 0123456789, `arab` is ٠١٢٣٤٥٦٧٨٩, `arabext` ۰۱۲۳۴۵۶۷۸۹. */
export type Digits = "latn" | "arab" | "arabext";

export const DIGITS: readonly Digits[] = ["latn", "arab", "arabext"];

const ZEROS: Readonly<Record<Digits, number>> = { latn: 0x30, arab: 0x0660, arabext: 0x06f0 };

/** Arabic-Indic (U+0660–0669) and Persian (U+06F0–06F9) digits as ASCII; all else untouched. */
export function toWesternDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= ZEROS.arabext ? ZEROS.arabext : ZEROS.arab));
  });
}

/** The text with all its digits in one set. */
export function toDigits(text: string, digits: Digits): string {
  const western = toWesternDigits(text);
  const zero = ZEROS[digits];
  return western.replace(/[0-9]/g, (digit) => String.fromCharCode(zero + Number(digit)));
}

/**
 * A number as Arabic text prints it: no grouping, `.` or «٫» before a fraction, `-` before a
 * negative one.
 *
 * @throws RangeError when the number is not finite or too large to be written out
 */
export function writeNumber(value: number, digits: Digits): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) {
    throw new RangeError(`A number below a thousand million million is needed, not ${value}.`);
  }
  const places = Number.isInteger(value) ? String(value) : String(Number(value.toFixed(6)));
  const plain = places === "-0" ? "0" : places;
  return digits === "latn" ? plain : toDigits(plain, digits).replace(".", "\u066B");
}
