import type { Collection } from "./collection.ts";
import { numberOf } from "./entries.ts";
import type { Scored } from "./ranking.ts";
import type { Vectors } from "./vectors.ts";

/**
 * Chooses what to show: those that say something new first (maximal marginal relevance, Carbonell
 * and Goldstein 1998). How much two articles repeat each other is read from the stems and pairs of
 * words of their titles and leads.
 *
 * @param scored best first, one article for each text
 * @param isShown may it be shown? Asked of those alone that could be chosen.
 * @param variety from 0 (likeness alone) to 1
 */
export function choose(
  { shapes: { vectors } }: Collection,
  scored: readonly Scored[],
  isShown: (entry: Scored) => boolean,
  count: number,
  variety: number,
): Scored[] {
  const pool = scored.map((entry) => ({ entry, isAsked: false, repeated: 0, compared: 0 }));
  const chosen: Scored[] = [];
  while (chosen.length < count && pool.length > 0) {
    let best = 0;
    let bestWorth = -1;
    for (let index = 0; index < pool.length; index++) {
      const candidate = pool[index]!;
      const { slot, score } = candidate.entry;
      // The pool is in order: what follows is worth less even without a repetition.
      if (score <= bestWorth) break;
      if (!candidate.isAsked) {
        candidate.isAsked = true;
        if (!isShown(candidate.entry)) {
          pool.splice(index--, 1);
          continue;
        }
      }
      for (; candidate.compared < chosen.length; candidate.compared++) {
        const shared = overlap(vectors, slot, chosen[candidate.compared]!.slot);
        if (shared > candidate.repeated) candidate.repeated = shared;
      }
      const worth = score * (1 - variety * candidate.repeated);
      if (worth > bestWorth) {
        best = index;
        bestWorth = worth;
      }
    }
    if (bestWorth < 0) break;
    chosen.push(pool[best]!.entry);
    pool.splice(best, 1);
  }
  return chosen;
}

/** The Dice coefficient of two vectors in the order of terms: 0 for nothing shared, 1 for the same terms. */
function overlap(vectors: Vectors, a: number, b: number): number {
  let atA = vectors.start(a);
  let atB = vectors.start(b);
  const endA = vectors.end(a);
  const endB = vectors.end(b);
  const { entries } = vectors;
  const all = endA - atA + endB - atB;
  let shared = 0;
  while (atA < endA && atB < endB) {
    const termA = numberOf(entries[atA]!);
    const termB = numberOf(entries[atB]!);
    if (termA === termB) shared++;
    if (termA <= termB) atA++;
    if (termB <= termA) atB++;
  }
  return all === 0 ? 0 : (2 * shared) / all;
}
