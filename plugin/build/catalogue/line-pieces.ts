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

/** Reads lines one after the other, and copies none that is asked for as bytes. */
export class LineReader {
  readonly #bytes: Buffer;
  #at = 0;

  /** @param bytes every line has its end */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The next line; an empty one behind the last. */
  next(): Buffer {
    const start = this.#at;
    const end = this.#bytes.indexOf(LINE_END, start);
    this.#at = end < 0 ? this.#bytes.length : end + 1;
    return this.#bytes.subarray(start, end < 0 ? this.#bytes.length : end);
  }

  text(): string {
    return this.next().toString("utf8");
  }
}
