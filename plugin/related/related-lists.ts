import { choose } from "./choice.ts";
import type { Collection } from "./collection.ts";
import { type Change, CollectionUpdate } from "./collection-update.ts";
import type { RelatedInput } from "./input.ts";
import { KeptCandidates } from "./kept-candidates.ts";
import type { Settings } from "./options.ts";
import type { Ranking, Scored } from "./ranking.ts";

/** A list as it is kept. */
interface KeptList {
  readonly chosen: readonly Scored[];
  /** What another article would have to exceed to become a candidate. */
  readonly bar: number;
}

const NO_LIST: KeptList = { chosen: [], bar: 0 };

/**
 * The lists of all articles, kept: one article more or less works its own list out anew and those
 * that may have changed, and the rest stay. The result is the one that a new index would give.
 */
export class RelatedLists {
  readonly #collection: Collection;
  readonly #settings: Settings;
  readonly #ranking: Ranking;
  readonly #update: CollectionUpdate;
  readonly #lists: KeptList[] = [];
  readonly #candidates: KeptCandidates;

  constructor(collection: Collection, settings: Settings, ranking: Ranking) {
    this.#collection = collection;
    this.#settings = settings;
    this.#ranking = ranking;
    this.#update = new CollectionUpdate(collection);
    this.#candidates = new KeptCandidates(collection.size, settings.candidates);
    ranking.forget();
    for (let slot = 0; slot < collection.size; slot++) this.#lists.push(this.#workOut(slot));
  }

  /** The list of an article, best first. */
  of(slot: number): readonly Scored[] {
    return this.#lists[slot]?.chosen ?? [];
  }

  /** @returns the articles whose list may be another one, the new one among them */
  add(input: RelatedInput): number[] {
    const change = this.#update.add(input);
    this.#lists.push(NO_LIST);
    return this.#renew(change);
  }

  /** @returns the articles whose list may be another one */
  remove(slot: number): number[] {
    const change = this.#update.remove(slot);
    this.#lists[slot] = this.#workOut(slot);
    return this.#renew(change);
  }

  #renew(change: Change): number[] {
    this.#ranking.forget();
    const stale = [...this.#stale(change)].filter((slot) => this.#collection.alive.at(slot) === 1);
    for (const slot of stale) this.#lists[slot] = this.#workOut(slot);
    return [...new Set([...stale, ...this.#showing(change.recopied)])].sort((a, b) => a - b);
  }

  /** The articles whose list shows one of some others. */
  #showing(shown: ReadonlySet<number>): number[] {
    if (shown.size === 0) return [];
    return this.#lists.flatMap(({ chosen }, slot) =>
      chosen.some((entry) => shown.has(entry.slot)) ? [slot] : [],
    );
  }

  #stale({ everything, reweighed, moved }: Change): Set<number> {
    if (everything) return new Set(this.#lists.keys());
    const stale = new Set([...reweighed, ...moved]);
    this.#candidates.eachWith(moved, this.#lists.length, (slot) => stale.add(slot));
    for (const slot of moved) {
      if (this.#collection.alive.at(slot) === 0) continue;
      this.#ranking.finder.strengths(slot, (other, strength) => {
        if (!stale.has(other) && strength >= this.#lists[other]!.bar) stale.add(other);
      });
    }
    return stale;
  }

  #workOut(slot: number): KeptList {
    if (this.#collection.alive.at(slot) === 0) {
      this.#candidates.set(slot, []);
      return NO_LIST;
    }
    const { scored, candidates } = this.#ranking.rank(slot);
    const { count, variety } = this.#settings;
    const chosen = choose(this.#collection, scored, count, variety);
    this.#candidates.set(slot, candidates.slots);
    return { chosen, bar: candidates.bar };
  }
}
