import type { Collection } from "./collection.ts";
import { numberOf } from "./entries.ts";
import type { Settings } from "./options.ts";
import type { TermSpace } from "./term-space.ts";

/** The articles that could be suggested for one, by its strongest terms alone. */
export interface CandidateSet {
  readonly slots: readonly number[];
  /**
   * What another article would have to exceed to come in; 0 when there was room.
   * In units of {@link CandidateFinder.strength}.
   */
  readonly bar: number;
}

/** Finds candidates through the postings of an article's strongest terms. */
export class CandidateFinder {
  readonly #collection: Collection;
  readonly #settings: Settings;
  #sums = new Float64Array(0);
  #touched = new Int32Array(0);
  #weights = new Uint16Array(1024);

  constructor(collection: Collection, settings: Settings) {
    this.#collection = collection;
    this.#settings = settings;
  }

  /**
   * @param onlyOlder leaves newer articles out
   * @returns the best first
   */
  find(slot: number, onlyOlder: boolean): CandidateSet {
    const collection = this.#collection;
    this.#makeRoom(collection.size);
    const sums = this.#sums;
    const touched = this.#touched;
    let count = 0;
    const bar = this.#leastWeight(slot);
    for (const space of this.#spaces()) {
      const { entries } = space.vectors;
      const end = space.vectors.end(slot);
      for (let at = space.vectors.start(slot); at < end; at++) {
        const entry = entries[at]!;
        const weight = space.weight(entry);
        if (weight < bar) continue;
        const term = numberOf(entry);
        const rarity = space.rarities.data[term]!;
        if (!collection.rarity.finds(rarity)) continue;
        const lifted = weight * rarity;
        count = space.postings.accumulate(term, lifted, sums, touched, count);
      }
    }
    const { collapseCopies } = this.#settings;
    const textOf = (other: number) => (collapseCopies ? collection.copies.groupOf(other) : other);
    const best = new BestFew(this.#settings.candidates, textOf, (a, b) => collection.compare(a, b));
    const own = textOf(slot);
    for (let index = 0; index < count; index++) {
      const other = touched[index]!;
      const sum = sums[other]!;
      sums[other] = 0;
      const strength = sum / collection.norms[other]!;
      if (strength < best.bar) continue;
      if (other === slot || collection.alive.data[other] === 0) continue;
      if (textOf(other) === own) continue;
      if (onlyOlder && !collection.isOlder(other, slot)) continue;
      best.offer(other, strength);
    }
    return { slots: best.slots, bar: best.bar };
  }

  /** The shared weight of two articles' strongest terms is never above that of all their terms. */
  strengths(slot: number, visit: (other: number, strength: number) => void): void {
    const collection = this.#collection;
    this.#makeRoom(collection.size);
    let count = 0;
    for (const space of this.#spaces()) {
      for (const entry of space.vectors.of(slot)) {
        const term = numberOf(entry);
        const rarity = space.rarities.data[term]!;
        if (!collection.rarity.finds(rarity)) continue;
        const lifted = space.weight(entry) * rarity;
        count = space.postings.accumulate(term, lifted, this.#sums, this.#touched, count);
      }
    }
    const norm = collection.norms[slot]!;
    for (let index = 0; index < count; index++) {
      const other = this.#touched[index]!;
      const sum = this.#sums[other]!;
      this.#sums[other] = 0;
      if (sum > 0 && other !== slot && collection.alive.data[other] !== 0) visit(other, sum / norm);
    }
  }

  #spaces(): readonly TermSpace[] {
    return [this.#collection.words, this.#collection.shapes];
  }

  /** What the last of an article's strongest terms weighs, among those that another one shares. */
  #leastWeight(slot: number): number {
    const { rarity } = this.#collection;
    let count = 0;
    for (const space of this.#spaces()) {
      const { entries } = space.vectors;
      const end = space.vectors.end(slot);
      for (let at = space.vectors.start(slot); at < end; at++) {
        const entry = entries[at]!;
        if (!rarity.finds(space.rarities.data[numberOf(entry)]!)) continue;
        if (count === this.#weights.length) this.#weights = doubled(this.#weights);
        this.#weights[count++] = space.weight(entry);
      }
    }
    const sorted = this.#weights.subarray(0, count).sort();
    return sorted[Math.max(0, count - this.#settings.queryTerms)] ?? 0;
  }

  #makeRoom(articles: number): void {
    if (this.#sums.length >= articles) return;
    this.#sums = new Float64Array(Math.ceil(articles * 1.2));
    this.#touched = new Int32Array(this.#sums.length);
  }
}

function doubled(values: Uint16Array): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(values.length * 2);
  larger.set(values);
  return larger;
}

/** The few best of many, one for each text, kept in order. */
class BestFew {
  readonly slots: number[] = [];
  /** The score of the last of a full list, else 0. */
  bar = 0;
  readonly #scores: number[] = [];
  readonly #count: number;
  readonly #textOf: (slot: number) => number;
  readonly #compare: (a: number, b: number) => number;

  constructor(
    count: number,
    textOf: (slot: number) => number,
    compare: (a: number, b: number) => number,
  ) {
    this.#count = count;
    this.#textOf = textOf;
    this.#compare = compare;
  }

  offer(slot: number, score: number): void {
    const { slots } = this;
    let at = slots.length;
    while (at > 0 && this.#isBefore(slot, score, at - 1)) at--;
    if (at >= this.#count) return;
    const text = this.#textOf(slot);
    const known = slots.findIndex((other) => this.#textOf(other) === text);
    if (known >= 0 && known < at) return;
    if (known >= 0) this.#remove(known);
    slots.splice(at, 0, slot);
    this.#scores.splice(at, 0, score);
    if (slots.length > this.#count) this.#remove(this.#count);
    this.bar = slots.length < this.#count ? 0 : this.#scores[this.#count - 1]!;
  }

  #remove(at: number): void {
    this.slots.splice(at, 1);
    this.#scores.splice(at, 1);
  }

  /** Of one score the later article comes first. */
  #isBefore(slot: number, score: number, at: number): boolean {
    const other = this.#scores[at]!;
    return score > other || (score === other && this.#compare(slot, this.slots[at]!) > 0);
  }
}
