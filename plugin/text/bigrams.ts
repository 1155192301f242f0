const FIRST_SLOTS = 1024;
/** An odd constant near 2³² divided by the golden ratio (Knuth's multiplicative hashing). */
const SPREAD = 0x9e3779b1 | 0;

/** Numbers distinct pairs of numbers from 0 in the order of their first sight, in typed arrays. */
export class PairInterner {
  #slots = new Int32Array(FIRST_SLOTS).fill(-1);
  #pairs = new Int32Array((FIRST_SLOTS * 3) / 2);
  #size = 0;

  /** How many distinct pairs there are. */
  get size(): number {
    return this.#size;
  }

  /** Bytes that the arrays take. */
  get bytes(): number {
    return this.#slots.byteLength + this.#pairs.byteLength;
  }

  /** The number of a pair, which is made when the pair is new. */
  intern(first: number, second: number): number {
    const slot = this.#slotOf(this.#slots, first, second);
    const known = this.#slots[slot]!;
    if (known >= 0) return known;
    const id = this.#size++;
    this.#slots[slot] = id;
    this.#pairs[2 * id] = first;
    this.#pairs[2 * id + 1] = second;
    if (this.#size * 4 >= this.#slots.length * 3) this.#make(this.#slots.length * 2);
    return id;
  }

  /**
   * Numbers pairs that are all new and distinct, such as another interner had: none is looked for, and
   * room for all is made at once.
   *
   * @param count how many there are
   * @param next gives one number after the other: the first of a pair, the second, the first of the next
   */
  restore(count: number, next: () => number): void {
    const size = this.#size + count;
    let room = this.#slots.length;
    while (size * 4 >= room * 3) room *= 2;
    if (room > this.#slots.length) this.#make(room);
    const slots = this.#slots;
    const pairs = this.#pairs;
    const mask = slots.length - 1;
    for (let id = this.#size; id < size; id++) {
      const first = next();
      const second = next();
      pairs[2 * id] = first;
      pairs[2 * id + 1] = second;
      let slot = hashOf(first, second) & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#size = size;
  }

  /** The pair with a number that {@link intern} gave. */
  pair(id: number): readonly [number, number] {
    return [this.#pairs[2 * id]!, this.#pairs[2 * id + 1]!];
  }

  #slotOf(slots: Int32Array, first: number, second: number): number {
    const mask = slots.length - 1;
    let slot = hashOf(first, second) & mask;
    for (;;) {
      const id = slots[slot]!;
      if (id < 0 || (this.#pairs[2 * id] === first && this.#pairs[2 * id + 1] === second)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** Makes a larger table. */
  #make(room: number): void {
    const pairs = new Int32Array((room * 3) / 2);
    pairs.set(this.#pairs);
    this.#pairs = pairs;
    const slots = new Int32Array(room).fill(-1);
    for (let id = 0; id < this.#size; id++) {
      slots[this.#slotOf(slots, pairs[2 * id]!, pairs[2 * id + 1]!)] = id;
    }
    this.#slots = slots;
  }
}

function hashOf(first: number, second: number): number {
  const mixed = Math.imul(Math.imul(first, SPREAD) ^ second, SPREAD);
  return mixed ^ (mixed >>> 15);
}
