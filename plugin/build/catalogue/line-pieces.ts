import { transcode } from "node:buffer";

/** Bytes of a piece: enough that writing a hundred thousand lines costs few calls of the system. */
const PIECE = 2 ** 20;

/** UTF-8 takes so many bytes at most for a unit of a string. */
const BYTES_A_UNIT = 3;

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

/**
 * Reads lines one after the other. A piece is decoded at a time, by way of UTF-16: Node decodes that
 * several times as fast as UTF-8 that is not ASCII, and each call for a line would cost as much again.
 */
export class LineReader {
  readonly #bytes: Buffer;
  /** Where the last line begins and ends. */
  #start = 0;
  #end = -1;
  #texts: readonly string[] = [];
  #place = 0;

  /** @param bytes UTF-8, in which every line has its end */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The next line; an empty one behind the last. */
  next(): string {
    this.#start = Math.min(this.#end + 1, this.#bytes.length);
    if (this.#place === this.#texts.length) {
      this.#texts = this.#decoded(this.#start);
      this.#place = 0;
    }
    const end = this.#bytes.indexOf(LINE_END, this.#start);
    this.#end = end < 0 ? this.#bytes.length : end;
    return this.#texts[this.#place++] ?? "";
  }

  /** The bytes of the line that was given last, without a copy. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(this.#start, this.#end);
  }

  /** The lines of a piece that begins with a line and ends with one. */
  #decoded(start: number): string[] {
    const bytes = this.#bytes;
    let end = bytes.lastIndexOf(LINE_END, start + PIECE);
    if (end < start) end = bytes.indexOf(LINE_END, start);
    const piece = bytes.subarray(start, end < 0 ? bytes.length : end);
    return transcode(piece, "utf8", "utf16le").toString("utf16le").split("\n");
  }
}
