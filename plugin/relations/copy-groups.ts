import { compareTexts } from "../text/index.ts";
import type { DatedArticle } from "./article.ts";

/** Copies that are named of an article at most. */
export const MOST_COPIES = 10;

/** Most articles have no copy. */
const NONE: readonly number[] = [];

/** Places of articles that carry the same text, the oldest first, two at least in each group. */
export type CopyGroups = readonly (readonly number[])[];

/** Which articles of an archive carry the same text. */
export class Copies {
  readonly groups: CopyGroups;
  readonly #articles: readonly DatedArticle[];
  readonly #onlyOlder: boolean;
  readonly #groupOf = new Map<number, readonly number[]>();

  /** @param onlyOlder are an article's related ones all older than it, their copies too? */
  constructor(groups: CopyGroups, articles: readonly DatedArticle[], onlyOlder: boolean) {
    this.groups = groups;
    this.#articles = articles;
    this.#onlyOlder = onlyOlder;
    for (const group of groups) for (const place of group) this.#groupOf.set(place, group);
  }

  /** Other articles that carry the same text as one: the ten oldest, oldest first. */
  of(place: number): readonly number[] {
    const group = this.#groupOf.get(place);
    if (group === undefined) return NONE;
    const found: number[] = [];
    for (const other of group) {
      if (found.length === MOST_COPIES) break;
      if (other !== place) found.push(other);
    }
    return found;
  }

  /** Those copies of an article that the list of another names. */
  inList(place: number, of: number): readonly number[] {
    const copies = this.of(place);
    return this.#onlyOlder && copies.length > 0
      ? copies.filter((other) => this.#isOlder(other, of))
      : copies;
  }

  /** The order of time; of the same moment, of paths: as the index has it. */
  #isOlder(a: number, b: number): boolean {
    const [one, two] = [this.#articles[a], this.#articles[b]] as [DatedArticle, DatedArticle];
    const difference = +one.date - +two.date;
    return difference === 0 ? compareTexts(one.inputPath, two.inputPath) < 0 : difference < 0;
  }
}
