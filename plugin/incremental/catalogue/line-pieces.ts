import { transcode } from "node:buffer";

/** Bytes of a piece: enough that writing a hundred thousand lines costs few calls of the system. */
export const PIECE = 2 ** 20;

/** UTF-8 takes so many bytes at most for a unit of a string. */
export const BYTES_A_UNIT = 3;

const LINE_END = 0x0a;

/**
 * Lines, each with its end, put together to large pieces.
 *
 * @param lines texts, or bytes that are taken as they are; no line's end in them
 * @returns each piece is good until the next is asked for
 */
export function* linePieces(lines: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let piece = Buffer.allocUnsafe(PIECE);
  let end = 0;
  for (const line of lines) {
    const most = (typeof line === "string" ? line.length * BYTES_A_UNIT : line.length) + 1;
    if (end + most > piece.length) {
      if (end > 0) yield piece.subarray(0, end);
      end = 0;
      if (most > piece.length) piece = Buffer.allocUnsafe(most);
    }
    if (typeof line === "string") end += piece.write(line, end);
    else {
      piece.set(line, end);
      end += line.length;
    }
    piece[end++] = LINE_END;
  }
  if (end > 0) yield piece.subarray(0, end);
}

/** Where lines are read from. */
interface Bytes {
  readonly length: number;
  /** The bytes between two places; fewer where they end before. */
  read(start: number, end: number): Buffer;
}

/**
 * Reads lines one after the other. A piece is read and decoded at a time, by way of UTF-16: Node
 * decodes that several times as fast as UTF-8 that is not ASCII, and each call for a line would cost
 * as much again.
 */
export class LineReader {
  readonly #all: Bytes;
  /** Where the next piece begins. */
  #next: number;
  #piece: Buffer = Buffer.alloc(0);
  /** Where the last line begins and ends in the piece. */
  #start = 0;
  #end = 0;
  #texts: readonly string[] = [];
  #place = 0;

  /**
   * @param all UTF-8, in which every line has its end
   * @param start where the first line begins
   */
  constructor(all: Bytes, start = 0) {
    this.#all = all;
    this.#next = start;
  }

  /** The next line; an empty one behind the last. */
  next(): string {
    if (this.#place === this.#texts.length) this.#readPiece();
    else this.#start = this.#end + 1;
    const end = this.#piece.indexOf(LINE_END, this.#start);
    this.#end = end < 0 ? this.#piece.length : end;
    return this.#texts[this.#place++] ?? "";
  }

  /** The bytes of the line that was given last, without a copy. */
  get bytes(): Uint8Array {
    return this.#piece.subarray(this.#start, this.#end);
  }

  /** Takes the lines of a piece that begins with a line and ends with one. */
  #readPiece(): void {
    let size = PIECE;
    let bytes = this.#all.read(this.#next, this.#next + size);
    while (bytes.length === size && !bytes.includes(LINE_END)) {
      size *= 2;
      bytes = this.#all.read(this.#next, this.#next + size);
    }
    const end = bytes.lastIndexOf(LINE_END);
    this.#piece = bytes.subarray(0, end < 0 ? bytes.length : end + 1);
    this.#next += this.#piece.length;
    this.#start = 0;
    this.#place = 0;
    this.#texts = transcode(this.#piece, "utf8", "utf16le").toString("utf16le").split("\n");
    if (end >= 0) this.#texts = this.#texts.slice(0, -1);
  }
}
