import { PREFIXED } from "./bidi-letters.ts";
import type { BidiRun } from "./bidi-runs.ts";

const NUMBER = "\\d+(?:[.,]\\d+)*";
const DIGIT = "[0-9٠-٩۰-۹]";
const BLANK = "[ \\u00A0\\u202F]";
/** Between the groups of a telephone number, its code in brackets, and a group: (0)20 7946 0958. */
const APART = "[ \\u00A0.‐‑-]";
const CODE = `\\(\\+?${DIGIT}{1,5}\\)`;
const GROUP = `(?:${CODE}(?:${APART}{0,3}${DIGIT}{1,9})?|${DIGIT}{1,9})`;
const SIGN_PLACE = `(?:(?<![\\p{L}\\p{M}])|(?<=${PREFIXED}))`;

/**
 * Numbers that the bidi algorithm tears apart after an Arabic letter, measured in Chromium 156:
 * `2017-12-05` is shown as 05-12-2017, `-5` as 5-, `$300` as 300$.
 */
const TORN = new RegExp(
  `(?=[0-9٠-٩۰-۹(+\\-−±\\p{Sc}])(?<![\\p{N}\\p{Sc}.,:/)\\]–‐‑+\\-−±%\\uFFFC\\u2069])(?:${[
    `(?<date>\\d{4}-\\d{2}-\\d{2}(?:[ T]\\d{2}:\\d{2}(?::\\d{2})?)?(?![-\\d]))`,
    `(?=(?:[ \\u00A0.()‐‑+-]{0,3}${DIGIT}){8})(?!\\d{1,2}[.-]\\d{1,2}[.-]\\d{4})(?<phone>(?:\\+|(?=[0٠۰]${DIGIT})|(?=\\(\\+?${DIGIT}))(?:${CODE}${APART}{0,3}${DIGIT}{1,9}(?:${APART}{1,3}${GROUP}){0,8}|${DIGIT}{1,15}(?:${APART}{1,3}${GROUP}){1,8})(?!${DIGIT}|${BLANK}?\\+))`,
    "(?<groups>\\d{1,5}(?:[-‐‑]\\d{1,7}){2,6}(?![-‐‑\\d]))",
    `(?<blanks>\\d{4}(?:${BLANK}\\d{4}){2,6}|[1-9]\\d{0,2}(?:(?:${BLANK}\\d{3}){2,6}|${BLANK}000)(?!${BLANK}?\\d))`,
    `(?<power>${NUMBER}[⁺⁻][⁰¹²³⁴-⁹]+)`,
    `(?<money>[+\\-−±]?\\p{Sc}-?${NUMBER}(?:${BLANK}?[-–—]${BLANK}?\\p{Sc}?${NUMBER})?)`,
    `(?<degrees>(?:${SIGN_PLACE}[+\\-−±])?${NUMBER}${BLANK}?°(?!\\p{L}))`,
    `(?<signed>${SIGN_PLACE}(?<![\\d%٪‰\\p{Sc}\\u2069]${BLANK})(?<sign>[+\\-−±])${NUMBER}[%٪‰]?)`,
  ].join("|")})`,
  "gu",
);

const ANY_DIGIT = new RegExp(DIGIT);

/** How far before its first digit one of them begins at most: `-$-5`. */
const BEFORE_DIGIT = 3;

/** What makes a hyphen a minus, before and behind its number. */
const OF_MINUS_BEFORE = new RegExp(
  `(?:${PREFIXED}|(?:^|[\\s(])(?:بين|من|إلى|الى|نحو|عند) ?|[،؛:=]\\s?)$`,
  "u",
);
const OF_MINUS_BEHIND =
  /^(?:[ \u00A0]?[%٪‰]|[ \u00A0](?:درج|مئوي|نقط|نقاط|بالمئة|بالمائة|في المئة|في المائة|تحت))/;
/** «- وعمره 40 عاما-»: the hyphen before is a dash, for another closes what it opens. */
const CLOSING_DASH = /^[^\n]{0,80}?[\p{L}\p{N}]-(?=[\s،؛.:]|$)/u;

/** Years of either calendar, one after the other. */
const YEARS = /^(?:(?:1[3-9]|20)\d\d\D?)+$/;

/**
 * The numbers of a text to isolate. What comes out as an Arabic reader expects is left: `23%`,
 * `2015-2017`, `3-1`, `05/12/2017`, `10:30`.
 *
 * @param text without its runs of words
 */
export function numberRuns(text: string): BidiRun[] {
  const runs: BidiRun[] = [];
  const digit = text.search(ANY_DIGIT);
  if (digit < 0) return runs;
  TORN.lastIndex = Math.max(0, digit - BEFORE_DIGIT);
  for (let found = TORN.exec(text); found !== null; found = TORN.exec(text)) {
    const { 0: number, index: from, groups = {} } = found;
    const to = from + number.length;
    const isTorn =
      groups.groups !== undefined
        ? /(?:\d\D?){10}/.test(number) && /(?:^|\D)\d{3}(?:\D|$)/.test(number)
        : groups.blanks !== undefined
          ? !YEARS.test(number)
          : groups.sign !== "-" || isMinus(text, from, to);
    if (isTorn) runs.push({ from, to });
  }
  return runs;
}

function isMinus(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 10), from);
  const behind = text.slice(to, to + 90);
  if (/(?:^\s*|\()$/.test(before) && /^(?:\s*$|\))/.test(behind)) return true;
  if (CLOSING_DASH.test(behind)) return false;
  return (
    /[.,%٪‰]/.test(text.slice(from, to)) ||
    OF_MINUS_BEFORE.test(before) ||
    OF_MINUS_BEHIND.test(behind)
  );
}
