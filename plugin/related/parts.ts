/** Articles in parts: each is in one, most in one of their own. A part's name is its least article. */
export class Parts {
  /** The name of each article's part. */
  names = new Int32Array(0);
  readonly #members = new Map<number, readonly number[]>();

  /** Takes all parts at once, each named by its least article. */
  take(names: Int32Array<ArrayBuffer>): void {
    this.names = names;
    const members = new Map<number, number[]>();
    names.forEach((name, slot) => {
      if (name === slot) return;
      const known = members.get(name);
      if (known === undefined) members.set(name, [name, slot]);
      else known.push(slot);
    });
    this.#members.clear();
    for (const [name, slots] of members) this.#members.set(name, slots);
  }

  /** Makes a part of some articles; all others of the parts in which they are must be set, too. */
  set(slots: readonly number[]): void {
    const name = Math.min(...slots);
    for (const slot of slots) this.#dissolve(slot);
    for (const slot of slots) {
      if (slot >= this.names.length) this.#grow(slot);
      this.names[slot] = name;
    }
    if (slots.length > 1) this.#members.set(name, slots);
  }

  nameOf(slot: number): number {
    return slot < this.names.length ? this.names[slot]! : slot;
  }

  /** The articles of one's part, itself among them. */
  members(slot: number): readonly number[] {
    return this.#members.get(this.nameOf(slot)) ?? [slot];
  }

  /** The parts of more than one article. */
  get all(): Iterable<readonly number[]> {
    return this.#members.values();
  }

  /** Takes a part away: what is left of it must not be taken for another one of its name. */
  #dissolve(slot: number): void {
    const name = this.nameOf(slot);
    for (const member of this.#members.get(name) ?? []) this.names[member] = member;
    this.#members.delete(name);
  }

  #grow(slot: number): void {
    const size = Math.ceil((slot + 1) * 1.2);
    const names = Int32Array.from({ length: size }, (_, at) => at);
    names.set(this.names);
    this.names = names;
  }
}
