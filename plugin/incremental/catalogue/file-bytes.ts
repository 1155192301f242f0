import fs from "node:fs";

/** The bytes of an open file, read where they are asked for: a large file is never in memory whole. */
export class FileBytes {
  readonly #handle: number;
  readonly length: number;

  private constructor(handle: number) {
    this.#handle = handle;
    this.length = fs.fstatSync(handle).size;
  }

  /**
   * Opens a file, lets it be read, and closes it.
   *
   * @throws what Node throws where it cannot be read
   */
  static reading<Result>(file: string, read: (bytes: FileBytes) => Result): Result {
    const handle = fs.openSync(file, "r");
    try {
      return read(new FileBytes(handle));
    } finally {
      fs.closeSync(handle);
    }
  }

  /**
   * The bytes between two places; fewer where the file ends before.
   *
   * @param into what they are put into; new memory if unset
   */
  read(start: number, end: number, into?: Buffer): Buffer {
    const most = Math.max(0, Math.min(end, this.length) - start);
    const bytes = into ?? Buffer.allocUnsafeSlow(most);
    let read = 0;
    while (read < most) {
      const more = fs.readSync(this.#handle, bytes, read, most - read, start + read);
      if (more === 0) break;
      read += more;
    }
    return bytes.subarray(0, read);
  }
}
