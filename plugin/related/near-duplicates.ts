import { CopyRecords, KEYS, RECORD } from "./copy-record.ts";
import { oneTextEach } from "./one-text-each.ts";
import { Parts } from "./parts.ts";
import { LONGEST, SameText, type WordsInCommon } from "./same-text.ts";

/** What one article more or less does to the groups. */
export interface Regrouping {
  /** The others whose group is another one, were it only by that article. */
  readonly members: readonly number[];
  /** Those of them that belong together otherwise than before. */
  readonly regrouped: readonly number[];
}

/**
 * Finds articles that carry one text. Two whose records share one of 32 keys, and that may be copies by
 * all that is known of them, hang together, and so does whoever hangs together with either. Of these,
 * groups are made in which every two are of one text.
 */
export class NearDuplicates {
  readonly #records = new CopyRecords();
  readonly #sameText: SameText;
  readonly #texts = new Parts();
  /** Articles that hang together, from which the texts are made. */
  readonly #chains = new Parts();
  #size = 0;

  /** @param wordsOf what the words of two articles have in common */
  constructor(wordsOf: (a: number, b: number) => WordsInCommon) {
    this.#sameText = new SameText(this.#records, wordsOf);
  }

  /** Takes an article's record; `undefined` for a text too short to have one. */
  set(slot: number, record: Uint8Array | undefined): void {
    this.#records.set(slot, record);
  }

  /** Groups the articles from 0 to `articles` anew. */
  group(articles: number): void {
    const parents = Int32Array.from({ length: articles }, (_, slot) => slot);
    const ages = this.#inOrderOfTime(articles);
    const records = this.#records;
    for (let number = 0; number < KEYS; number++) {
      const buckets = new Map<number, number[]>();
      for (const slot of ages) {
        const key = records.key(slot, number);
        const bucket = buckets.get(key);
        if (bucket === undefined) buckets.set(key, [slot]);
        else {
          // A text that is printed every day has thousands of others, few of them of these days.
          const near = bucket.findIndex((other) => records.hoursBefore(other, slot) <= LONGEST);
          bucket.splice(0, near < 0 ? bucket.length : near);
          for (const other of bucket) {
            const a = root(parents, slot);
            const b = root(parents, other);
            if (a !== b && this.#sameText.mayBeCopies(slot, other))
              parents[Math.max(a, b)] = Math.min(a, b);
          }
          // An exact copy of the same hour and source finds whatever the first one finds.
          const own = root(parents, slot);
          const repeats = (other: number) =>
            root(parents, other) === own && records.compare(slot, other) === 0;
          if (!bucket.some(repeats)) bucket.push(slot);
        }
      }
    }
    this.#chains.take(parents.map((_, slot) => root(parents, slot)));
    this.#texts.take(Int32Array.from({ length: articles }, (_, slot) => slot));
    this.#size = articles;
    for (const chain of this.#chains.all) this.#part(chain);
    this.#sameText.forget();
  }

  /** Articles that have records, the oldest first. */
  #inOrderOfTime(articles: number): number[] {
    const slots = Array.from({ length: articles }, (_, slot) => slot);
    return slots
      .filter((slot) => this.#records.has(slot))
      .sort((a, b) => this.#records.hoursBefore(b, a) || a - b);
  }

  /** An article's record; `undefined` for a text too short to have one. */
  record(slot: number): Uint8Array | undefined {
    return this.#records.get(slot);
  }

  /**
   * Groups articles, whose records are set, as they were before.
   *
   * @param slots the article at each place
   * @param texts the place of one article of each one's text
   * @param chains the place of one article that hangs together with each
   */
  restore(articles: number, slots: Int32Array, texts: Int32Array, chains: Int32Array): void {
    this.#texts.take(byLeastSlot(articles, slots, texts));
    this.#chains.take(byLeastSlot(articles, slots, chains));
    this.#size = articles;
  }

  /** The articles with this one's text, itself among them. */
  members(slot: number): readonly number[] {
    return this.#texts.members(slot);
  }

  /** The articles of every text that more than one has. */
  get all(): Iterable<readonly number[]> {
    return this.#texts.all;
  }

  /** The same number for all articles of one text, by article. */
  get groups(): Int32Array {
    return this.#texts.names;
  }

  /** The same number for all articles of one text. */
  groupOf(slot: number): number {
    return this.#texts.nameOf(slot);
  }

  /** The same number for all articles that hang together. */
  chainOf(slot: number): number {
    return this.#chains.nameOf(slot);
  }

  /** Adds one article, whose record is set, to the groups. */
  join(slot: number): Regrouping {
    this.#texts.set([slot]);
    this.#chains.set([slot]);
    this.#size = Math.max(this.#size, slot + 1);
    if (!this.#records.has(slot)) return { members: [], regrouped: [] };
    const met = new Set<number>();
    for (let other = 0; other < this.#size; other++) {
      if (other === slot || !this.#records.has(other)) continue;
      if (this.#isLinked(slot, other)) met.add(this.chainOf(other));
    }
    const others = [...met].flatMap((chain) => [...this.#chains.members(chain)]);
    return this.#regroup(slot, others, () => {
      if (others.length > 0) this.#chains.set([...others, slot]);
    });
  }

  /** Takes one article out of the groups. */
  leave(slot: number): Regrouping {
    const others = this.#chains.members(slot).filter((member) => member !== slot);
    return this.#regroup(slot, others, () => {
      this.#records.set(slot, undefined);
      this.#chains.set([slot]);
      this.#texts.set([slot]);
      this.#chain(others);
    });
  }

  get bytes(): number {
    return this.#size * (RECORD + 1 + 8);
  }

  /** Makes texts anew of the chains that some articles are in, once these are changed. */
  #regroup(slot: number, others: readonly number[], change: () => void): Regrouping {
    const textOf = (member: number) => this.members(member).toSorted((a, b) => a - b);
    const before = others.map(textOf);
    change();
    for (const chain of new Set([slot, ...others].map((member) => this.chainOf(member)))) {
      this.#part(this.#chains.members(chain));
    }
    this.#sameText.forget();
    const isSame = (a: readonly number[], b: readonly number[]) => a.join() === b.join();
    const without = (text: readonly number[]) => text.filter((member) => member !== slot);
    return {
      members: others.filter((member, at) => !isSame(before[at]!, textOf(member))),
      regrouped: others.filter(
        (member, at) => !isSame(without(before[at]!), without(textOf(member))),
      ),
    };
  }

  /** Makes chains of some articles among themselves. */
  #chain(slots: readonly number[]): void {
    const inTime = slots.toSorted((a, b) => this.#records.hoursBefore(b, a));
    const left = new Set(inTime.keys());
    for (const first of inTime.keys()) {
      if (!left.delete(first)) continue;
      const chain = [first];
      for (const place of chain) {
        for (const step of [-1, 1]) {
          for (let at = place + step; this.#isNear(inTime[place], inTime[at]); at += step) {
            if (!left.has(at) || !this.#isLinked(inTime[place]!, inTime[at]!)) continue;
            chain.push(at);
            left.delete(at);
          }
        }
      }
      this.#chains.set(chain.map((place) => inTime[place]!));
    }
  }

  /** Is there another one, and does it lie in the time in which a text is printed? */
  #isNear(slot: number | undefined, other: number | undefined): boolean {
    if (slot === undefined || other === undefined) return false;
    return Math.abs(this.#records.hoursBefore(slot, other)) <= LONGEST;
  }

  /** Makes texts of articles that hang together. */
  #part(chain: readonly number[]): void {
    const known = chain.filter((slot) => this.#records.has(slot));
    for (const text of oneTextEach(known, this.#records, this.#sameText)) this.#texts.set(text);
  }

  #isLinked(a: number, b: number): boolean {
    return this.#records.shareKey(a, b) && this.#sameText.mayBeCopies(a, b);
  }
}

/** Of each article the least one with the same name, names being given by place. */
function byLeastSlot(
  articles: number,
  slots: Int32Array,
  names: Int32Array,
): Int32Array<ArrayBuffer> {
  const least = new Map<number, number>();
  slots.forEach((slot, place) => {
    const name = names[place]!;
    least.set(name, Math.min(slot, least.get(name) ?? slot));
  });
  const named = Int32Array.from({ length: articles }, (_, slot) => slot);
  slots.forEach((slot, place) => {
    named[slot] = least.get(names[place]!)!;
  });
  return named;
}

function root(parents: Int32Array, slot: number): number {
  let at = slot;
  while (parents[at] !== at) {
    parents[at] = parents[parents[at]!]!;
    at = parents[at]!;
  }
  return at;
}
