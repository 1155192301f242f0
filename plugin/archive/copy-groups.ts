/** Copies that are named of an article at most. */
const MOST_COPIES = 10;

/** Which articles of an archive carry the same text. */
export class CopyGroups {
  /** Places of the articles with one text, the oldest first, two at least. */
  readonly groups: readonly (readonly number[])[];
  readonly #groupOf = new Map<number, readonly number[]>();

  constructor(groups: readonly (readonly number[])[]) {
    this.groups = groups;
    for (const group of groups) for (const place of group) this.#groupOf.set(place, group);
  }

  /** Other articles that carry the same text as one: the ten oldest, oldest first. */
  of(place: number): number[] {
    const found: number[] = [];
    for (const other of this.#groupOf.get(place) ?? []) {
      if (found.length === MOST_COPIES) break;
      if (other !== place) found.push(other);
    }
    return found;
  }
}
