/**
 * A value cannot be shown: it is no date, or lies outside a calendar's table. With
 * `onInvalid: "empty"` the functions print an empty text instead. Wrong options are a plain
 * RangeError, which nothing silences.
 */
export class DateValueError extends RangeError {
  override readonly name = "DateValueError";
}

const LONGEST = 60;

/** A value in a few words for an error's sentence: no control characters, no endless text. */
export function describeValue(value: unknown): string {
  if (value === undefined || value === null) return "empty";
  if (typeof value === "string") return value === "" ? "an empty text" : `«${shorten(value)}»`;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "bigint") return shorten(String(value));
  if (Array.isArray(value)) return "a list";
  if (value instanceof Date) return "a Date without a usable time";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function shorten(text: string): string {
  const plain = text.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
  const letters = [...plain.slice(0, 4 * LONGEST)];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : plain;
}
