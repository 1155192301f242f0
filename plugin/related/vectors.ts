import { GrowingBytes, GrowingInts } from "./growing.ts";

/**
 * A list of terms with their codes for each article: field weights in tenths, from 1 to 255.
 * A vector that is set anew goes to the end; the old one is left behind.
 */
export class Vectors {
  readonly terms = new GrowingInts();
  readonly codes = new GrowingBytes();
  readonly #starts = new GrowingInts();
  readonly #lengths = new GrowingInts();

  set(slot: number, terms: Int32Array, codes: Uint8Array, length: number): void {
    this.#starts.set(slot, this.terms.length);
    this.#lengths.set(slot, length);
    for (let index = 0; index < length; index++) {
      this.terms.push(terms[index]!);
      this.codes.push(codes[index]!);
    }
  }

  /** Where an article's vector begins in `terms` and `codes`. */
  start(slot: number): number {
    return this.#starts.at(slot);
  }

  /** Where it ends. */
  end(slot: number): number {
    return this.#starts.at(slot) + this.#lengths.at(slot);
  }

  get bytes(): number {
    return this.terms.length * 5 + this.#starts.length * 8;
  }
}
