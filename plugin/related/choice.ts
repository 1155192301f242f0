import type { Collection } from "./collection.ts";
import type { Scored } from "./ranking.ts";

/** Articles among which variety is sought, for each one shown. */
const POOL_PER_SHOWN = 3;

/**
 * Chooses what to show: one article for each text, and those that say something new first (maximal
 * marginal relevance, Carbonell and Goldstein 1998). How much two articles repeat each other is
 * read from their titles and leads alone, so that it is the same in every archive.
 *
 * @param scored best first
 * @param variety from 0 (likeness alone) to 1
 */
export function choose(
  collection: Collection,
  scored: readonly Scored[],
  count: number,
  variety: number,
  collapseCopies: boolean,
): Scored[] {
  const pool = collapseCopies ? firstOfEachText(collection, scored) : [...scored];
  if (variety === 0) return pool.slice(0, count);
  pool.length = Math.min(pool.length, count * POOL_PER_SHOWN);
  const heads = pool.map(({ slot }) => headWords(collection, slot));
  const repeated = pool.map(() => 0);
  const chosen: Scored[] = [];
  const left = new Set(pool.keys());
  while (chosen.length < count && left.size > 0) {
    let best = -1;
    let bestWorth = -1;
    for (const index of left) {
      const worth = pool[index]!.score * (1 - variety * repeated[index]!);
      if (worth > bestWorth) {
        best = index;
        bestWorth = worth;
      }
    }
    left.delete(best);
    chosen.push(pool[best]!);
    for (const index of left) {
      const shared = overlap(heads[index]!, heads[best]!);
      if (shared > repeated[index]!) repeated[index] = shared;
    }
  }
  return chosen;
}

function firstOfEachText(collection: Collection, scored: readonly Scored[]): Scored[] {
  const seen = new Set<number>();
  return scored.filter(({ slot }) => {
    const group = collection.copies.groupOf(slot);
    if (seen.has(group)) return false;
    seen.add(group);
    return true;
  });
}

function headWords(collection: Collection, slot: number): Set<number> {
  const words = new Set<number>();
  for (const field of [collection.heads.title(slot), collection.heads.lead(slot)]) {
    for (const entry of field) {
      const word = collection.wordAt(entry);
      if (collection.lexicon.isContent(word)) words.add(word);
    }
  }
  return words;
}

/** The Dice coefficient: 0 for nothing shared, 1 for the same words. */
function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size);
}
