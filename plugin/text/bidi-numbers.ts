import { characterAt, endsWithPrefixedWord, isLtrLetter, isRtlLetter } from "./bidi-letters.ts";

/**
 * Numbers that the bidi algorithm tears apart after an Arabic letter, measured in Chromium 156:
 * `2017-12-05` is shown as 05-12-2017, `-5` as 5-, `$300` as 300$. Spans (2015-2017), scores (3-1),
 * dates with strokes, times and shares (23%) come out as an Arabic reader expects: they are left.
 */

const ISO_DATE =
  /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![-\d])/y;
const INTERNATIONAL_PHONE = /\+\d{1,4}(?:[ .-]?(?:\(\d{1,4}\)|\d{1,5})){1,8}/y;
const LOCAL_PHONE = /0\d{1,4}(?:[ -]\d{2,5}){1,5}(?![-\d])/y;
const DASHED_PHONE = /\d{1,4}(?:-\d{2,5}){2,5}(?![-\d])/y;
const DAY_FIRST_DATE = /^\d{1,2}-\d{1,2}-\d{4}/;
const SIGNED = /[+\-−±]?[$€£¥₪]?\d+(?:[.,]\d+)*(?: ?°[CFcf]?)?/y;
/** Not before an Arabic unit: «42.5 °م» comes out right. */
const WITH_DEGREE = /\d+(?:[.,]\d+)*[ \u00A0]?°(?:[CFcf]|(?![\u0620-\u064A]))/y;
const PLAIN = /\d+(?:[.,:/–-]\d+)*/y;

/** Where the number ends that begins at a place, and whether it must be isolated. */
export interface NumberRun {
  readonly to: number;
  readonly isolated: boolean;
  /** Letters are joined to it (5G, 10:30am): it is the beginning of a Latin word. */
  readonly isWord: boolean;
}

/** @param from the place of a Western digit that no digit precedes */
export function readNumber(text: string, from: number): NumberRun {
  for (const pattern of [ISO_DATE, WITH_DEGREE, LOCAL_PHONE, DASHED_PHONE]) {
    const found = match(pattern, text, from);
    if (
      found === undefined ||
      (pattern !== WITH_DEGREE && isLtrLetter(text[from + found.length] ?? ""))
    )
      continue;
    if (pattern === LOCAL_PHONE && (digits(found) < 8 || DAY_FIRST_DATE.test(found))) continue;
    if (pattern === DASHED_PHONE && (digits(found) < 10 || !/(?:^|-)\d{3}(?:-|$)/.test(found)))
      continue;
    return { to: from + found.length, isolated: true, isWord: false };
  }
  const to = from + (match(PLAIN, text, from)?.length ?? 1);
  return { to, isolated: false, isWord: isLtrLetter(characterAt(text, to)) };
}

/**
 * Where a number ends that begins with a sign or a currency's sign: -5, +964 770 123 4567, $300.
 *
 * @returns `undefined` when the sign belongs to what is before it, or no digit follows
 */
export function signedEnd(text: string, from: number): number | undefined {
  const sign = text[from] as string;
  const before = text[from - 1] ?? " ";
  if (/[\p{N}+\-−±)\]%$€£\u2069]/u.test(before)) return undefined;
  if (/[\p{L}\p{M}]/u.test(before) && !mayFollow(text, from, sign)) return undefined;
  const isSpan = /\d\u2069?[ \u00A0]$/.test(text.slice(Math.max(0, from - 3), from));
  if (isSpan && /[-−±]/.test(sign)) return undefined;
  const phone = sign === "+" ? match(INTERNATIONAL_PHONE, text, from) : undefined;
  if (phone !== undefined && digits(phone) >= 8) return from + phone.length;
  const number = match(SIGNED, text, from);
  return number === undefined || number.length < 2 ? undefined : from + number.length;
}

/** A currency's sign may stand behind any Arabic letter; + and - behind a prefixed word: «و-5». */
function mayFollow(text: string, from: number, sign: string): boolean {
  if (!/[+\-−±]/.test(sign)) return isRtlLetter(text[from - 1] as string);
  return endsWithPrefixedWord(text.slice(Math.max(0, from - 2), from));
}

function match(pattern: RegExp, text: string, from: number): string | undefined {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0];
}

function digits(text: string): number {
  return text.replace(/\D/g, "").length;
}
