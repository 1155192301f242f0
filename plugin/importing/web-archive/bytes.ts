import fs from "node:fs";

/** Something that is read wherever it is asked for. */
export interface Bytes {
  readonly size: number;
  /** What stands from a place on: so many bytes, or fewer at the end. */
  read(from: number, length: number): Buffer;
}

/** Read at once, as what is asked for next stands right behind. */
const CHUNK = 1024 * 1024;

/** A file, or a part of one. */
export class FileBytes implements Bytes {
  /** What people call it. */
  readonly name: string;
  readonly size: number;
  /** Where it begins in its file. */
  readonly start: number;
  readonly #file: string;
  #chunk: Buffer = Buffer.alloc(0);
  #chunkFrom = 0;

  /**
   * @param file an absolute path
   * @param part the bytes of the file that it is; all of them if unset
   */
  constructor(name: string, file: string, part?: { readonly from: number; readonly size: number }) {
    this.name = name;
    this.#file = file;
    this.start = part?.from ?? 0;
    this.size = part?.size ?? fs.statSync(file).size;
  }

  read(from: number, length: number): Buffer {
    const most = Math.max(0, Math.min(length, this.size - from));
    const isAtHand = from >= this.#chunkFrom && from + most <= this.#chunkFrom + this.#chunk.length;
    if (!isAtHand) {
      this.#chunk = this.#fromDisk(from, Math.min(Math.max(most, CHUNK), this.size - from));
      this.#chunkFrom = from;
    }
    const start = from - this.#chunkFrom;
    return this.#chunk.subarray(start, start + most);
  }

  #fromDisk(from: number, length: number): Buffer {
    const descriptor = fs.openSync(this.#file, "r");
    try {
      const bytes = Buffer.allocUnsafe(Math.max(0, length));
      let size = 0;
      while (size < bytes.length) {
        const place = this.start + from + size;
        const read = fs.readSync(descriptor, bytes, size, bytes.length - size, place);
        if (read === 0) break;
        size += read;
      }
      return bytes.subarray(0, size);
    } finally {
      fs.closeSync(descriptor);
    }
  }
}

/** Bytes that are in memory. */
export class MemoryBytes implements Bytes {
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get size(): number {
    return this.#bytes.length;
  }

  read(from: number, length: number): Buffer {
    return this.#bytes.subarray(from, from + length);
  }
}
