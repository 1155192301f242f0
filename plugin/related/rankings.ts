import type { Collection } from "./collection.ts";
import type { Settings } from "./options.ts";
import type { Ranked, Ranking, Scored } from "./ranking.ts";
import { RankingArrays } from "./ranking-arrays.ts";
import type { Change } from "./update/collection-update.ts";

/**
 * The rankings of all articles: each is worked out when it is first asked for, and kept. One article
 * more or less makes those be forgotten that may have changed, and the rest stay. What is given is
 * what a new index would give.
 */
export class Rankings {
  readonly arrays: RankingArrays;
  readonly #collection: Collection;
  readonly #ranking: Ranking;
  readonly #onlyOlder: boolean;

  /**
   * @param onlyOlder leaves articles that are newer than the one that is ranked for out
   * @param arrays rankings that are known already
   */
  constructor(
    collection: Collection,
    settings: Settings,
    ranking: Ranking,
    onlyOlder: boolean,
    arrays = new RankingArrays(collection.size, settings.candidates),
  ) {
    this.#collection = collection;
    this.#ranking = ranking;
    this.#onlyOlder = onlyOlder;
    this.arrays = arrays;
  }

  /** The articles most like one, best first. */
  of(slot: number): Scored[] {
    if (!this.#isKnown(slot)) this.#keep(slot, this.#ranking.rank(slot, this.#onlyOlder));
    const { slots, scores, scored, width } = this.arrays;
    return Array.from({ length: scored[slot]! }, (_, number) => ({
      slot: slots[slot * width + number]!,
      score: scores[slot * width + number]!,
    }));
  }

  /** Works every ranking out that is not known. */
  complete(): void {
    for (let slot = 0; slot < this.#collection.size; slot++) {
      if (this.#isKnown(slot) || this.#collection.alive.at(slot) === 0) continue;
      this.#keep(slot, this.#ranking.rank(slot, this.#onlyOlder));
    }
  }

  /**
   * Forgets the rankings that may be others after a change.
   *
   * @returns whose they are, among the articles that are there
   */
  forget(change: Change): Set<number> {
    this.arrays.grow(this.#collection.size);
    const stale = this.#stale(change);
    for (const slot of stale) {
      this.arrays.lengths[slot] = 0;
      this.arrays.scored[slot] = 0;
      if (this.#collection.alive.at(slot) === 0) stale.delete(slot);
    }
    return stale;
  }

  #isKnown(slot: number): boolean {
    return (this.arrays.lengths[slot] ?? 0) > 0;
  }

  #keep(slot: number, { scored, candidates }: Ranked): void {
    this.arrays.grow(slot + 1);
    const { slots, scores, width } = this.arrays;
    let at = slot * width;
    for (const entry of scored) {
      slots[at] = entry.slot;
      scores[at] = entry.score;
      at++;
    }
    if (scored.length < candidates.slots.length) {
      const known = new Set(scored.map((entry) => entry.slot));
      for (const other of candidates.slots) if (!known.has(other)) slots[at++] = other;
    }
    this.arrays.lengths[slot] = candidates.slots.length + 1;
    this.arrays.scored[slot] = scored.length;
    this.arrays.bars[slot] = candidates.bar;
  }

  #stale({ everything, reweighed, moved }: Change): Set<number> {
    if (everything) return new Set(Array.from({ length: this.#collection.size }, (_, at) => at));
    const stale = new Set([...reweighed, ...moved]);
    this.arrays.eachWith(moved, (slot) => stale.add(slot));
    const { bars, lengths } = this.arrays;
    for (const slot of moved) {
      if (this.#collection.alive.at(slot) === 0) continue;
      this.#ranking.lookup.strengths(slot, (other, strength) => {
        if (strength >= bars[other]! && lengths[other]! > 0) stale.add(other);
      });
    }
    return stale;
  }
}
