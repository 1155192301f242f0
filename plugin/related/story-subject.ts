import type { Collection } from "./collection.ts";
import { numberOf } from "./entries.ts";

/** What the articles of a story share. */
export interface StorySubject {
  /** The words of their telling terms, in the form of `normalise`. */
  readonly words: ReadonlySet<string>;
}

/** A term may name a story when as many of its articles have it. */
const MOST = 0.6;

/** A term is telling when as many of the articles that have it are the story's. */
const TELLING = 0.5;

/**
 * Looks at the stems and pairs of words in titles and leads that most of some articles have.
 *
 * @param members numbers of articles with different texts
 */
export function subjectOf(collection: Collection, members: readonly number[]): StorySubject {
  const { copies, shapes } = collection;
  const shared = tally(collection, members);
  const own = tally(
    collection,
    members.flatMap((member) => copies.members(member)),
  );
  const most = Math.max(2, Math.ceil(MOST * members.length));
  const words = new Set<string>();
  for (const [term, count] of shared) {
    if (count < most) continue;
    const share = own.get(term)! / shapes.frequencies.at(term);
    if (share < TELLING) continue;
    const parts = collection.parts(term);
    const numbers = "words" in parts ? parts.words : wordsWithStem(collection, members, parts.stem);
    for (const number of numbers) words.add(collection.lexicon.words.text(number));
  }
  return { words };
}

/** In how many of the articles each term stands. */
function tally({ alive, shapes }: Collection, slots: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const slot of slots) {
    if (alive.at(slot) === 0) continue;
    for (const entry of shapes.vectors.of(slot)) {
      const term = numberOf(entry);
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return counts;
}

function wordsWithStem(
  collection: Collection,
  members: readonly number[],
  stem: number,
): Set<number> {
  const { heads, lexicon } = collection;
  const found = new Set<number>();
  for (const member of members) {
    for (const entry of heads.title(member)) {
      const word = collection.wordAt(entry);
      if (lexicon.isContent(word) && collection.stem(word) === stem) found.add(word);
    }
  }
  return found;
}
