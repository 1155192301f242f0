import { codeOf, entry, numberOf } from "../entries.ts";
import type { Heads } from "../heads.ts";
import type { TermSpace } from "../term-space.ts";
import { listBytes } from "./byte-source.ts";
import { ByteReader, type ByteWriter } from "./varints.ts";

/** Entries for which there is room behind those that are put back: some hundred articles. */
const ROOM = 2 ** 15;

/** The vectors of some articles: of each its length, then its terms ascending, as steps, and codes. */
export function vectorBytes(space: TermSpace, slots: readonly number[]): Uint8Array {
  const { vectors } = space;
  const isSame = (slot: number) => vectors.start(slot) < (vectors.source?.entries ?? 0);
  return listBytes(slots, vectors.source, isSame, writeVector, vectors.entries.length * 3);

  function writeVector(slot: number, writer: ByteWriter): void {
    const packed = ascending(vectors.of(slot));
    writer.number(packed.length);
    let before = 0;
    for (const one of packed) {
      const term = numberOf(one);
      writer.number(term - before);
      writer.byte(codeOf(one));
      before = term;
    }
  }
}

/**
 * Puts vectors back and counts their terms.
 *
 * @param slots the article of each vector
 * @param entries of all vectors together
 * @param terms how many terms there are
 * @param size how many articles there will be
 */
export function restoreVectors(
  space: TermSpace,
  bytes: Uint8Array,
  slots: Int32Array,
  entries: number,
  terms: number,
  size: number,
): void {
  const source = {
    bytes,
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    entries,
  };
  const all = new Int32Array(entries + ROOM);
  const counts = new Int32Array(terms);
  let at = 0;
  let end = 0;
  for (const slot of slots) {
    const start = end;
    source.starts[slot] = at;
    let length = bytes[at++]!;
    if (length > 0x7f) {
      length &= 0x7f;
      let byte: number;
      let shift = 7;
      do {
        byte = bytes[at++]!;
        length |= (byte & 0x7f) << shift;
        shift += 7;
      } while (byte > 0x7f);
    }
    let term = 0;
    for (let left = length; left > 0; left--) {
      // Read in place: this loop runs some three hundred times an article.
      let byte = bytes[at++]!;
      let step = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[at++]!;
        step |= (byte & 0x7f) << shift;
      }
      term += step;
      counts[term]!++;
      all[end++] = entry(term, bytes[at++]!);
    }
    source.ends[slot] = at;
    space.vectors.place(slot, start, end);
  }
  space.vectors.restore(all, source);
  space.frequencies.restore(counts);
}

/** Titles and leads: the length of each, then what stands in them. */
export function headBytes(heads: Heads, slots: readonly number[]): Uint8Array {
  // Heads never change: those that have a source are as they were.
  return listBytes(slots, heads.source, () => true, writeHead, heads.bytes);

  function writeHead(slot: number, writer: ByteWriter): void {
    const [title, lead] = [heads.title(slot), heads.lead(slot)];
    writer.number(title.length);
    writer.number(lead.length);
    for (const field of [title, lead]) for (const one of field) writer.number(zigzag(one));
  }
}

/** Puts titles and leads back. */
export function restoreHeads(
  heads: Heads,
  bytes: Uint8Array,
  slots: Int32Array,
  size: number,
): void {
  const reader = new ByteReader(bytes);
  const starts = new Int32Array(size);
  const ends = new Int32Array(size);
  for (const slot of slots) {
    starts[slot] = reader.at;
    const title = reader.number();
    const lead = reader.number();
    heads.begin(slot);
    for (let left = title; left > 0; left--) heads.pushEntry(unzigzag(reader.number()));
    heads.endTitle(slot);
    for (let left = lead; left > 0; left--) heads.pushEntry(unzigzag(reader.number()));
    heads.end(slot);
    ends[slot] = reader.at;
  }
  heads.source = { bytes, starts, ends, entries: 0 };
}

/** Packed terms use the sign's bit too. */
function ascending(packed: Int32Array): Uint32Array {
  const terms = new Uint32Array(packed.buffer, packed.byteOffset, packed.length);
  for (let at = 1; at < terms.length; at++) {
    if (terms[at - 1]! > terms[at]!) return terms.slice().sort();
  }
  return terms;
}

/** Numbers near 0 on either side as small numbers. */
function zigzag(value: number): number {
  return ((value << 1) ^ (value >> 31)) >>> 0;
}

function unzigzag(value: number): number {
  return (value >>> 1) ^ -(value & 1);
}
