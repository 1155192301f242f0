import { LTR_LETTER, PREFIXED, RTL_SCRIPT } from "./bidi-letters.ts";
import type { BidiRun } from "./bidi-runs.ts";

const ARABIC_DIGIT = "[٠-٩۰-۹]";

/** What the rules look at: words, the end of a stretch between Arabic letters, brackets, quotations. */
const SIGN = new RegExp(
  `(?<word>${ARABIC_DIGIT}*(?:(?!${RTL_SCRIPT})[\\p{L}\\p{N}\\p{M}]${ARABIC_DIGIT}*)+)|(?<end>(?:${RTL_SCRIPT}|[«»|•\\n\\r\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069])+)|[()[\\]{}"“”]`,
  "gu",
);

const PARTNERS: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{", "”": "“" };
/** As many open brackets as the bidi algorithm counts (BD16), and the more linear for it. */
const DEEPEST = 63;

/** Enough for what is joined to a run, which keeps the reading linear. */
const AROUND = 40;

const BEGINS = `(?<=^|[\\s([{«"“'‘]|${PREFIXED})`;

const BEGINS_HERE = new RegExp(`${BEGINS}$`, "u");

/** Joined to the first letter: 777-300ER, 5(a), €1.5m, 37.5 °C, -5°C, .NET, --help, ©BBC. */
const JOINED = new RegExp(
  `(?:${BEGINS}[+\\-−±](?=[$€£¥₪\\d]))?(?:[$€£¥₪]?\\d+(?:[.,:/@(–‐‑-]|[ \\u00A0]?°))*[$€£¥₪©]?$|${BEGINS}(?:\\.|--)$`,
  "u",
);
/** /etc/hosts, ~/x */
const PATH = new RegExp(`${BEGINS}~?/$`, "u");
const NUMBER_BEFORE = new RegExp(
  `(?:(?<![\\p{L}\\p{M}\\p{N}.,:/×–-])|(?<=${PREFIXED}))(?<currency>[$€£¥₪])?(?<number>\\d+(?:[.,]\\d+)*)[ \\u00A0]$`,
  "u",
);
const OPENED = new RegExp(`(?:^|[([{«"“]|(?:»|\\p{L}:)\\s|${PREFIXED})$`, "u");

/** A number after a blank that ends the run, and one of them that is no part of a name. */
const LAST_NUMBER = /[ \u00A0]([$€£¥₪]?\d[\d.,:/–-]*)$/;
const SPAN_OR_DATE = /\d[–-]\d|^\d{1,2}:\d\d(?:\D|$)|\/\d+\/|^\d{1,2}\/\d{4}$/;
/** What counts something other than the name before it: «Facebook 300 مليون». */
const COUNTED =
  /^(?:[ \u00A0]?[%٪‰]|[ \u00A0](?:مليون|ملايين|مليار|ألف|آلاف|تريليون|بليون|دولار|يورو|دينار|جنيه|ريال|درهم|ليرة|سنوات|(?:سنة|عام)(?! \d)|في المئة|في المائة|بالمئة|بالمائة))/;

/** Joined to the last letter: C++, C#, Disney+, iPhone®, 37°, 5%, U.S., a.b/c/ */
const AFTER =
  /(?:\+\+?|#)(?![\p{L}\p{N}])|[®™©°]|(?<=\d)[%‰]|(?<=\.\p{L})\.|\/(?<=\S[./]\p{L}+\/)(?![\p{L}\p{N}])/uy;
/** The end of a question or a call within a line; a mark that ends the line ends what is around too. */
const CALL = /[?!]+(?![?!]|\s*(?:$|\n))/y;
const SENTENCE_END = /[.?!…]+(?=[»”"’)\]])/y;

interface Sign {
  readonly mark: string;
  readonly at: number;
  readonly isWord: boolean;
  /** The place of the other bracket or quotation mark of the paragraph; -1 when there is none. */
  partner: number;
}

/**
 * The runs of left-to-right words. All that stands between the first and the last between two Arabic
 * letters belongs to a run, whatever it is; but a bracket or quotation mark whose partner stands
 * outside ends it.
 *
 * @param text after `maskedAtoms`
 */
export function latinRuns(text: string): BidiRun[] {
  const runs: BidiRun[] = [];
  if (!LTR_LETTER.test(text)) return runs;
  for (const stretch of stretchesOf(text)) readStretch(text, stretch, runs);
  return runs;
}

/** What stands between two Arabic letters. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly signs: Sign[];
}

function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let open: Sign[] = [];
  let from = 0;
  let signs: Sign[] = [];
  SIGN.lastIndex = 0;
  for (let found = SIGN.exec(text); found !== null; found = SIGN.exec(text)) {
    const { 0: mark, index: at, groups } = found;
    if (groups?.end !== undefined) {
      if (signs.length > 0) stretches.push({ from, to: at, signs });
      signs = [];
      from = at + mark.length;
      if (/[\n\r\u2028\u2029]/.test(mark)) open = [];
      continue;
    }
    const sign = { mark, at, isWord: groups?.word !== undefined, partner: -1 };
    signs.push(sign);
    if (!sign.isWord) pair(text, sign, open);
  }
  if (signs.length > 0) stretches.push({ from, to: text.length, signs });
  return stretches;
}

function pair(text: string, sign: Sign, open: Sign[]): void {
  if (opens(text, sign)) {
    open.push(sign);
    if (open.length > DEEPEST) open.shift();
    return;
  }
  const wanted = PARTNERS[sign.mark] ?? sign.mark;
  const found = open.findLastIndex(({ mark }) => mark === wanted);
  if (found < 0) return;
  const [opener] = open.splice(found) as [Sign];
  opener.partner = sign.at;
  sign.partner = opener.at;
}

function readStretch(text: string, { from: start, to, signs }: Stretch, runs: BidiRun[]): void {
  let bound = start;
  let from = -1;
  let last = 0;
  const close = () => {
    if (from < 0) return;
    bound = endOf(text, from, signs, last);
    runs.push({ from, to: bound });
    from = -1;
  };
  for (const [index, { mark, at, isWord, partner }] of signs.entries()) {
    if (isWord) {
      if (from < 0 && LTR_LETTER.test(mark)) from = Math.max(bound, beginningOf(text, at));
      last = index;
    } else if (partner >= 0 && (partner < from || partner >= to)) close();
  }
  close();
}

function opens(text: string, { mark, at }: Sign): boolean {
  if (mark !== '"') return /[([{“]/.test(mark);
  return (
    BEGINS_HERE.test(text.slice(Math.max(0, at - 3), at)) && !/^(?:\s|$)/.test(text[at + 1] ?? "")
  );
}

/** Where a run begins whose first word with a letter stands at a place. */
function beginningOf(text: string, word: number): number {
  const before = (place: number) => text.slice(Math.max(0, place - AROUND), place);
  const joined = JOINED.exec(before(word))?.[0].length ?? 0;
  const path = PATH.exec(before(word))?.[0].length ?? 0;
  if (path > 0 && /^[^\s/]+\//.test(text.slice(word, word + AROUND))) return word - path;
  const from = word - joined;
  const spaced = NUMBER_BEFORE.exec(before(from));
  if (spaced === null) return from;
  const { currency, number = "" } = spaced.groups ?? {};
  const start = from - spaced[0].length;
  const isName =
    currency !== undefined ||
    OPENED.test(before(start)) ||
    (/^\d\d\d?$/.test(number) && /^\p{Lu}\p{Ll}/u.test(text.slice(from, from + 2))) ||
    (/^\d{1,3}$/.test(number) && /^[a-z]{4}/.test(text.slice(from, from + 4))) ||
    /^[xX][ \u00A0]?\d/.test(text.slice(from, from + 3));
  return isName ? start : from;
}

/** Where a run ends whose last word is the given one of the signs. */
function endOf(text: string, from: number, signs: readonly Sign[], last: number): number {
  const { mark, at } = signs[last] as Sign;
  const word = at + mark.length;
  const number = LAST_NUMBER.exec(text.slice(Math.max(from, word - AROUND), word))?.[1];
  let to = word;
  const after = text.slice(word, word + AROUND);
  if (number !== undefined && (SPAN_OR_DATE.test(number) || COUNTED.test(after))) {
    to -= number.length;
    while (!/[\p{L}\p{N}\p{M}]/u.test(text[to - 1] as string)) to--;
  }
  for (let next = last + 1; ; ) {
    const sign = signs[next];
    if (sign?.at === to && sign.partner >= from && sign.partner < to) {
      to++;
      next++;
      continue;
    }
    const length = lengthAt(AFTER, text, to) || closingLength(text, from, to);
    if (length === 0) return to;
    to += length;
  }
}

/** The marks that close a quotation of nothing but the run, or a phrase of several words. */
function closingLength(text: string, from: number, to: number): number {
  if (/[«“"‘([]/.test(text[from - 1] ?? "")) return lengthAt(SENTENCE_END, text, to);
  const isPhrase = /[ \u00A0]\S*\p{L}/u.test(text.slice(from, Math.min(to, from + 4 * AROUND)));
  return isPhrase ? lengthAt(CALL, text, to) : 0;
}

function lengthAt(pattern: RegExp, text: string, place: number): number {
  pattern.lastIndex = place;
  return pattern.exec(text)?.[0].length ?? 0;
}
