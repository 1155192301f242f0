import { ByteWriter } from "./varints.ts";

/** Lists of articles as they were kept, each with its length in bytes before it. */
export class PackedLists {
  readonly bytes: Uint8Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  /**
   * @param slots the article of each list
   * @param size how many articles there are
   */
  constructor(bytes: Uint8Array, slots: Int32Array, size: number) {
    this.bytes = bytes;
    this.#starts = new Int32Array(size);
    this.#ends = new Int32Array(size);
    let at = 0;
    for (const slot of slots) {
      this.#starts[slot] = at;
      let length = 0;
      let byte: number;
      let shift = 0;
      do {
        byte = bytes[at++]!;
        length |= (byte & 0x7f) << shift;
        shift += 7;
      } while (byte > 0x7f);
      at += length;
      this.#ends[slot] = at;
    }
  }

  /** Where an article's list begins, its length before it; where it ends too when it is not kept. */
  start(slot: number): number {
    return this.#starts[slot] ?? 0;
  }

  end(slot: number): number {
    return this.#ends[slot] ?? 0;
  }

  /** Where what stands in an article's list begins. */
  content(slot: number): number {
    let at = this.start(slot);
    while (this.bytes[at++]! > 0x7f);
    return at;
  }

  /** To be called when an article gets another list. */
  forget(slot: number): void {
    this.#ends[slot] = this.start(slot);
  }
}

/**
 * Writes lists of articles. Those that are as they were kept are not copied: pieces of what was kept
 * stand between those that are written.
 *
 * @param write writes an article's list
 * @param expected bytes of all lists, more or less, where none were kept
 */
export function packedLists(
  slots: readonly number[],
  kept: PackedLists | undefined,
  write: (slot: number, writer: ByteWriter) => void,
  expected: number,
): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const written = new ByteWriter(kept === undefined ? expected : ROOM);
  const one = new ByteWriter();
  let taken = 0;
  let from = 0;
  let to = 0;
  /** What was written stands before what is kept, which is only taken up after it. */
  const take = () => {
    const { bytes } = written;
    if (bytes.length > taken) pieces.push(bytes.subarray(taken));
    if (kept !== undefined && to > from) pieces.push(kept.bytes.subarray(from, to));
    taken = bytes.length;
    from = to;
  };
  for (const slot of slots) {
    const start = kept?.start(slot) ?? 0;
    const end = kept?.end(slot) ?? 0;
    if (end > start) {
      if (start !== to) {
        take();
        from = start;
      }
      to = end;
      continue;
    }
    if (to > from) take();
    one.clear();
    write(slot, one);
    written.number(one.bytes.length);
    written.append(one.bytes);
  }
  take();
  return pieces;
}

/** Bytes for what is new. */
const ROOM = 2 ** 16;
