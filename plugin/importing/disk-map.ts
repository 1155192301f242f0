import { hash } from "node:crypto";
import { DiskLines } from "./disk-lines.ts";

/**
 * A map whose names and values stand on the disk, for as much as an export has entries: memory holds a
 * number a name. Its order is that in which the names came first.
 */
export class DiskMap<Value> {
  readonly #lines = new DiskLines();
  /** Places of entries by their slots: a number that their names give, or the next that was free. */
  readonly #places = new Map<number, number>();

  get size(): number {
    return this.#places.size;
  }

  has(name: string): boolean {
    return this.#places.has(this.#slotOf(name));
  }

  get(name: string): Value | undefined {
    const place = this.#places.get(this.#slotOf(name));
    return place === undefined ? undefined : this.#entryAt(place)[1];
  }

  /** @param value something that JSON holds */
  set(name: string, value: Value): void {
    this.#places.set(this.#slotOf(name), this.#lines.append(JSON.stringify([name, value])));
  }

  *[Symbol.iterator](): Generator<[name: string, value: Value]> {
    for (const place of this.#places.values()) yield this.#entryAt(place);
  }

  #slotOf(name: string): number {
    let slot = hash("sha256", name, "buffer").readInt32LE();
    for (;;) {
      const place = this.#places.get(slot);
      if (place === undefined || this.#entryAt(place)[0] === name) return slot;
      slot = (slot + 1) | 0;
    }
  }

  #entryAt(place: number): [name: string, value: Value] {
    return JSON.parse(this.#lines.at(place));
  }
}
