import { MOST_LETTERS, writeRising } from "../encoding.ts";

const FIRST_ROOM = 64;

/** Numbers as letters, one after the other in bytes that grow: no string for each. */
export class EncodedText {
  #bytes = Buffer.alloc(FIRST_ROOM);
  #length = 0;

  /** Adds rising numbers, those of a list from one place to another; of equal ones the first. */
  rising(numbers: ArrayLike<number>, from = 0, to = numbers.length): void {
    this.#makeRoom((to - from) * MOST_LETTERS);
    this.#length = writeRising(numbers, from, to, this.#bytes, this.#length);
  }

  /** Adds a letter of ASCII. */
  letter(code: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length++] = code;
  }

  /** What was added, which is let go. */
  take(): string {
    const text = this.#bytes.toString("latin1", 0, this.#length);
    this.#length = 0;
    return text;
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.alloc(Math.ceil(needed * 1.5));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** Rising whole numbers from 0 on, each as its distance from the one before. */
export function encodeRising(numbers: ArrayLike<number>): string {
  const text = new EncodedText();
  text.rising(numbers);
  return text.take();
}
