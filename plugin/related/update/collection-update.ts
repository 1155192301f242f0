import { possibleForms } from "../../text/index.ts";
import { ATTESTED, type Collection } from "../collection.ts";
import { numberOf } from "../entries.ts";
import type { RelatedInput } from "../input.ts";
import type { Regrouping } from "../near-duplicates.ts";
import { roundedCount } from "../rarity.ts";
import type { TermSpace } from "../term-space.ts";

/** What one article more or less changes in a collection. */
export interface Change {
  /** Every weight moved: the number of articles, as the weights see it, stepped. */
  readonly everything: boolean;
  /** Articles with a term whose rarity stepped. */
  readonly reweighed: ReadonlySet<number>;
  /** Articles that look different to all others: another vector or length, or taken from its copies. */
  readonly moved: ReadonlySet<number>;
  /** Articles that have one copy more or less. */
  readonly recopied: ReadonlySet<number>;
  /** Articles of which a reason may say another word. */
  readonly reworded: ReadonlySet<number>;
}

/** Several changes as one. */
export function allOf(changes: readonly Change[]): Change {
  const union = (part: (change: Change) => ReadonlySet<number>) =>
    new Set(changes.flatMap((change) => [...part(change)]));
  return {
    everything: changes.some(({ everything }) => everything),
    reweighed: union(({ reweighed }) => reweighed),
    moved: union(({ moved }) => moved),
    recopied: union(({ recopied }) => recopied),
    reworded: union(({ reworded }) => reworded),
  };
}

/** Adds articles to a settled collection or takes them out, with what a new one would come to. */
export class CollectionUpdate {
  readonly #collection: Collection;
  #moved = new Set<number>();
  #reweighed = new Set<number>();
  #reworded = new Set<number>();
  /** Terms whose frequency changed, by space. */
  #touched = new Map<TermSpace, Set<number>>();

  /**
   * @param collection settled; its postings are made anew
   * @param changes how many articles will be added or taken out, at most: terms that stay too common
   *   to find candidates then need no lists
   */
  constructor(collection: Collection, changes = Number.POSITIVE_INFINITY) {
    this.#collection = collection;
    collection.fill({ least: 1, most: collection.rarity.finding.most + changes });
  }

  /**
   * Reads one more article.
   *
   * @param number the next one, or one that is kept free for it
   */
  add(input: RelatedInput, number?: number): Change {
    const collection = this.#collection;
    this.#begin();
    const slot = collection.read(input, number);
    this.#enter(collection.words, slot, 1);
    this.#reshapeAround(slot, ATTESTED);
    collection.shape(slot);
    this.#enter(collection.shapes, slot, 1);
    return this.#weigh(slot, collection.copies.join(slot));
  }

  /** Takes an article out; its number stays empty. */
  remove(slot: number): Change {
    const collection = this.#collection;
    this.#begin();
    collection.alive.set(slot, 0);
    this.#enter(collection.words, slot, -1);
    this.#enter(collection.shapes, slot, -1);
    this.#reshapeAround(slot, ATTESTED - 1);
    // Nothing finds it any more, not even lists that are made of all vectors anew.
    collection.words.vectors.begin(slot);
    collection.shapes.vectors.begin(slot);
    return this.#weigh(slot, collection.copies.leave(slot));
  }

  #begin(): void {
    const { words, shapes } = this.#collection;
    this.#moved = new Set();
    this.#reweighed = new Set();
    this.#reworded = new Set();
    this.#touched = new Map([
      [words, new Set()],
      [shapes, new Set()],
    ]);
  }

  #enter(space: TermSpace, slot: number, by: 1 | -1): void {
    space.enter(slot, by);
    const touched = this.#touched.get(space)!;
    for (const entry of space.vectors.of(slot)) touched.add(numberOf(entry));
  }

  /**
   * A word that became attested, or ceased to be, may change the stems of other words, and those
   * the shapes of the articles that have them in title or lead.
   *
   * @param crossed the frequency that such a word has now
   */
  #reshapeAround(slot: number, crossed: number): void {
    const { words, lexicon, alive } = this.#collection;
    const restemmed = new Set<number>();
    const others = new Set<number>();
    for (const entry of words.vectors.of(slot)) {
      const word = numberOf(entry);
      if (words.frequencies.at(word) !== crossed || lexicon.name(word) !== undefined) continue;
      for (const form of possibleForms(lexicon.words.text(word))) {
        const id = lexicon.words.find(form);
        if (id < 0 || !this.#collection.restem(id)) continue;
        restemmed.add(id);
        words.each(id, (other) => others.add(other));
      }
    }
    for (const other of others) {
      if (other === slot || alive.at(other) === 0) continue;
      // A reason names no two words of one stem.
      this.#reworded.add(other);
      if (this.#hasInHead(other, restemmed)) this.#reshape(other);
    }
  }

  #hasInHead(slot: number, words: ReadonlySet<number>): boolean {
    const { heads } = this.#collection;
    const has = (entry: number) => words.has(this.#collection.wordAt(entry));
    return heads.title(slot).some(has) || heads.lead(slot).some(has);
  }

  #reshape(slot: number): void {
    const { shapes } = this.#collection;
    this.#enter(shapes, slot, -1);
    this.#collection.shape(slot);
    this.#enter(shapes, slot, 1);
    this.#moved.add(slot);
  }

  #weigh(slot: number, { members, regrouped }: Regrouping): Change {
    const collection = this.#collection;
    this.#moved.add(slot);
    for (const other of regrouped) this.#moved.add(other);
    const everything = roundedCount(collection.articles) !== collection.rarity.articles;
    if (everything) collection.weigh();
    else {
      for (const [space, terms] of this.#touched) this.#step(space, terms);
      this.#measure(slot);
      for (const other of this.#reweighed) this.#measure(other);
      for (const other of [...this.#moved]) this.#measure(other);
    }
    return {
      everything,
      reweighed: this.#reweighed,
      moved: this.#moved,
      recopied: new Set(members),
      reworded: this.#reworded,
    };
  }

  #step(space: TermSpace, terms: ReadonlySet<number>): void {
    for (const term of terms) {
      const rarity = this.#collection.rarity.of(space.frequencies.at(term));
      if (rarity === space.rarities.at(term)) continue;
      space.rarities.set(term, rarity);
      space.each(term, (other) => this.#reweighed.add(other));
    }
  }

  #measure(slot: number): void {
    if (this.#collection.measure(slot)) this.#moved.add(slot);
  }
}
