import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Bytes that are held in memory before they are written, and that are read at once. */
const BLOCK = 64 * 1024;
const LINE_FEED = 0x0a;

/**
 * Lines that stand on the disk once they are more than a few, so that an export may have any number
 * of entries. Their file has no name, and goes when the process ends, however that is.
 */
export class DiskLines {
  #file: number | undefined;
  /** Bytes of the file. */
  #written = 0;
  /** What follows in memory. */
  #rest = Buffer.alloc(0);
  #restLength = 0;
  #block = Buffer.alloc(0);
  #blockStart = 0;
  #count = 0;

  /** How many lines there are. */
  get count(): number {
    return this.#count;
  }

  /**
   * @param line a text without a line feed
   * @returns its place, by which it is found again
   */
  append(line: string): number {
    const bytes = Buffer.from(`${line}\n`);
    if (this.#restLength + bytes.length > this.#rest.length) this.#makeRoom(bytes.length);
    bytes.copy(this.#rest, this.#restLength);
    this.#restLength += bytes.length;
    this.#count++;
    return this.#written + this.#restLength - bytes.length;
  }

  /** The line of a place. */
  at(place: number): string {
    const [line] = this.#lineAt(place);
    return line;
  }

  /** Every line, in the order in which they came. */
  *[Symbol.iterator](): Generator<string> {
    for (let place = 0; place < this.#written + this.#restLength; ) {
      const [line, length] = this.#lineAt(place);
      yield line;
      place += length;
    }
  }

  #makeRoom(bytes: number): void {
    if (this.#restLength + bytes > BLOCK) this.#write();
    const size = Math.max(this.#restLength + bytes, Math.min(BLOCK, this.#rest.length * 2));
    if (size <= this.#rest.length) return;
    const larger = Buffer.alloc(size);
    this.#rest.copy(larger, 0, 0, this.#restLength);
    this.#rest = larger;
  }

  #write(): void {
    this.#file ??= namelessFile();
    fs.writeFileSync(this.#file, this.#rest.subarray(0, this.#restLength));
    this.#written += this.#restLength;
    this.#restLength = 0;
  }

  #lineAt(place: number): [line: string, length: number] {
    let bytes = this.#held(place);
    let end = bytes.indexOf(LINE_FEED);
    for (let length = BLOCK; end < 0; length *= 2) {
      bytes = this.#read(place, length);
      end = bytes.indexOf(LINE_FEED);
    }
    return [bytes.toString("utf8", 0, end), end + 1];
  }

  /** What is in memory from a place on. */
  #held(place: number): Buffer {
    if (place >= this.#written) return this.#rest.subarray(place - this.#written, this.#restLength);
    return place < this.#blockStart
      ? Buffer.alloc(0)
      : this.#block.subarray(place - this.#blockStart);
  }

  #read(place: number, length: number): Buffer {
    const bytes = Buffer.alloc(Math.min(length, this.#written - place));
    fs.readSync(this.#file as number, bytes, 0, bytes.length, place);
    this.#block = bytes;
    this.#blockStart = place;
    return bytes;
  }
}

function namelessFile(): number {
  const folder = fs.mkdtempSync(path.join(tmpdir(), "arshif-lines-"));
  const file = fs.openSync(path.join(folder, "lines"), "w+");
  fs.rmSync(folder, { recursive: true });
  return file;
}
