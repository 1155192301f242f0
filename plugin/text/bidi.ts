import { latinEnd, tagsEnd, webAddressEnd } from "./bidi-latin.ts";
import {
  characterAt,
  endsWithPrefixedWord,
  isDigit,
  isLtrLetter,
  isRtlLetter,
} from "./bidi-letters.ts";
import { readNumber, signedEnd } from "./bidi-numbers.ts";

/** A part of a right-to-left text that keeps its order only when it is isolated. */
export interface BidiRun {
  /** Places in UTF-16 units, the end excluded. */
  readonly from: number;
  readonly to: number;
  /**
   * `words`: Latin words. `token`: a handle, a hashtag, an address, an identifier.
   * `number`: a date, a phone number, a signed number.
   */
  readonly kind: "words" | "token" | "number";
}

/** Where a run may begin, and isolates that a text brings itself. */
const START =
  /[0-9<@#+\-−±$€£¥₪\u2066-\u2068]|(?![\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE])\p{L}/gu;

/** What may stand before a name's first letter and belong to it: _user, .NET, --help, /etc, ~/x. */
const PREFIX = /(?:^|[\s([{«"“'‘])(\.|--|~?\/)$/;
const LONGEST_PREFIX = 3;

/** Signs that make words a token rather than something to read aloud in English. */
const TOKEN_SIGN = /[@#_\\/=~<>|+*^]|[A-Za-z0-9]\.[A-Za-z]{2}|[A-Za-z][:(][A-Za-z]/;

/** Marks and blanks that may stand between a run and the letter that decides on its surroundings. */
const NEUTRALS_READ = 8;

/**
 * Finds the runs of a text to isolate within a right-to-left paragraph: Latin words and names (each
 * one of a list joined by «،»), handles, Latin hashtags, web and e-mail addresses, ISO dates, phone
 * numbers, numbers with a sign, a currency's sign or a degree. What the bidi algorithm shows as an
 * Arabic reader expects is left alone: `23%`, `2015-2017`, `3-1`, `05/12/2017`, `10:30`,
 * `120 km/h`. The rules were measured in Chromium 156.
 *
 * Reads the text once; isolates that the text brings (U+2066 to U+2069) are passed over whole.
 *
 * @returns the runs in order, none of which meet
 */
export function bidiRuns(text: string): BidiRun[] {
  const runs: BidiRun[] = [];
  let last = 0;
  let trustsIsolates = true;
  START.lastIndex = 0;
  for (let found = START.exec(text); found !== null; found = START.exec(text)) {
    const from = found.index;
    const sign = found[0];
    let to = from + sign.length;
    if (/[\u2066-\u2068]/.test(sign)) {
      const end = trustsIsolates ? isolateEnd(text, from) : undefined;
      // After one that is never closed none can be trusted, and none is searched for again.
      if (end === undefined) trustsIsolates = false;
      else {
        to = end;
        last = end;
      }
    } else {
      const run = runAt(text, from, sign, last);
      to = run.to;
      if (run.kind !== undefined) {
        runs.push({ from: run.from, to, kind: run.kind });
        last = to;
      }
    }
    START.lastIndex = to;
  }
  return runs;
}

interface Reading {
  readonly from: number;
  readonly to: number;
  /** `undefined`: to be read over. */
  readonly kind: BidiRun["kind"] | undefined;
}

function runAt(text: string, from: number, sign: string, last: number): Reading {
  const over = { from, to: from + sign.length, kind: undefined };
  if (sign === "@" || sign === "#") {
    const next = characterAt(text, from + 1);
    const opens = next === "_" || isDigit(next) || isLtrLetter(next);
    const isInWord = /[\p{L}\p{N}\u2069]/u.test(text[from - 1] ?? "");
    if (!opens || (sign === "#" && isInWord)) return over;
    const end = sign === "#" ? hashtagEnd(text, from) : latinEnd(text, from + 1, false);
    return { from, to: end, kind: "token" };
  }
  if (sign === "<") {
    const end = tagsEnd(text, from);
    return end === from ? over : { from, to: end, kind: "token" };
  }
  if (isDigit(sign)) {
    const number = readNumber(text, from);
    if (number.isWord) return latinRun(text, from, last);
    return { from, to: number.to, kind: number.isolated ? "number" : undefined };
  }
  if (!isLtrLetter(sign)) {
    const to = signedEnd(text, from);
    return to === undefined ? over : { from, to, kind: "number" };
  }
  return latinRun(text, from, last);
}

function latinRun(text: string, letter: number, last: number): Reading {
  const from = letter - prefixLength(text, letter, last);
  const to = latinEnd(text, letter, true);
  const written = text.slice(from, to);
  if (webAddressEnd(text, letter) === to) return { from, to, kind: "token" };
  if (isUnit(text, from, to, written)) return { from, to, kind: undefined };
  return { from, to, kind: from < letter || TOKEN_SIGN.test(written) ? "token" : "words" };
}

function prefixLength(text: string, letter: number, last: number): number {
  let length = 0;
  while (length < LONGEST_PREFIX && letter - length > last && text[letter - length - 1] === "_") {
    length++;
  }
  if (length > 0) {
    const before = text.slice(Math.max(0, letter - length - 2), letter - length);
    return /[\p{L}\p{N}\p{M}]$/u.test(before) && !endsWithPrefixedWord(before) ? 0 : length;
  }
  const before = text.slice(Math.max(last, letter - LONGEST_PREFIX), letter);
  return PREFIX.exec(before)?.[1]?.length ?? 0;
}

function hashtagEnd(text: string, from: number): number {
  let end = from + 1;
  for (;;) {
    const character = characterAt(text, end);
    if (!/^[\p{L}\p{N}\p{M}_]$/u.test(character)) return end;
    end += character.length;
  }
}

/** The unit of a number, as in `120 km/h` or `16 GB`, is shown rightly before Arabic and at the end. */
function isUnit(text: string, from: number, to: number, written: string): boolean {
  if (!/\d\u2069?[ \u00A0]$/.test(text.slice(Math.max(0, from - 3), from))) return false;
  if (!/^[a-z][a-z0-9/²³]*$/i.test(written)) return false;
  for (let place = to; place < Math.min(text.length, to + NEUTRALS_READ); ) {
    const character = characterAt(text, place);
    if (isRtlLetter(character)) return true;
    if (isLtrLetter(character) || isDigit(character)) return false;
    place += character.length;
  }
  return to + NEUTRALS_READ >= text.length;
}

/** Where an isolate ends, those within it included; `undefined` when it is never closed. */
function isolateEnd(text: string, from: number): number | undefined {
  let depth = 0;
  for (let place = from; place < text.length; place++) {
    const unit = text.charCodeAt(place);
    if (unit >= 0x2066 && unit <= 0x2068) depth++;
    else if (unit === 0x2069 && --depth === 0) return place + 1;
  }
  return undefined;
}
