import { choose } from "./choice.ts";
import { Collection } from "./collection.ts";
import type { RelatedInput, RelatedSuggestion } from "./input.ts";
import { type RelatedOptions, type Settings, settingsOf } from "./options.ts";
import { Ranking, type Scored } from "./ranking.ts";
import { Reasons } from "./reasons.ts";

/**
 * Takes articles one by one, so that their texts need not be in memory together, and makes the
 * index of them.
 */
export class RelatedIndexBuilder {
  readonly #settings: Settings;
  readonly #collection: Collection;
  readonly #ids = new Set<string>();
  #finished = false;

  /** @throws RangeError for an option outside its range */
  constructor(options: RelatedOptions = {}) {
    this.#settings = settingsOf(options);
    this.#collection = new Collection(this.#settings);
  }

  /**
   * Reads an article.
   *
   * @returns its number in the index: 0 for the first
   * @throws Error when an article with the same id was added, or the index is finished
   */
  add(input: RelatedInput): number {
    if (this.#finished) throw new Error("The index is finished: begin a new one.");
    if (this.#ids.has(input.id)) throw new Error(`Two articles have the id ${input.id}.`);
    if (!Number.isFinite(input.date)) throw new Error(`The article ${input.id} has no date.`);
    this.#ids.add(input.id);
    return this.#collection.read(input);
  }

  /** The index of all articles that were added. */
  finish(): RelatedIndex {
    this.#finished = true;
    this.#collection.settle();
    return new RelatedIndex(this.#collection, this.#settings);
  }
}

/** How one list differs from the index's options. */
export interface ListOptions {
  readonly count?: number;
  /** Numbers of articles that may not be suggested. */
  readonly exclude?: ReadonlySet<number>;
}

/**
 * Which articles belong together, by their words and topics. A list is worked out when it is asked
 * for, in a fraction of a millisecond; the same articles give the same lists in whatever order
 * they were added.
 */
export class RelatedIndex {
  readonly #collection: Collection;
  readonly #settings: Settings;
  readonly #ranking: Ranking;
  readonly #reasons: Reasons;

  /** @internal made by a `RelatedIndexBuilder` */
  constructor(collection: Collection, settings: Settings) {
    this.#collection = collection;
    this.#settings = settings;
    this.#ranking = new Ranking(collection, settings);
    this.#reasons = new Reasons(collection, this.#ranking);
  }

  /**
   * The index of articles that are all at hand.
   *
   * @throws RangeError for an option outside its range; Error for two articles with one id
   */
  static build(inputs: Iterable<RelatedInput>, options: RelatedOptions = {}): RelatedIndex {
    const builder = new RelatedIndexBuilder(options);
    for (const input of inputs) builder.add(input);
    return builder.finish();
  }

  /** How many articles there are; they are numbered from 0 in the order of adding. */
  get size(): number {
    return this.#collection.size;
  }

  /** The suggestions for an article, best first; none for a number that is no article's. */
  related(index: number, options: ListOptions = {}): RelatedSuggestion[] {
    if (this.#collection.alive.at(index) === 0) return [];
    const { exclude } = options;
    const { scored } = this.#ranking.rank(index);
    const allowed =
      exclude === undefined ? scored : scored.filter(({ slot }) => !exclude.has(slot));
    const { variety, collapseCopies } = this.#settings;
    const count = options.count ?? this.#settings.count;
    return choose(this.#collection, allowed, count, variety, collapseCopies).map((entry) =>
      this.#suggestion(index, entry),
    );
  }

  /** The suggestions for every article, by number. */
  all(): RelatedSuggestion[][] {
    return Array.from({ length: this.size }, (_, index) => this.related(index));
  }

  /** Other articles that carry the same text as one, oldest first. */
  copies(index: number): number[] {
    return this.#collection.copies
      .members(index)
      .filter((other) => other !== index && this.#collection.alive.at(other) === 1)
      .sort((a, b) => this.#collection.compare(a, b));
  }

  /** The articles most like one in both directions of time: what stories are made of. */
  neighbours(index: number, count: number): { index: number; score: number }[] {
    if (this.#collection.alive.at(index) === 0) return [];
    const { scored } = this.#ranking.rank(index, false);
    return choose(this.#collection, scored, count, 0, this.#settings.collapseCopies).map(
      ({ slot, score }) => ({ index: slot, score }),
    );
  }

  /** Bytes that the index takes, by part. */
  memory(): Record<string, number> {
    return this.#collection.memory();
  }

  #suggestion(from: number, { slot, score }: Scored): RelatedSuggestion {
    const copies = this.copies(slot).filter(
      (other) => !this.#settings.onlyOlder || this.#collection.isOlder(other, from),
    );
    return { index: slot, score, reason: this.#reasons.reason(from, slot), copies };
  }
}
