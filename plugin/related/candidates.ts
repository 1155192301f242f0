import type { Collection } from "./collection.ts";
import type { Settings } from "./options.ts";
import type { TermSpace } from "./term-space.ts";

/** Keys hold a term's weight above a hash of 32 bits; terms with one weight are told apart by it. */
const HASH_RANGE = 2 ** 32;

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
    const bar = this.#leastKey(slot);
    for (const [space, hash] of this.#spaces()) {
      const terms = space.vectors.terms.data;
      for (let at = space.vectors.start(slot); at < space.vectors.end(slot); at++) {
        const term = terms[at]!;
        const weight = weightAt(space, at);
        if (keyOf(weight, hash(term)) < bar || space.frequencies.data[term]! < 2) continue;
        const lifted = weight * space.rarities.data[term]!;
        count = space.postings.accumulate(term, lifted, sums, touched, count);
      }
    }
    const best = new BestFew(this.#settings.candidates, (a, b) => collection.compare(a, b));
    const own = this.#settings.collapseCopies ? collection.copies.groupOf(slot) : -1;
    for (let index = 0; index < count; index++) {
      const other = touched[index]!;
      const sum = sums[other]!;
      sums[other] = 0;
      // A code of 0 leaves a sum at 0, and the article may then be met a second time.
      if (sum === 0 || other === slot || collection.alive.data[other] === 0) continue;
      const strength = sum / collection.norms[other]!;
      if (strength < best.bar) continue;
      if (own >= 0 && collection.copies.groupOf(other) === own) continue;
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
    for (const [space] of this.#spaces()) {
      for (let at = space.vectors.start(slot); at < space.vectors.end(slot); at++) {
        const term = space.vectors.terms.data[at]!;
        const lifted = weightAt(space, at) * space.rarities.data[term]!;
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

  #spaces() {
    const collection = this.#collection;
    return [
      [collection.words, (term: number) => collection.wordHash(term)],
      [collection.shapes, (term: number) => collection.shapeHash(term)],
    ] as const;
  }

  /** The key of the last of an article's strongest terms that another article shares. */
  #leastKey(slot: number): number {
    const keys: number[] = [];
    for (const [space, hash] of this.#spaces()) {
      const terms = space.vectors.terms.data;
      for (let at = space.vectors.start(slot); at < space.vectors.end(slot); at++) {
        const term = terms[at]!;
        if (space.frequencies.data[term]! < 2) continue;
        keys.push(keyOf(weightAt(space, at), hash(term)));
      }
    }
    const sorted = Float64Array.from(keys).sort();
    return sorted[Math.max(0, sorted.length - this.#settings.queryTerms)] ?? 0;
  }

  #makeRoom(articles: number): void {
    if (this.#sums.length >= articles) return;
    this.#sums = new Float64Array(Math.ceil(articles * 1.2));
    // An article is met again when its first code was 0: room for a few meetings each.
    this.#touched = new Int32Array(this.#sums.length);
  }
}

function weightAt(space: TermSpace, at: number): number {
  return space.vectors.codes.data[at]! * space.rarities.data[space.vectors.terms.data[at]!]!;
}

function keyOf(weight: number, hash: number): number {
  return weight * HASH_RANGE + hash;
}

/** The few best of many, kept in order. */
class BestFew {
  readonly slots: number[] = [];
  readonly #scores: number[] = [];
  readonly #count: number;
  readonly #compare: (a: number, b: number) => number;

  constructor(count: number, compare: (a: number, b: number) => number) {
    this.#count = count;
    this.#compare = compare;
  }

  /** The score of the last of a full list, else 0. */
  get bar(): number {
    return this.slots.length < this.#count ? 0 : this.#scores[this.#count - 1]!;
  }

  offer(slot: number, score: number): void {
    let at = this.slots.length;
    while (at > 0 && this.#isBefore(slot, score, at - 1)) at--;
    if (at >= this.#count) return;
    this.slots.splice(at, 0, slot);
    this.#scores.splice(at, 0, score);
    if (this.slots.length > this.#count) {
      this.slots.pop();
      this.#scores.pop();
    }
  }

  /** Of one score the later article comes first. */
  #isBefore(slot: number, score: number, at: number): boolean {
    const other = this.#scores[at]!;
    return score > other || (score === other && this.#compare(slot, this.slots[at]!) > 0);
  }
}
