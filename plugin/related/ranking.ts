import { CandidateLookup, type CandidateSet } from "./candidates.ts";
import type { Collection } from "./collection.ts";
import { codeOf, numberOf } from "./entries.ts";
import type { Settings } from "./options.ts";
import type { TermSpace } from "./term-space.ts";
import { TermTable } from "./term-table.ts";

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
  readonly lookup: CandidateLookup;
  readonly #collection: Collection;
  readonly #settings: Settings;
  /** The weights of one article by term, for words and for shapes. */
  readonly #tables = [new TermTable(), new TermTable()] as const;
  #laidOut = -1;

  constructor(collection: Collection, settings: Settings) {
    this.#collection = collection;
    this.#settings = settings;
    this.lookup = new CandidateLookup(collection, settings);
  }

  /**
   * The articles most like one, scored exactly, near-duplicates of it left out.
   *
   * @returns those at or above the minimum, best first; of equals the later article first
   */
  rank(slot: number, onlyOlder = this.#settings.onlyOlder): Ranked {
    const collection = this.#collection;
    const candidates = this.lookup.find(slot, onlyOlder);
    this.#layOut(slot);
    const norm = collection.norms[slot]!;
    const scored: Scored[] = [];
    for (const other of candidates.slots) {
      const score = this.#dot(other) / (norm * collection.norms[other]!);
      // Lengths are rounded, so that an article and its twin can come out above 1.
      if (score >= this.#settings.minimum) scored.push({ slot: other, score: Math.min(1, score) });
    }
    scored.sort((a, b) => b.score - a.score || collection.compare(b.slot, a.slot));
    return { scored, candidates };
  }

  /**
   * Visits the terms that two articles share, with what each adds to their score before lengths.
   * A shape is a stem or a pair of words; other terms are words and topics.
   *
   * @param leastCode the least code, in the second article, of a term that is visited
   */
  eachShared(
    from: number,
    to: number,
    leastCode: number,
    visit: (term: number, weight: number, isShape: boolean) => void,
  ): void {
    this.#layOut(from);
    this.#spaces().forEach((space, index) => {
      const table = this.#tables[index]!;
      for (const entry of space.vectors.of(to)) {
        if (codeOf(entry) < leastCode) continue;
        const term = numberOf(entry);
        const weight = table.get(term) * codeOf(entry);
        if (weight > 0) visit(term, weight, index === 1);
      }
    });
  }

  /** To be called after anything in the collection changes. */
  forget(): void {
    this.#laidOut = -1;
  }

  /** Lays an article's weights out by term. */
  #layOut(slot: number): void {
    if (slot === this.#laidOut) return;
    this.#spaces().forEach((space, index) => {
      const table = this.#tables[index]!;
      const start = space.vectors.start(slot);
      const end = space.vectors.end(slot);
      const { entries } = space.vectors;
      table.clear(end - start);
      for (let at = start; at < end; at++) {
        const term = numberOf(entries[at]!);
        table.set(term, space.weight(entries[at]!) * space.rarities.data[term]!);
      }
    });
    this.#laidOut = slot;
  }

  /** The shared weight of an article and the one that is laid out: a whole number. */
  #dot(slot: number): number {
    const collection = this.#collection;
    return (
      sumOver(collection.words, slot, this.#tables[0]) +
      sumOver(collection.shapes, slot, this.#tables[1])
    );
  }

  #spaces(): readonly TermSpace[] {
    return [this.#collection.words, this.#collection.shapes];
  }
}

function sumOver(space: TermSpace, slot: number, table: TermTable): number {
  const start = space.vectors.start(slot);
  const end = space.vectors.end(slot);
  const { entries } = space.vectors;
  let sum = 0;
  for (let at = start; at < end; at++) {
    const entry = entries[at]!;
    sum += table.get(numberOf(entry)) * codeOf(entry);
  }
  return sum;
}
