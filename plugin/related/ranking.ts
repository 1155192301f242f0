import { CandidateFinder, type CandidateSet } from "./candidates.ts";
import type { Collection } from "./collection.ts";
import type { Settings } from "./options.ts";
import type { TermSpace } from "./term-space.ts";

/** An article and how alike it is. */
export interface Scored {
  readonly slot: number;
  readonly score: number;
}

/** The candidates for one article in the order of likeness. */
export interface Ranked {
  readonly scored: readonly Scored[];
  readonly candidates: CandidateSet;
}

/** Scores articles against each other: the cosine of their vectors over all terms. */
export class Ranking {
  readonly finder: CandidateFinder;
  readonly #collection: Collection;
  readonly #settings: Settings;
  readonly #dense: [Float64Array, Float64Array] = [new Float64Array(0), new Float64Array(0)];

  constructor(collection: Collection, settings: Settings) {
    this.#collection = collection;
    this.#settings = settings;
    this.finder = new CandidateFinder(collection, settings);
  }

  /**
   * The articles most like one, scored exactly, near-copies of it left out.
   *
   * @returns those at or above the minimum, best first; of equals the later article first
   */
  rank(slot: number, onlyOlder = this.#settings.onlyOlder): Ranked {
    const collection = this.#collection;
    const candidates = this.finder.find(slot, onlyOlder);
    this.#spread(slot, true);
    const norm = collection.norms[slot]!;
    const scored = candidates.slots
      .map((other) => ({
        slot: other,
        score: this.#dot(other) / (norm * collection.norms[other]!),
      }))
      .filter(({ score }) => score >= this.#settings.minimum)
      .map(({ slot: other, score }) => ({ slot: other, score: Math.min(1, score) }))
      .sort((a, b) => b.score - a.score || collection.compare(b.slot, a.slot));
    this.#spread(slot, false);
    return { scored, candidates };
  }

  /** Lays an article's weights out by term, or clears them. */
  #spread(slot: number, lay: boolean): void {
    this.#spaces().forEach((space, index) => {
      if (this.#dense[index]!.length < space.frequencies.length) {
        this.#dense[index] = new Float64Array(Math.ceil(space.frequencies.length * 1.2));
      }
      const dense = this.#dense[index]!;
      const { terms, codes } = space.vectors;
      for (let at = space.vectors.start(slot); at < space.vectors.end(slot); at++) {
        const term = terms.data[at]!;
        const rarity = space.rarities.data[term]!;
        dense[term] = lay ? codes.data[at]! * rarity * rarity : 0;
      }
    });
  }

  /** The shared weight of an article and the one that is laid out: a whole number. */
  #dot(slot: number): number {
    const collection = this.#collection;
    return (
      sumOver(collection.words, slot, this.#dense[0]) +
      sumOver(collection.shapes, slot, this.#dense[1])
    );
  }

  #spaces(): readonly TermSpace[] {
    return [this.#collection.words, this.#collection.shapes];
  }
}

function sumOver(space: TermSpace, slot: number, dense: Float64Array): number {
  const terms = space.vectors.terms.data;
  const codes = space.vectors.codes.data;
  const end = space.vectors.end(slot);
  let sum = 0;
  for (let at = space.vectors.start(slot); at < end; at++) sum += dense[terms[at]!]! * codes[at]!;
  return sum;
}
