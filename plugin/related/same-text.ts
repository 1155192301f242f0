import type { CopyRecords } from "./copy-record.ts";
import { MOST_NUMBERS } from "./entries.ts";

/** What the words of two articles have in common. */
export interface WordsInCommon {
  /** Of the words of the one that has fewer, the share that the other has. */
  readonly inside: number;
  /** Of the words of either, the share that both have. */
  readonly alike: number;
  /** Of the words in the title of the one that has more, the share that the other has. */
  readonly titleInside: number;
  /** Of the words with which the one that has more begins, the share that the other has. */
  readonly leadInside: number;
  /** Has each a subject that the other never mentions? */
  readonly nameOthers: boolean;
}

/** Other papers print an agency's text within so many hours, a week. */
export const LONGEST = 168;

/** Of 64 places: a quarter of the shingles in common, as a reworded or shortened report has. */
const REWORDED = 16;

/** An eighth, as the half of a report has in the whole. */
const SHORTENED = 8;

/** A fifth, as a report has that is told anew the same day: its words are mostly the other's. */
const TOLD_ANEW = 13;

/** Four in ten: texts that are one for a reader, however much else each says. */
const ALIKE = 26;

/** What one source prints again in its next issue it keeps mostly: more than half of the shingles. */
const VERSION = 36;

/** As good as unchanged. */
const UNCHANGED = 60;

/** Reports within so many hours are of one moment, whatever day each names. */
const SAME_HOURS = 6;

const ONE_DAY = 20;

/** Within so many it is of the next issue, in which what was online is printed. */
const NEXT_ISSUE = 44;

/**
 * Tells whether two articles carry one text. The same wording is not enough: the rates, the weather and
 * the prayer times of every day are told in one, and so are telegrams to each head of state. Nor is it
 * needed: outlets shorten and reword what an agency sends. So copies have most of the words of the
 * shorter one in common, all the more the longer after each other they come; their numbers agree; and none
 * of the two has a subject that the other never mentions.
 */
export class SameText {
  readonly #records: CopyRecords;
  readonly #compare: (a: number, b: number) => WordsInCommon;
  /** Two articles may share many keys, and are looked at again once they hang together. */
  readonly #compared = new Map<number, WordsInCommon>();

  /** @param wordsOf what the words of two articles have in common */
  constructor(records: CopyRecords, wordsOf: (a: number, b: number) => WordsInCommon) {
    this.#records = records;
    this.#compare = wordsOf;
  }

  /** To be called once articles are grouped, since another one may get a number that is free. */
  forget(): void {
    this.#compared.clear();
  }

  /** May two articles carry one text, by themselves? */
  mayBeCopies(a: number, b: number): boolean {
    const records = this.#records;
    const hours = Math.abs(records.hoursBefore(a, b));
    if (hours > LONGEST) return false;
    const equal = records.equalPlaces(a, b);
    if (equal < SHORTENED) return false;
    const figuresApart = records.figuresApart(a, b);
    if (figuresApart > 1) return false;
    if (equal >= UNCHANGED && figuresApart === 0) return true;
    const areOfOtherDays = this.#areOfOtherDays(a, b, hours);
    // What one source prints again later, or of another day, is the next bulletin.
    const areOfOneSource = records.areOfOneSource(a, b);
    if (areOfOneSource && (hours > NEXT_ISSUE || areOfOtherDays)) return false;
    const words = this.#wordsOf(a, b);
    if (words.nameOthers) return false;
    const shortened = isShortened(words);
    if (!shortened && (equal < TOLD_ANEW || isPartOfOther(words))) return false;
    const isTheirDay = hours < ONE_DAY && !areOfOtherDays && figuresApart === 0;
    if (equal < REWORDED && !(isTheirDay && words.inside >= 0.87)) return false;
    if (figuresApart > 0 && (hours >= ONE_DAY || equal < ALIKE || words.inside < 0.9)) return false;
    if (isMostlyKept(equal, words)) return true;
    if (areOfOtherDays) return false;
    if (hours > NEXT_ISSUE && !shortened && words.alike < WHOLE_ALIKE) return false;
    if (areOfOneSource && hours >= ONE_DAY && !shortened && equal < VERSION) return false;
    return words.inside >= (hours < SAME_HOURS ? 0.8 : 0.85);
  }

  /** Is one of two copies as good as the other, whatever others of their text are? */
  areUnchanged(a: number, b: number): boolean {
    return this.#records.equalPlaces(a, b) >= UNCHANGED && this.mayBeCopies(a, b);
  }

  /** May two articles be of one text that a third one carries? */
  agree(a: number, b: number): boolean {
    const hours = Math.abs(this.#records.hoursBefore(a, b));
    const equal = this.#records.equalPlaces(a, b);
    if (equal >= UNCHANGED) return true;
    if (hours > LONGEST) return false;
    if (hours > NEXT_ISSUE && this.#records.figuresApart(a, b) > 0) return false;
    const words = this.#wordsOf(a, b);
    if (words.nameOthers) return false;
    // Some paper always says «today» of yesterday; the weather of two days has fewer words in common.
    return words.inside >= (this.#areOfOtherDays(a, b, hours) ? OTHER_DAYS_INSIDE : LEAST_INSIDE);
  }

  #wordsOf(a: number, b: number): WordsInCommon {
    const pair = Math.min(a, b) * MOST_NUMBERS + Math.max(a, b);
    const known = this.#compared.get(pair);
    if (known !== undefined) return known;
    const words = this.#compare(a, b);
    this.#compared.set(pair, words);
    return words;
  }

  #areOfOtherDays(a: number, b: number, hours: number): boolean {
    return hours >= SAME_HOURS && this.#records.tellOtherDays(a, b);
  }
}

/** Of the words of two articles, so many are in both where neither lacks a part of the other. */
const WHOLE_ALIKE = 0.6;

/** Of the words of the shorter of two articles of a text, so many stand in the other one: more where they name other days. */
const LEAST_INSIDE = 0.6;
const OTHER_DAYS_INSIDE = 0.92;

/** A shortened report begins as the whole does and adds nothing; a round-up begins with another one. */
function isShortened({ inside, alike, leadInside }: WordsInCommon): boolean {
  return leadInside >= 0.95 && inside >= 0.9 && alike >= 0.25 && alike < WHOLE_ALIKE;
}

/** A report within a round-up has little of its words, and not what its headline names. */
function isPartOfOther({ alike, titleInside }: WordsInCommon): boolean {
  return alike < 0.5 && titleInside < (alike < 0.4 ? 0.75 : 0.5);
}

function isMostlyKept(equal: number, { inside }: WordsInCommon): boolean {
  return equal >= ALIKE && inside >= 0.945;
}
