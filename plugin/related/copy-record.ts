import { hashOfText } from "../text/hash.ts";
import { FIGURES, figuresAgree, writeFigures } from "./figures.ts";
import type { RelatedInput } from "./input.ts";
import { SIGNATURE } from "./signature.ts";

/** Where the parts of a record begin: the wording is first. */
const NUMBERS = SIGNATURE;
const SOURCE = NUMBERS + FIGURES;
const HOUR = SOURCE + 4;

/** Bytes that tell whether two articles carry one text. */
export const RECORD = HOUR + 4;

const MILLISECONDS_AN_HOUR = 3_600_000;

/** Of 64 places; texts that share four shingles in ten are one text for a reader. */
const LEAST_EQUAL = 26;

/** What every two articles of a text share: a quarter of their shingles. */
const LEAST_OF_A_TEXT = 18;

/** A text that its own source prints again is as good as unchanged. */
const LEAST_EQUAL_OF_A_SOURCE = 60;

/** Other papers print an agency's text within so many hours. */
export const LONGEST = 72;

/** Within so many hours a source's second text is a new version of its first, not the next bulletin. */
const SAME_ISSUE = 18;

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
 * weather and the prayer times of every day are told in them. So copies are of a few days, and their
 * numbers agree; and what one source prints again is a copy only of the same day or unchanged.
 *
 * @param a where the record of the first begins in `bytes`
 */
export function mayBeCopies(bytes: Uint8Array, a: number, b: number): boolean {
  const hours = Math.abs(hoursBefore(bytes, a, b));
  if (hours > LONGEST) return false;
  const isNextIssue =
    hours > SAME_ISSUE && readInt(bytes, a + SOURCE) === readInt(bytes, b + SOURCE);
  const least = isNextIssue ? LEAST_EQUAL_OF_A_SOURCE : LEAST_EQUAL;
  return equalPlaces(bytes, a, b) >= least && figuresAgree(bytes, a + NUMBERS, b + NUMBERS);
}

/** May two articles be of one text that a third one carries? What their wordings share is looked at. */
export function agree(bytes: Uint8Array, a: number, b: number): boolean {
  return equalPlaces(bytes, a, b) >= LEAST_OF_A_TEXT;
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
