import type { RelatedInput } from "./input.ts";

/** The ids of an index's articles: one article each. */
export class TakenIds {
  readonly #before: readonly string[];
  #known: Set<string> | undefined;

  /** @param before distinct ids that are taken already */
  constructor(before: readonly string[] = []) {
    this.#before = before;
  }

  /** Put together when an id is first asked for: an index that was restored is mostly asked for none. */
  get #ids(): Set<string> {
    this.#known ??= new Set(this.#before);
    return this.#known;
  }

  /** @throws Error when the id is taken, or the date is no number */
  take({ id, date }: Pick<RelatedInput, "id" | "date">): void {
    if (this.#ids.has(id)) throw new Error(`Two articles have the id ${id}.`);
    if (!Number.isFinite(date)) throw new Error(`The article ${id} has no date.`);
    this.#ids.add(id);
  }

  free(id: string): void {
    this.#ids.delete(id);
  }
}
