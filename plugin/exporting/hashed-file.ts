import { createHash, type Hash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** A new file that knows its size and its checksum while it is written. */
export class HashedFile {
  readonly #descriptor: number;
  readonly #hash: Hash;
  #size = 0;

  /**
   * @param file an absolute path at which nothing stands
   * @param algorithm as Node names it: `sha512`
   */
  constructor(file: string, algorithm: string) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    this.#descriptor = fs.openSync(file, "wx");
    this.#hash = createHash(algorithm);
  }

  /** Bytes written until now. */
  get size(): number {
    return this.#size;
  }

  write(piece: string | Uint8Array): void {
    const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
    this.#hash.update(bytes);
    for (let done = 0; done < bytes.length; ) {
      done += fs.writeSync(this.#descriptor, bytes, done);
    }
    this.#size += bytes.length;
  }

  /** @returns the checksum of all that was written, in hex */
  close(): string {
    fs.closeSync(this.#descriptor);
    return this.#hash.digest("hex");
  }
}

/** Writes a new file of pieces, and gives its size in bytes and its checksum in hex. */
export function writeHashed(
  file: string,
  pieces: Iterable<string | Uint8Array>,
  algorithm = "sha256",
): { readonly size: number; readonly sum: string } {
  const written = new HashedFile(file, algorithm);
  for (const piece of pieces) written.write(piece);
  return { sum: written.close(), size: written.size };
}

/** The SHA-256 of some bytes, in hex. */
export function checksum(pieces: Iterable<string | Uint8Array>): string {
  const hash = createHash("sha256");
  for (const piece of pieces) hash.update(piece);
  return hash.digest("hex");
}
