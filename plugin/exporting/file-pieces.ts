import fs from "node:fs";

/** Bytes of a file that are in memory at once. */
const PIECE = 1024 * 1024;

/** A file's bytes, a piece at a time, however large it is; each time from its beginning. */
export class FilePieces implements Iterable<Buffer> {
  readonly size: number;
  readonly #file: string;
  #only: Buffer | undefined;

  /** @param file an absolute path */
  constructor(file: string) {
    this.#file = file;
    this.size = fs.statSync(file).size;
  }

  *[Symbol.iterator](): Generator<Buffer> {
    if (this.size <= PIECE) {
      this.#only ??= fs.readFileSync(this.#file);
      yield this.#only;
      return;
    }
    const descriptor = fs.openSync(this.#file, "r");
    try {
      for (;;) {
        const piece = Buffer.allocUnsafe(PIECE);
        const length = fs.readSync(descriptor, piece);
        if (length === 0) return;
        yield piece.subarray(0, length);
      }
    } finally {
      fs.closeSync(descriptor);
    }
  }
}
