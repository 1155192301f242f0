import { choose } from "./choice.ts";
import { Collection } from "./collection.ts";
import { codeOf, numberOf } from "./entries.ts";
import type { RelatedInput, RelatedSuggestion } from "./input.ts";
import { weighedByTime } from "./nearness.ts";
import { type RelatedOptions, type Settings, settingsOf } from "./options.ts";
import { withOwnTexts } from "./own-texts.ts";
import { mayBeName } from "./proper-names.ts";
import { Ranking, type Scored } from "./ranking.ts";
import type { RankingArrays } from "./ranking-arrays.ts";
import { Rankings } from "./rankings.ts";
import { Reasons } from "./reasons.ts";
import { shareSubject } from "./shared-heads.ts";
import { type StorySubject, subjectOf } from "./story-subject.ts";
import { TakenIds } from "./taken-ids.ts";
import { allOf, type Change, CollectionUpdate } from "./update/collection-update.ts";

/**
 * Takes articles one by one, so that their texts need not be in memory together, and makes the
 * index of them.
 */
export class RelatedIndexBuilder {
  readonly #settings: Settings;
  readonly #collection: Collection;
  readonly #ids = new TakenIds();
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
   * @throws Error when an article with the same id was added, its date is no number, or the index is
   *   finished
   */
  add(input: RelatedInput): number {
    if (this.#finished) throw new Error("The index is finished: begin a new one.");
    this.#ids.take(input);
    return this.#collection.read(input);
  }

  /** The index of all articles that were added. */
  finish(): RelatedIndex {
    this.#finished = true;
    this.#collection.settle();
    return new RelatedIndex(this.#collection, this.#settings, this.#ids);
  }
}

const MOST_COPIES = 10;

/** Of fewer words than these any articles are as like as those of one event: «نص المقال», which a site is tried with. */
const ENOUGH_WORDS = 6;

/** Rankings for lists and for stories; the same where both have articles of all times. */
export interface KnownRankings {
  readonly lists: RankingArrays;
  readonly stories: RankingArrays;
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
  /** By which lists are made, and by which stories are; the same, unless lists are of older articles alone. */
  readonly #forLists: Rankings;
  readonly #forStories: Rankings;
  readonly #reasons: Reasons;
  readonly #ids: TakenIds;
  readonly #sorted = new WeakMap<readonly number[], readonly number[]>();
  #update: CollectionUpdate | undefined;

  /**
   * @internal made by a `RelatedIndexBuilder`, or from what was kept
   * @param known rankings that need not be worked out
   */
  constructor(collection: Collection, settings: Settings, ids: TakenIds, known?: KnownRankings) {
    const { onlyOlder } = settings;
    this.#ids = ids;
    this.#collection = collection;
    this.#settings = settings;
    this.#ranking = new Ranking(collection, settings);
    const rankings = (older: boolean, arrays?: RankingArrays) =>
      new Rankings(collection, settings, this.#ranking, older, arrays);
    this.#forLists = rankings(onlyOlder, known?.lists);
    this.#forStories = onlyOlder ? rankings(false, known?.stories) : this.#forLists;
    this.#reasons = new Reasons(collection, this.#ranking);
  }

  /** @internal what is kept of an index */
  get parts() {
    return {
      collection: this.#collection,
      forLists: this.#forLists,
      forStories: this.#forStories,
    };
  }

  /**
   * The index of articles that are all at hand: what is not theirs is left out of their texts, see
   * `OwnTexts`. Articles that are added later are read as they are.
   *
   * @throws RangeError for an option outside its range; Error for two articles with one id
   */
  static build(inputs: Iterable<RelatedInput>, options: RelatedOptions = {}): RelatedIndex {
    const builder = new RelatedIndexBuilder(options);
    for (const input of withOwnTexts([...inputs])) builder.add(input);
    return builder.finish();
  }

  /** How many articles there are; they are numbered from 0 in the order of adding. */
  get size(): number {
    return this.#collection.size;
  }

  /** The articles' ids by number. */
  ids(): readonly string[] {
    return this.#collection.ids;
  }

  /** The suggestions for an article, best first; none for a number that is no article's. */
  related(index: number, options: ListOptions = {}): RelatedSuggestion[] {
    if (this.#collection.alive.at(index) === 0) return [];
    const { exclude } = options;
    const scored = weighedByTime(index, this.#forLists.of(index), this.#collection.dates);
    const allowed =
      exclude === undefined ? scored : scored.filter(({ slot }) => !exclude.has(slot));
    const { variety, minimum } = this.#settings;
    const isShown = shareSubject(this.#collection, index, minimum);
    const count = options.count ?? this.#settings.count;
    return choose(this.#collection, allowed, isShown, count, variety).map((entry) =>
      this.#suggestion(index, entry),
    );
  }

  /**
   * Adds an article to the finished index, which then gives the same lists as one made anew. The
   * first change works all lists out and keeps them.
   *
   * @returns numbers of the articles whose list may have changed, the new one, the last, included
   * @throws Error when an article with the same id is in the index
   */
  add(input: RelatedInput): number[] {
    this.#ids.take(input);
    this.#forLists.complete();
    return this.#renewed([this.#changes().add(input)]);
  }

  /**
   * Takes an article out. Numbers of others stay; its own is not given again.
   *
   * @returns numbers of the articles whose list may have changed; none for an unknown id
   */
  remove(id: string): number[] {
    const index = this.#collection.ids.findIndex(
      (known, slot) => known === id && this.#collection.alive.at(slot) === 1,
    );
    if (index < 0) return [];
    this.#ids.free(id);
    this.#forLists.complete();
    return this.#renewed([this.#changes().remove(index)]);
  }

  /**
   * @internal takes articles out and adds others whose numbers are free
   * @returns numbers of the articles whose list may have changed; nothing when all may have
   */
  change(
    gone: readonly number[],
    added: readonly number[],
    input: (index: number) => RelatedInput,
  ): Set<number> | undefined {
    // Not kept: it is good for these changes alone.
    const update = new CollectionUpdate(this.#collection, gone.length + added.length);
    const changes: Change[] = [];
    for (const slot of gone) changes.push(update.remove(slot));
    for (const slot of added) changes.push(update.add(input(slot), slot));
    if (changes.some(({ everything }) => everything)) return undefined;
    return new Set(this.#renewed(changes));
  }

  /** The suggestions for every article, by number. */
  all(): RelatedSuggestion[][] {
    return Array.from({ length: this.size }, (_, index) => this.related(index));
  }

  /** Other articles that carry the same text as one: the ten oldest, oldest first. */
  copies(index: number): number[] {
    const found: number[] = [];
    for (const other of this.#inOrderOfTime(this.#collection.copies.members(index))) {
      if (found.length === MOST_COPIES) break;
      if (other !== index && this.#collection.alive.at(other) === 1) found.push(other);
    }
    return found;
  }

  /** All groups of articles that carry one text, each in the order of time. */
  copyGroups(): number[][] {
    const { copies, alive } = this.#collection;
    return [...copies.all]
      .map((members) => this.#inOrderOfTime(members).filter((member) => alive.at(member) === 1))
      .filter((group) => group.length > 1)
      .sort((a, b) => this.#collection.compare(a[0]!, b[0]!));
  }

  /** Sorted once a group: a text that is printed every day may have thousands of copies. */
  #inOrderOfTime(members: readonly number[]): readonly number[] {
    const known = this.#sorted.get(members);
    if (known !== undefined && known.length === members.length) return known;
    const sorted = [...members].sort((a, b) => this.#collection.compare(a, b));
    this.#sorted.set(members, sorted);
    return sorted;
  }

  /** Do an article's title and lead say enough to tell of what event it is? */
  saysEnough(index: number): boolean {
    const { heads } = this.#collection;
    return heads.title(index).length + heads.lead(index).length >= ENOUGH_WORDS;
  }

  /** The articles most like one in both directions of time: what stories are made of. */
  neighbours(index: number, count: number): { index: number; score: number }[] {
    if (this.#collection.alive.at(index) === 0) return [];
    return this.#forStories
      .of(index)
      .slice(0, count)
      .map(({ slot, score }) => ({ index: slot, score }));
  }

  /** Hands over the stems and pairs of words in an article's title and lead, as numbers. */
  eachTerm(index: number, visit: (term: number, inTitle: boolean) => void): void {
    const { shapes, leastOfTitle } = this.#collection;
    for (const entry of shapes.vectors.of(index))
      visit(numberOf(entry), codeOf(entry) >= leastOfTitle);
  }

  /** Could a stem, or one of a pair of words, be a name? */
  mayBeName(term: number): boolean {
    const { lexicon, words } = this.#collection;
    const parts = this.#collection.parts(term);
    const numbers = "words" in parts ? parts.words : [parts.stem];
    const frequency = (word: string) => {
      const id = lexicon.words.find(word);
      return id < 0 ? 0 : words.frequencies.at(id);
    };
    return numbers.some((id) => mayBeName(lexicon.words.text(id), frequency));
  }

  /** Which words set the articles of a story apart. */
  subject(members: readonly number[]): StorySubject {
    return subjectOf(this.#collection, members);
  }

  /** Bytes that the index takes, by part. */
  memory(): Record<string, number> {
    return this.#collection.memory();
  }

  #changes(): CollectionUpdate {
    this.#update ??= new CollectionUpdate(this.#collection);
    return this.#update;
  }

  /** @returns numbers of the articles whose list may be another one than before some changes */
  #renewed(changes: readonly Change[]): number[] {
    this.#ranking.forget();
    this.#reasons.forget();
    const change = allOf(changes);
    const stale = this.#forLists.forget(change);
    if (this.#forStories !== this.#forLists) this.#forStories.forget(change);
    for (const slot of change.reworded) stale.add(slot);
    this.#forLists.arrays.eachWith(change.recopied, (slot) => stale.add(slot));
    return [...stale].filter((slot) => this.#collection.alive.at(slot) === 1).sort((a, b) => a - b);
  }

  #suggestion(from: number, { slot, score }: Scored): RelatedSuggestion {
    const copies = this.copies(slot).filter(
      (other) => !this.#settings.onlyOlder || this.#collection.isOlder(other, from),
    );
    return {
      index: slot,
      score: Math.round(score * 1e4) / 1e4,
      reason: this.#reasons.reason(from, slot),
      copies,
    };
  }
}
