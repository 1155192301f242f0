import { isStopWord, words as wordsOf } from "../text/index.ts";

/** What stands before the next part of a name, written apart; this project's own list. */
const WITHIN: ReadonlySet<string> = new Set(wordsOf("بن ابن بنت أبو أبي أبا آل عبد ذو ذي ولي"));

/** Of these, what no name begins with. */
const BEHIND: ReadonlySet<string> = new Set(wordsOf("بن ابن بنت"));

/** Offices, which are said with what they are of: no phrase ends with one. */
const OFFICES: ReadonlySet<string> = new Set(wordsOf("رئيس وزير نائب أمين سفير مدير قائد زعيم"));

/** What alone says nothing of what a text is about: measures, forms of address, kinds of things. */
const GENERIC: ReadonlySet<string> = new Set(
  wordsOf(
    "ريال دولار درهم دينار جنيه يورو ليرة متر كيلومتر طن عدد الله شركة الملك الأمير الدكتور الشيخ السيد الرئيس الوزير وزارة منطقة العالم الفريق صورة صور بالصور فيديو بالفيديو خبر تقرير المقال الكاتب",
  ),
);

/** A longer run of words that two texts share is a sentence and no name. */
const LONGEST = 6;

/** The words of a title or lead. */
export interface Field {
  /** The same number for forms of one word. */
  readonly stems: readonly number[];
  /** A word in matching form; empty beside the field. */
  readonly word: (place: number) => string;
}

/**
 * The whole phrase that two fields share around some words of it: «ولي العهد السعودي» where «العهد
 * السعودي» was found, «محمد بن سلمان» and never «محمد بن».
 *
 * @param at where the words stand in the first field
 * @param length how many they are
 * @returns from where to where in the first field; nothing where the two name different ones
 */
export function sharedPhrase(
  one: Field,
  other: Field,
  at: number,
  length: number,
): readonly [from: number, to: number] | undefined {
  let best: readonly [from: number, to: number] | undefined;
  for (let there = 0; there + length <= other.stems.length; there++) {
    const isThere = one.stems
      .slice(at, at + length)
      .every((stem, word) => other.stems[there + word] === stem);
    if (!isThere) continue;
    const found = extended(one, other, at, there, length);
    if (found !== undefined && (best === undefined || found[1] - found[0] > best[1] - best[0])) {
      best = found;
    }
  }
  return best;
}

function extended(
  one: Field,
  other: Field,
  at: number,
  there: number,
  length: number,
): readonly [from: number, to: number] | undefined {
  const away = there - at;
  const isShared = (place: number) => {
    const stem = one.stems[place];
    if (stem === undefined || stem !== other.stems[place + away]) return false;
    const word = one.word(place);
    return WITHIN.has(word) || !isStopWord(word);
  };
  let [from, to] = [at, at + length];
  while (isShared(from - 1)) from--;
  while (isShared(to)) to++;
  if (to - from > LONGEST) [from, to] = [at, at + length];
  return isCut(one, from, to) || isCut(other, from + away, to + away) ? undefined : [from, to];
}

/** Does a name go on before or behind? */
function isCut({ word }: Field, from: number, to: number): boolean {
  const [before, first, last, after] = [from - 1, from, to - 1, to].map(word) as [
    string,
    string,
    string,
    string,
  ];
  const endsWithin = WITHIN.has(last) || OFFICES.has(last) || BEHIND.has(after);
  return endsWithin || WITHIN.has(before) || BEHIND.has(first);
}

/** Is it a word that only says something with those beside it? */
export function isPartOfName(word: string): boolean {
  return WITHIN.has(word) || OFFICES.has(word) || GENERIC.has(word);
}
