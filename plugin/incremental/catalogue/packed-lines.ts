import { BYTES_A_UNIT, PIECE } from "./line-pieces.ts";

/**
 * Holds lines as bytes, one after the other in large blocks: a string of Arabic takes twice as much,
 * and would be turned into bytes each time it is written.
 */
export class PackedLines {
  #block = Buffer.alloc(0);
  #end = 0;

  /** @returns the line's bytes in UTF-8, which must not be changed */
  pack(line: string): Uint8Array {
    if (this.#end + line.length * BYTES_A_UNIT > this.#block.length) {
      const most = Buffer.byteLength(line);
      if (most > PIECE) return Buffer.from(line);
      if (this.#end + most > this.#block.length) {
        this.#block = Buffer.allocUnsafeSlow(PIECE);
        this.#end = 0;
      }
    }
    const start = this.#end;
    this.#end += this.#block.write(line, start);
    return this.#block.subarray(start, this.#end);
  }
}
