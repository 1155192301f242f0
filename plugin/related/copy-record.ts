import { hashOfText } from "../text/hash.ts";
import { FIGURES, figuresAgree, writeFigures } from "./figures.ts";
import type { RelatedInput } from "./input.ts";
import { SIGNATURE } from "./signature.ts";
import { TOLD_DAY, tellOtherDays } from "./told-day.ts";

/** Where the parts of a record begin: the wording is first. */
const NUMBERS = SIGNATURE;
const SOURCE = NUMBERS + FIGURES;
const HOUR = SOURCE + 4;

const DAY = HOUR + 4;

/** Bytes that tell whether two articles carry one text. */
export const RECORD = DAY + TOLD_DAY;

const MILLISECONDS_AN_HOUR = 3_600_000;

/** Of 64 places; texts that share four shingles in ten are one text for a reader. */
const LEAST_EQUAL = 26;

/** What every two articles of a text share: a quarter of their shingles. */
const LEAST_OF_A_TEXT = 18;

/** What its own source prints again on the next day is a new version of a text that it keeps mostly. */
const LEAST_EQUAL_OF_A_VERSION = 38;

/** A text that is printed again later, or tells of another day, is as good as unchanged. */
const LEAST_EQUAL_UNCHANGED = 60;

/** Other papers print an agency's text within so many hours. */
export const LONGEST = 72;

/** Within so many hours a source's second text is of the same issue, and not the next bulletin. */
const SAME_ISSUE = 18;

/** Within so many it is of the next issue, in which what was online is printed. */
const NEXT_ISSUE = 44;

/** Reports within so many hours are of one day, whatever each calls it. */
const ONE_DAY = 20;

/** Writes what is known of an article beside its wording. */
export function writeRecord(
  record: Uint8Array,
  { title, source = "", date }: RelatedInput,
  body: string,
): void {
  writeFigures(`${title}\n${body}`, record.subarray(NUMBERS, SOURCE));
  writeInt(record, SOURCE, hashOfText(source));
  writeInt(record, HOUR, Math.floor(date / MILLISECONDS_AN_HOUR));
}

/** The part of a record that tells of what day a text is. */
export function toldDayOf(record: Uint8Array): Uint8Array {
  return record.subarray(DAY);
}

/** Is the article of an outlet of this name? */
export function isOfSource(record: Uint8Array, source: string): boolean {
  return readInt(record, SOURCE) === hashOfText(source);
}

/** How many hours one of two articles is older than the other; below 0 for the younger one. */
export function hoursBefore(bytes: Uint8Array, a: number, b: number): number {
  return readInt(bytes, b + HOUR) - readInt(bytes, a + HOUR);
}

/**
 * May two articles carry one text, by their records? The same words are not enough: the rates, the
 * weather and the prayer times of every day are told in them. So copies are of a few days, their numbers
 * agree, and they tell of one day; and what one source prints again is a copy only of the same issue, a
 * new version in the next one, or unchanged.
 *
 * @param a where the record of the first begins in `bytes`
 */
export function mayBeCopies(bytes: Uint8Array, a: number, b: number): boolean {
  const hours = Math.abs(hoursBefore(bytes, a, b));
  if (hours > LONGEST) return false;
  return (
    equalPlaces(bytes, a, b) >= leastEqual(bytes, a, b, hours) &&
    figuresAgree(bytes, a + NUMBERS, b + NUMBERS)
  );
}

function leastEqual(bytes: Uint8Array, a: number, b: number, hours: number): number {
  if (areOfOtherDays(bytes, a, b)) return LEAST_EQUAL_UNCHANGED;
  const isSameSource = readInt(bytes, a + SOURCE) === readInt(bytes, b + SOURCE);
  if (!isSameSource || hours <= SAME_ISSUE) return LEAST_EQUAL;
  return hours <= NEXT_ISSUE ? LEAST_EQUAL_OF_A_VERSION : LEAST_EQUAL_UNCHANGED;
}

function areOfOtherDays(bytes: Uint8Array, a: number, b: number): boolean {
  const hours = hoursBefore(bytes, a, b);
  return Math.abs(hours) >= ONE_DAY && tellOtherDays(bytes, a + DAY, b + DAY, hours);
}

/**
 * May two articles be of one text that a third one carries? What their wordings share is looked at, of
 * what day they tell and how far apart they are.
 */
export function agree(bytes: Uint8Array, a: number, b: number): boolean {
  const equal = equalPlaces(bytes, a, b);
  if (equal >= LEAST_EQUAL_UNCHANGED) return true;
  const isLater = Math.abs(hoursBefore(bytes, a, b)) > LONGEST;
  return equal >= LEAST_OF_A_TEXT && !isLater && !areOfOtherDays(bytes, a, b);
}

/** In how many of 64 places the wordings of two articles agree. */
export function equalPlaces(bytes: Uint8Array, a: number, b: number): number {
  let equal = 0;
  for (let place = 0; place < SIGNATURE; place++) {
    if (bytes[a + place] === bytes[b + place]) equal++;
  }
  return equal;
}

function writeInt(bytes: Uint8Array, at: number, value: number): void {
  for (let place = 0; place < 4; place++) bytes[at + place] = value >>> (place * 8);
}

function readInt(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
}
