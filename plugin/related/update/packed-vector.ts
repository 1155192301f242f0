import { codeOf, entry, numberOf } from "../entries.ts";
import type { ByteWriter } from "./varints.ts";

/** Packs a vector: its terms ascending, as steps, and codes. */
export function packVector(entries: Int32Array, writer: ByteWriter): void {
  let before = 0;
  for (const packed of ascending(entries)) {
    const term = numberOf(packed);
    writer.number(term - before);
    writer.byte(codeOf(packed));
    before = term;
  }
}

/**
 * Unpacks a vector.
 *
 * @param at where it begins in the bytes, and where it ends
 * @param to receives the entries, of which there are at most half as many as bytes
 * @returns where they end
 */
export function unpackVector(
  bytes: Uint8Array,
  at: number,
  end: number,
  to: Int32Array,
  start: number,
): number {
  let from = at;
  let length = start;
  let term = 0;
  while (from < end) {
    // Read in place: this loop runs some three hundred times an article.
    let byte = bytes[from++]!;
    let step = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[from++]!;
      step |= (byte & 0x7f) << shift;
    }
    term += step;
    to[length++] = entry(term, bytes[from++]!);
  }
  return length;
}

/** Packed terms use the sign's bit too. */
function ascending(packed: Int32Array): Uint32Array {
  const terms = new Uint32Array(packed.buffer, packed.byteOffset, packed.length);
  for (let at = 1; at < terms.length; at++) {
    if (terms[at - 1]! > terms[at]!) return terms.slice().sort();
  }
  return terms;
}
