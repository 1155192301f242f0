import { hashOfText } from "../text/hash.ts";
import { FIGURES, figuresApart, writeFigures } from "./figures.ts";
import type { RelatedInput } from "./input.ts";
import { SIGNATURE } from "./signature.ts";
import { TOLD_DAY, tellOtherDays } from "./told-day.ts";

/** Where the parts of a record begin: the wording is first. */
const NUMBERS = SIGNATURE;
const SOURCE = NUMBERS + FIGURES;
const HOUR = SOURCE + 4;
const TEXT = HOUR + 4;
const DAY = TEXT + 4;

/** Bytes that tell whether two articles carry one text. */
export const RECORD = DAY + TOLD_DAY;

const MILLISECONDS_AN_HOUR = 3_600_000;

/** Values of a wording that are one key: of texts with three shingles in ten in common, 95 % share one of 32. */
const KEY = 2;
export const KEYS = SIGNATURE / KEY;

/**
 * Writes what is known of an article beside its wording and its day.
 *
 * @param words a hash for each word of the text
 */
export function writeRecord(
  record: Uint8Array,
  { title, lead, source = "", date }: RelatedInput,
  body: string,
  words: Int32Array,
): void {
  writeFigures(`${title}\n${body}`, record.subarray(NUMBERS, SOURCE));
  writeInt(record, SOURCE, hashOfText(source));
  writeInt(record, HOUR, Math.floor(date / MILLISECONDS_AN_HOUR));
  let text = hashOfText(`${title}\n${lead}`);
  for (let at = 0; at < words.length; at++) text = (Math.imul(text, 31) + words[at]!) | 0;
  writeInt(record, TEXT, text);
}

/** The part of a record that tells of what day a text is. */
export function toldDayOf(record: Uint8Array): Uint8Array {
  return record.subarray(DAY);
}

/** Is the article of an outlet of this name? */
export function isOfSource(record: Uint8Array, source: string): boolean {
  return readInt(record, SOURCE) === hashOfText(source);
}

/** The records of all articles, by number. */
export class CopyRecords {
  #bytes = new Uint8Array(256 * RECORD);
  #has = new Uint8Array(256);

  /** Takes an article's record; `undefined` for a text too short to have one. */
  set(slot: number, record: Uint8Array | undefined): void {
    if (slot >= this.#has.length) this.#grow(slot);
    this.#has[slot] = record === undefined ? 0 : 1;
    if (record !== undefined) this.#bytes.set(record, slot * RECORD);
  }

  has(slot: number): boolean {
    return this.#has[slot] === 1;
  }

  get(slot: number): Uint8Array | undefined {
    if (!this.has(slot)) return undefined;
    return this.#bytes.subarray(slot * RECORD, (slot + 1) * RECORD);
  }

  /** How many hours one of two articles is older than the other; below 0 for the younger one. */
  hoursBefore(a: number, b: number): number {
    const hour = (slot: number) => readInt(this.#bytes, slot * RECORD + HOUR);
    return hour(b) - hour(a);
  }

  /** In how many of 64 places the wordings of two articles agree. */
  equalPlaces(a: number, b: number): number {
    const bytes = this.#bytes;
    const end = a * RECORD + SIGNATURE;
    let equal = 0;
    for (let at = a * RECORD, of = b * RECORD; at < end; at++, of++) {
      if (bytes[at] === bytes[of]) equal++;
    }
    return equal;
  }

  /** How many numbers of its own has each of two articles at least, where these are not a few of many? */
  figuresApart(a: number, b: number): number {
    return figuresApart(this.#bytes, a * RECORD + NUMBERS, b * RECORD + NUMBERS);
  }

  /** Do two articles say that they are of different days? */
  tellOtherDays(a: number, b: number): boolean {
    const hours = this.hoursBefore(a, b);
    return tellOtherDays(this.#bytes, a * RECORD + DAY, b * RECORD + DAY, hours);
  }

  areOfOneSource(a: number, b: number): boolean {
    const source = (slot: number) => readInt(this.#bytes, slot * RECORD + SOURCE);
    return source(a) === source(b);
  }

  /** One of the keys of a wording, from 0 to 31. */
  key(slot: number, number: number): number {
    const from = slot * RECORD + number * KEY;
    return this.#bytes[from]! | (this.#bytes[from + 1]! << 8);
  }

  /** Most articles differ in the first value of every key, which is soon seen. */
  shareKey(a: number, b: number): boolean {
    const bytes = this.#bytes;
    const end = a * RECORD + SIGNATURE;
    for (let at = a * RECORD, of = b * RECORD; at < end; at += KEY, of += KEY) {
      if (bytes[at] === bytes[of] && bytes[at + 1] === bytes[of + 1]) return true;
    }
    return false;
  }

  /** The order of two records, 0 for equal ones: of one text, source and hour. */
  compare(a: number, b: number): number {
    const away = (b - a) * RECORD;
    for (let at = a * RECORD; at < (a + 1) * RECORD; at++) {
      const difference = this.#bytes[at]! - this.#bytes[at + away]!;
      if (difference !== 0) return difference;
    }
    return 0;
  }

  #grow(slot: number): void {
    const size = Math.max(slot + 1, Math.ceil(this.#has.length * 1.5));
    const bytes = new Uint8Array(size * RECORD);
    bytes.set(this.#bytes);
    this.#bytes = bytes;
    const has = new Uint8Array(size);
    has.set(this.#has);
    this.#has = has;
  }
}

function writeInt(bytes: Uint8Array, at: number, value: number): void {
  for (let place = 0; place < 4; place++) bytes[at + place] = value >>> (place * 8);
}

function readInt(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
}
