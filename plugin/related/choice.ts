import type { Collection } from "./collection.ts";
import { numberOf } from "./entries.ts";
import type { Scored } from "./ranking.ts";
import { TermTable } from "./term-table.ts";
import type { Vectors } from "./vectors.ts";

/**
 * Chooses what to show: one article for each text, and those that say something new first (maximal
 * marginal relevance, Carbonell and Goldstein 1998). How much two articles repeat each other is
 * read from the stems and pairs of words of their titles and leads.
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
  const { vectors } = collection.shapes;
  const chosen: Scored[] = [];
  const marked: TermTable[] = [];
  while (chosen.length < count && pool.length > 0) {
    let best = 0;
    let bestWorth = -1;
    for (let index = 0; index < pool.length; index++) {
      const { slot, score } = pool[index]!;
      // The pool is in order: what follows is worth less even without a repetition.
      if (score <= bestWorth) break;
      const repeated = marked.map((terms) => overlap(vectors, slot, terms));
      const worth = score * (1 - variety * Math.max(0, ...repeated));
      if (worth > bestWorth) {
        best = index;
        bestWorth = worth;
      }
    }
    const [next] = pool.splice(best, 1) as [Scored];
    chosen.push(next);
    if (chosen.length < count) marked.push(termsOf(vectors, next.slot));
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

function termsOf(vectors: Vectors, slot: number): TermTable {
  const entries = vectors.of(slot);
  const table = new TermTable();
  table.clear(entries.length);
  for (const entry of entries) table.set(numberOf(entry), 1);
  return table;
}

/** The Dice coefficient: 0 for nothing shared, 1 for the same terms. */
function overlap(vectors: Vectors, slot: number, other: TermTable): number {
  const { entries } = vectors;
  const start = vectors.start(slot);
  const end = vectors.end(slot);
  let shared = 0;
  for (let at = start; at < end; at++) shared += other.get(numberOf(entries[at]!));
  const all = end - start + other.size;
  return all === 0 ? 0 : (2 * shared) / all;
}
