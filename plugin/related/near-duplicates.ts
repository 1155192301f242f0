import { hoursBefore, LONGEST, mayBeCopies, RECORD } from "./copy-record.ts";

const BANDS = 21;
const ROWS = 3;

/** What one article more or less does to the groups. */
export interface Regrouping {
  /** The others that it joins or leaves. */
  readonly members: readonly number[];
  /** Do those belong together as they did before? Else groups were joined, or one fell apart. */
  readonly isSameOtherwise: boolean;
}

/**
 * Finds articles that carry one text by their records: two that agree in one of 21 bands of three
 * values, and that may be copies by all that their records say, belong together, and so does
 * whoever belongs to either.
 */
export class NearDuplicates {
  #records = new Uint8Array(256 * RECORD);
  #signed = new Uint8Array(256);
  /** The same number for all articles of one text, by article. */
  groups = new Int32Array(0);
  #size = 0;
  readonly #members = new Map<number, number[]>();

  /** Takes an article's record; `undefined` for a text too short to have one. */
  set(slot: number, record: Uint8Array | undefined): void {
    if (slot >= this.#signed.length) this.#grow(slot);
    this.#signed[slot] = record === undefined ? 0 : 1;
    if (record !== undefined) this.#records.set(record, slot * RECORD);
  }

  /** Groups the articles from 0 to `articles` anew. */
  group(articles: number): void {
    const parents = Int32Array.from({ length: articles }, (_, slot) => slot);
    const ages = this.#inOrderOfTime(articles);
    for (let band = 0; band < BANDS; band++) {
      const buckets = new Map<number, number[]>();
      for (const slot of ages) {
        const key = this.#bandKey(slot, band);
        const bucket = buckets.get(key);
        if (bucket === undefined) buckets.set(key, [slot]);
        else {
          // A text that is printed every day has thousands of others, few of them of these days.
          const near = bucket.findIndex((other) => this.#hoursBefore(other, slot) <= LONGEST);
          bucket.splice(0, near < 0 ? bucket.length : near);
          for (const other of bucket) {
            const a = root(parents, slot);
            const b = root(parents, other);
            if (a !== b && this.#alike(slot, other)) parents[Math.max(a, b)] = Math.min(a, b);
          }
          // An exact copy of the same hour and source finds whatever the first one finds.
          const own = root(parents, slot);
          const repeats = (other: number) =>
            root(parents, other) === own && this.#equal(slot, other);
          if (!bucket.some(repeats)) bucket.push(slot);
        }
      }
    }
    this.groups = parents.map((_, slot) => root(parents, slot));
    this.#size = articles;
    this.#gatherMembers();
  }

  /** Articles that have records, the oldest first. */
  #inOrderOfTime(articles: number): number[] {
    const slots = Array.from({ length: articles }, (_, slot) => slot);
    return slots
      .filter((slot) => this.#signed[slot] !== 0)
      .sort((a, b) => this.#hoursBefore(b, a) || a - b);
  }

  #hoursBefore(a: number, b: number): number {
    return hoursBefore(this.#records, a * RECORD, b * RECORD);
  }

  /** An article's record; `undefined` for a text too short to have one. */
  record(slot: number): Uint8Array | undefined {
    if (this.#signed[slot] !== 1) return undefined;
    return this.#records.subarray(slot * RECORD, (slot + 1) * RECORD);
  }

  /**
   * Groups articles, whose records are set, as they were before.
   *
   * @param slots the article at each place
   * @param groups the place of one article of each one's text
   */
  restore(articles: number, slots: Int32Array, groups: Int32Array): void {
    this.groups = Int32Array.from({ length: articles }, (_, slot) => slot);
    const least = new Map<number, number>();
    slots.forEach((slot, place) => {
      const group = groups[place]!;
      least.set(group, Math.min(slot, least.get(group) ?? slot));
    });
    slots.forEach((slot, place) => {
      this.groups[slot] = least.get(groups[place]!)!;
    });
    this.#size = articles;
    this.#gatherMembers();
  }

  #gatherMembers(): void {
    this.#members.clear();
    this.groups.forEach((group, slot) => {
      if (group === slot) return;
      const members = this.#members.get(group);
      if (members === undefined) this.#members.set(group, [group, slot]);
      else members.push(slot);
    });
  }

  /** The articles with this one's text, itself among them. */
  members(slot: number): readonly number[] {
    return this.#members.get(this.groupOf(slot)) ?? [slot];
  }

  /** The articles of every text that more than one has. */
  get all(): Iterable<readonly number[]> {
    return this.#members.values();
  }

  /** The same number for all articles of one text. */
  groupOf(slot: number): number {
    return slot < this.#size ? this.groups[slot]! : slot;
  }

  /** Adds one article, whose record is set, to the groups. */
  join(slot: number): Regrouping {
    this.#setGroup(slot, slot);
    if (this.#signed[slot] === 0) return { members: [], isSameOtherwise: true };
    const met = new Set<number>();
    for (let other = 0; other < this.#size; other++) {
      if (other === slot || this.#signed[other] === 0) continue;
      if (this.#shareBand(slot, other) && this.#alike(slot, other)) met.add(this.groupOf(other));
    }
    const members = [...met].flatMap((group) => [...this.members(group)]);
    if (members.length > 0) this.#regroup([slot, ...members]);
    return { members, isSameOtherwise: met.size <= 1 };
  }

  /** Takes one article out of the groups. */
  leave(slot: number): Regrouping {
    const members = this.members(slot).filter((member) => member !== slot);
    this.#signed[slot] = 0;
    this.#regroup([slot, ...members]);
    const left = new Set(members.map((member) => this.groupOf(member)));
    return { members, isSameOtherwise: left.size <= 1 };
  }

  get bytes(): number {
    return this.#size * (RECORD + 1 + 4);
  }

  /** Groups a few articles among themselves. */
  #regroup(slots: readonly number[]): void {
    for (const slot of slots) this.#members.delete(this.groupOf(slot));
    const left = new Set(slots);
    for (const first of slots) {
      if (!left.delete(first)) continue;
      const group = [first];
      for (const member of group) {
        for (const other of left) {
          if (this.#shareBand(member, other) && this.#alike(member, other)) {
            group.push(other);
            left.delete(other);
          }
        }
      }
      const name = Math.min(...group);
      for (const member of group) this.#setGroup(member, name);
      if (group.length > 1) this.#members.set(name, group);
    }
  }

  #setGroup(slot: number, group: number): void {
    if (slot >= this.groups.length) {
      const groups = new Int32Array(Math.ceil((slot + 1) * 1.2));
      groups.set(this.groups);
      this.groups = groups;
    }
    this.groups[slot] = group;
    this.#size = Math.max(this.#size, slot + 1);
  }

  #alike(a: number, b: number): boolean {
    const areSigned = this.#signed[a] !== 0 && this.#signed[b] !== 0;
    return areSigned && mayBeCopies(this.#records, a * RECORD, b * RECORD);
  }

  #equal(a: number, b: number): boolean {
    const start = a * RECORD;
    const away = (b - a) * RECORD;
    for (let at = start; at < start + RECORD; at++) {
      if (this.#records[at] !== this.#records[at + away]) return false;
    }
    return true;
  }

  /** Most articles differ in the first value of every band, which is soon seen. */
  #shareBand(a: number, b: number): boolean {
    const values = this.#records;
    const end = a * RECORD + BANDS * ROWS;
    for (let at = a * RECORD, of = b * RECORD; at < end; at += ROWS, of += ROWS) {
      if (values[at] !== values[of]) continue;
      if (values[at + 1] === values[of + 1] && values[at + 2] === values[of + 2]) return true;
    }
    return false;
  }

  #bandKey(slot: number, band: number): number {
    const from = slot * RECORD + band * ROWS;
    const values = this.#records;
    return values[from]! | (values[from + 1]! << 8) | (values[from + 2]! << 16);
  }

  #grow(slot: number): void {
    const size = Math.max(slot + 1, Math.ceil(this.#signed.length * 1.5));
    const records = new Uint8Array(size * RECORD);
    records.set(this.#records);
    this.#records = records;
    const signed = new Uint8Array(size);
    signed.set(this.#signed);
    this.#signed = signed;
  }
}

function root(parents: Int32Array, slot: number): number {
  let at = slot;
  while (parents[at] !== at) {
    parents[at] = parents[parents[at]!]!;
    at = parents[at]!;
  }
  return at;
}
