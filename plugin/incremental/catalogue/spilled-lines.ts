import fs from "node:fs";
import path from "node:path";
import { KEPT, UNFINISHED } from "../cache-folder.ts";
import { PIECE } from "./line-pieces.ts";

/**
 * Lines that wait on disk until a catalogue is written, since those of a large archive take a
 * hundred megabytes. The file has no name once it is open, so that nothing is left of it whenever
 * the process ends.
 */
export class SpilledLines {
  readonly #file: string;
  #handle: number | undefined;
  /** Lines that are not on disk yet. */
  #block = Buffer.allocUnsafeSlow(PIECE);
  #end = 0;
  /** Bytes that are. */
  #written = 0;

  /** @param root the project's root, an absolute path */
  constructor(root: string) {
    this.#file = path.join(root, KEPT, `lines.${process.pid}${UNFINISHED}`);
  }

  /** @returns reads the line's bytes in UTF-8, which are good until another line is packed */
  pack(line: string): () => Uint8Array {
    const length = Buffer.byteLength(line);
    if (this.#end + length > this.#block.length) this.#spill(length);
    const start = this.#written + this.#end;
    this.#block.write(line, this.#end);
    this.#end += length;
    return () => this.#read(start, length);
  }

  /** @param room that the next line needs */
  #spill(room: number): void {
    this.#handle ??= openWithoutName(this.#file);
    for (let at = 0; at < this.#end; ) {
      at += fs.writeSync(this.#handle, this.#block, at, this.#end - at, this.#written + at);
    }
    this.#written += this.#end;
    this.#end = 0;
    if (room > this.#block.length) this.#block = Buffer.allocUnsafeSlow(room);
  }

  #read(start: number, length: number): Uint8Array {
    const inBlock = start - this.#written;
    if (inBlock >= 0) return this.#block.subarray(inBlock, inBlock + length);
    const bytes = Buffer.allocUnsafe(length);
    for (let at = 0; at < length; ) {
      const read = fs.readSync(this.#handle as number, bytes, at, length - at, start + at);
      if (read === 0) throw new Error(`${this.#file} was cut.`);
      at += read;
    }
    return bytes;
  }
}

function openWithoutName(file: string): number {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const handle = fs.openSync(file, "w+");
  fs.rmSync(file, { force: true });
  return handle;
}
