import type { TermTexts } from "./term-texts.ts";

/** What is looked at of the texts of an archive. */
export interface TextsInTime {
  /** Numbers of texts that may belong to stories, the oldest first. */
  readonly order: readonly number[];
  /** Milliseconds by number. */
  readonly dates: readonly number[];
  /** Of each text those most like it, with their likeness, by number. */
  readonly near: readonly ReadonlyMap<number, number>[];
  /** Those texts by the words and pairs of words in their titles and leads. */
  readonly terms: TermTexts;
  /** Could a word, or one of a pair, be a name? */
  readonly mayBeName: (term: number) => boolean;
}

/** Texts that tell of one event. */
export interface EventTexts {
  /** The oldest first. */
  readonly texts: readonly number[];
  /** Could the word that they have in common be a name? */
  readonly named: boolean;
}

/** How near texts with one of its words must be to tell of one event. */
export interface Closeness {
  /** Milliseconds between two of them at most. */
  readonly window: number;
  /** Milliseconds from the first to the last at most. */
  readonly longest: number;
  /** Their likeness at least. */
  readonly likeness: number;
}

/** Fewer texts with a word are found by their likeness alone. */
const FEWEST = 6;

/** Fewer texts than this must tell more surely that they are of one event; the larger, the surer. */
const FEW = 12;

/** A word of more texts than this, and of more than one in 128, is one of every day. */
const COMMON = 256;
const COMMON_SHARE = 128;

/** Half of the texts with a word of an event lie where less than so many of all texts do. */
const CROWDED = { few: 0.1, many: 0.2 };

/** Of the texts with a word of an event, as many hang together. */
const TOGETHER = { few: 0.7, many: 0.5 };

/** Of the texts with a word of an event, so many name it in the headline. */
const IN_TITLES = 0.4;

/** How near texts are to each other is seen from so many of the others. */
const MOST_NEAR = 10;

/**
 * Finds large events by the words that name them: «قناة السويس» in the days of its opening. Headlines
 * name an event, half of the texts with its words crowd within a window, and most of them are alike:
 * so what is told every day is no event, however alike its reports are, and neither is a word in
 * fashion that stands for many things.
 *
 * @returns for each word the texts that hang together, in the order of time; first the largest, as far as
 *   they hang together: what a word in fashion gathers comes after what the name of an event does
 */
export function textsByEventWord(texts: TextsInTime, closeness: Closeness): EventTexts[] {
  const place = new Map(texts.order.map((text, at) => [text, at]));
  const found: (EventTexts & { readonly weight: number })[] = [];
  const most = Math.max(COMMON, texts.order.length / COMMON_SHARE);
  for (const [term, holders] of texts.terms.all) {
    if (holders.length < FEWEST || holders.length > most) continue;
    if (texts.terms.titles(term) < IN_TITLES * holders.length) continue;
    const size = holders.length < FEW ? "few" : "many";
    if (!isCrowded(holders, texts, place, closeness.window, CROWDED[size])) continue;
    const together = largestOf(holders, texts, closeness);
    if (together.length < TOGETHER[size] * holders.length) continue;
    const named = texts.mayBeName(term);
    const cohesion =
      Math.min(1, densityOf(together, texts, closeness)) * (together.length / holders.length);
    found.push({ texts: together, named, weight: together.length * cohesion ** 3 });
  }
  // Numbers of words differ from run to run, so that they may not decide.
  const compare = (a: readonly number[], b: readonly number[]) => {
    const other = a.findIndex((text, at) => text !== b[at]);
    return other < 0 ? 0 : place.get(a[other]!)! - place.get(b[other]!)!;
  };
  return found.sort(
    (a, b) => b.weight - a.weight || compare(a.texts, b.texts) || Number(b.named) - Number(a.named),
  );
}

/** Does half of the texts lie within a window, where few others do? */
function isCrowded(
  holders: readonly number[],
  { order, dates }: TextsInTime,
  place: ReadonlyMap<number, number>,
  window: number,
  most: number,
): boolean {
  const half = Math.ceil(holders.length / 2);
  return holders.some((first, at) => {
    const last = holders[at + half - 1];
    if (last === undefined || dates[last]! - dates[first]! > window) return false;
    return place.get(last)! - place.get(first)! < most * order.length;
  });
}

/** The most texts that hang together by likeness and time, the oldest of two as large. */
function largestOf(
  holders: readonly number[],
  { dates, near }: TextsInTime,
  { window, longest, likeness }: Closeness,
): number[] {
  const left = new Set(holders);
  const linked = new Map(holders.map((text) => [text, [] as number[]]));
  for (const text of holders) {
    for (const [other, score] of near[text]!) {
      if (score < likeness || Math.abs(dates[text]! - dates[other]!) > window) continue;
      linked.get(other)?.push(text);
      if (linked.has(other)) linked.get(text)!.push(other);
    }
  }
  let largest: ReadonlySet<number> = new Set();
  for (const first of holders) {
    if (!left.has(first)) continue;
    const together = new Set([first]);
    for (const text of together) {
      left.delete(text);
      for (const other of linked.get(text)!) {
        if (dates[other]! - dates[first]! <= longest) together.add(other);
      }
    }
    if (together.size > largest.size) largest = together;
  }
  return holders.filter((text) => largest.has(text));
}

/** To what share of the others a text of these is near, ten of them counted at most. */
function densityOf(
  together: readonly number[],
  { near }: TextsInTime,
  { likeness }: Closeness,
): number {
  const members = new Set(together);
  let links = 0;
  for (const text of together) {
    for (const [other, score] of near[text]!) if (score >= likeness && members.has(other)) links++;
  }
  return links / (together.length * Math.min(MOST_NEAR, together.length - 1));
}
