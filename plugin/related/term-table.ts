/** Places for each term: mostly empty, so that a term that is not there is found out at once. */
const ROOM = 8;
const SMALLEST = 1024;
/** An odd constant near 2³² divided by the golden ratio (Knuth's multiplicative hashing). */
const SPREAD = 0x9e3779b1 | 0;

/**
 * A few hundred numbers by term, in a table small enough for the processor's first cache. An array
 * as long as the archive's list of terms would be faster to write and several times slower to read.
 */
export class TermTable {
  #terms = new Int32Array(SMALLEST).fill(-1);
  #values = new Int32Array(SMALLEST);
  #shift = 32 - Math.log2(SMALLEST);
  #size = 0;

  /** How many terms there are. */
  get size(): number {
    return this.#size;
  }

  /** Empties the table and makes room. */
  clear(terms: number): void {
    this.#size = 0;
    if (terms * ROOM <= this.#terms.length) {
      this.#terms.fill(-1);
      return;
    }
    const bits = Math.ceil(Math.log2(terms * ROOM));
    this.#shift = 32 - bits;
    this.#terms = new Int32Array(2 ** bits).fill(-1);
    this.#values = new Int32Array(2 ** bits);
  }

  /** Takes a term that is not in the table, of which there was room for. */
  set(term: number, value: number): void {
    const at = this.#place(term);
    this.#terms[at] = term;
    this.#values[at] = value;
    this.#size++;
  }

  /** The term's number; 0 when it is not in the table. */
  get(term: number): number {
    const at = this.#place(term);
    return this.#terms[at] === term ? this.#values[at]! : 0;
  }

  #place(term: number): number {
    const terms = this.#terms;
    const mask = terms.length - 1;
    let at = Math.imul(term, SPREAD) >>> this.#shift;
    while (terms[at] !== term && terms[at] !== -1) at = (at + 1) & mask;
    return at;
  }
}
