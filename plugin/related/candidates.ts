import type { Collection } from "./collection.ts";
import { codeOf, numberOf } from "./entries.ts";
import type { Settings } from "./options.ts";
import type { TermSpace } from "./term-space.ts";

/** The articles that could be suggested for one, by its strongest terms alone. */
export interface CandidateSet {
  readonly slots: readonly number[];
  /**
   * What another article would have to exceed to come in; 0 when there was room.
   * In units of {@link CandidateLookup.strength}.
   */
  readonly bar: number;
}

/** Finds candidates through the postings of an article's strongest terms. */
export class CandidateLookup {
  readonly #collection: Collection;
  readonly #settings: Settings;
  #sums = new Float64Array(0);
  #touched = new Int32Array(0);
  /** The terms of the article at hand that find candidates, and their weights. */
  #terms = new Int32Array(1024);
  #weights = new Uint16Array(1024);
  #sorted = new Uint16Array(1024);

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
    const count = this.#accumulate(slot);
    const { collapseCopies, candidates } = this.#settings;
    const groups = collapseCopies ? collection.copies.groups : undefined;
    const best = new BestFew(candidates, groups, (a, b) => collection.compare(a, b));
    const own = groups?.[slot] ?? slot;
    const { inverseNorms } = collection;
    const alive = collection.alive.data;
    let { bar } = best;
    for (let index = 0; index < count; index++) {
      const other = touched[index]!;
      const strength = sums[other]! * inverseNorms[other]!;
      sums[other] = 0;
      if (strength < bar) continue;
      if (other === slot || alive[other] === 0) continue;
      if (groups !== undefined && groups[other] === own) continue;
      if (onlyOlder && !collection.isOlder(other, slot)) continue;
      best.offer(other, strength);
      bar = best.bar;
    }
    return { slots: best.slots, bar };
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
    const inverse = collection.inverseNorms[slot]!;
    for (let index = 0; index < count; index++) {
      const other = this.#touched[index]!;
      const sum = this.#sums[other]!;
      this.#sums[other] = 0;
      if (sum > 0 && other !== slot && collection.alive.data[other] !== 0) {
        visit(other, sum * inverse);
      }
    }
  }

  #spaces(): readonly TermSpace[] {
    return [this.#collection.words, this.#collection.shapes];
  }

  /**
   * Adds up what other articles share with the strongest terms of one.
   *
   * @returns how many articles stand in `touched`
   */
  #accumulate(slot: number): number {
    const { words, shapes } = this.#collection;
    const ofWords = this.#gather(words, slot, 0);
    const all = this.#gather(shapes, slot, ofWords);
    const bar = this.#leastWeight(all);
    let count = 0;
    for (let at = 0; at < all; at++) {
      if (this.#weights[at]! < bar) continue;
      const { postings, rarities } = at < ofWords ? words : shapes;
      const term = this.#terms[at]!;
      const lifted = this.#weights[at]! * rarities.data[term]!;
      count = postings.accumulate(term, lifted, this.#sums, this.#touched, count);
    }
    return count;
  }

  /** Lists an article's terms that find candidates, from place `from` on; returns where they end. */
  #gather(space: TermSpace, slot: number, from: number): number {
    const rarities = space.rarities.data;
    const { rarity } = this.#collection;
    const start = space.vectors.start(slot);
    const end = space.vectors.end(slot);
    const { entries } = space.vectors;
    if (from + end - start > this.#terms.length) this.#makeRoomForTerms(from + end - start);
    const terms = this.#terms;
    const weights = this.#weights;
    let to = from;
    for (let at = start; at < end; at++) {
      const packed = entries[at]!;
      const term = numberOf(packed);
      const rare = rarities[term]!;
      if (!rarity.finds(rare)) continue;
      terms[to] = term;
      weights[to] = codeOf(packed) * rare;
      to++;
    }
    return to;
  }

  /** What the last of the strongest terms weighs. */
  #leastWeight(count: number): number {
    if (count <= this.#settings.queryTerms) return 0;
    const sorted = this.#sorted;
    for (let at = 0; at < count; at++) sorted[at] = this.#weights[at]!;
    sorted.subarray(0, count).sort();
    return sorted[count - this.#settings.queryTerms]!;
  }

  #makeRoomForTerms(terms: number): void {
    const size = Math.ceil(terms * 1.5);
    const larger = <List extends Int32Array | Uint16Array>(to: List, from: List): List => {
      to.set(from);
      return to;
    };
    this.#terms = larger(new Int32Array(size), this.#terms);
    this.#weights = larger(new Uint16Array(size), this.#weights);
    this.#sorted = new Uint16Array(size);
  }

  #makeRoom(articles: number): void {
    if (this.#sums.length >= articles) return;
    this.#sums = new Float64Array(Math.ceil(articles * 1.2));
    this.#touched = new Int32Array(this.#sums.length);
  }
}

/** The few best of many, one for each text, kept in order. */
class BestFew {
  readonly slots: number[] = [];
  /** The score of the last of a full list, else 0. */
  bar = 0;
  readonly #scores: number[] = [];
  readonly #count: number;
  readonly #groups: Int32Array | undefined;
  readonly #compare: (a: number, b: number) => number;

  /** @param groups the same number for all articles of one text; without it, each is a text */
  constructor(
    count: number,
    groups: Int32Array | undefined,
    compare: (a: number, b: number) => number,
  ) {
    this.#count = count;
    this.#groups = groups;
    this.#compare = compare;
  }

  offer(slot: number, score: number): void {
    const { slots } = this;
    const scores = this.#scores;
    let at = slots.length;
    while (at > 0 && this.#isBefore(slot, score, at - 1)) at--;
    if (at >= this.#count) return;
    const known = this.#placeOfText(slot);
    if (known >= 0 && known < at) return;
    // What stands behind moves back by one, over the text's other article or the last one.
    let end = known >= 0 ? known : Math.min(slots.length, this.#count - 1);
    for (; end > at; end--) {
      slots[end] = slots[end - 1]!;
      scores[end] = scores[end - 1]!;
    }
    slots[at] = slot;
    scores[at] = score;
    this.bar = slots.length < this.#count ? 0 : scores[this.#count - 1]!;
  }

  #placeOfText(slot: number): number {
    const groups = this.#groups;
    if (groups === undefined) return -1;
    const { slots } = this;
    const group = groups[slot];
    for (let at = 0; at < slots.length; at++) if (groups[slots[at]!] === group) return at;
    return -1;
  }

  /** Of one score the later article comes first. */
  #isBefore(slot: number, score: number, at: number): boolean {
    const other = this.#scores[at]!;
    return score > other || (score === other && this.#compare(slot, this.slots[at]!) > 0);
  }
}
