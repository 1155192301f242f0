import type { RelatedInput } from "./input.ts";

/** The ids of an index's articles: one article each. */
export class TakenIds {
  readonly #ids = new Set<string>();

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
