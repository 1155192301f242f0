import { ByteWriter } from "./varints.ts";

/** Where the lists of restored articles stand in the bytes that they came from. */
export interface ByteSource {
  readonly bytes: Uint8Array;
  /** By article; where one begins and ends at the same place, it came from elsewhere. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How many entries came from there: what begins behind them is newer. */
  readonly entries: number;
}

/**
 * Writes lists of articles. Those that are as they were are copied, whole stretches at once.
 *
 * @param isSame does an article have the list that it had?
 * @param write writes an article's list
 * @param expected bytes of all lists, more or less, where there is no source
 */
export function listBytes(
  slots: readonly number[],
  source: ByteSource | undefined,
  isSame: (slot: number) => boolean,
  write: (slot: number, writer: ByteWriter) => void,
  expected: number,
): Uint8Array {
  const writer = new ByteWriter(source === undefined ? expected : source.bytes.length + SLACK);
  let from = 0;
  let to = 0;
  const flush = () => {
    if (source !== undefined && to > from) writer.append(source.bytes.subarray(from, to));
    from = to;
  };
  for (const slot of slots) {
    const start = source?.starts[slot] ?? 0;
    const end = source?.ends[slot] ?? 0;
    if (end > start && isSame(slot)) {
      if (start !== to) {
        flush();
        from = start;
      }
      to = end;
    } else {
      flush();
      write(slot, writer);
    }
  }
  flush();
  return writer.bytes;
}

/** Bytes for what is new. */
const SLACK = 2 ** 16;
