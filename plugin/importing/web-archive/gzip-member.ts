import zlib from "node:zlib";
import { attempt } from "../../text/attempt.ts";
import type { Bytes } from "./bytes.ts";

/** Bytes that a member may hold; no page and no picture of an article has more. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** Compressed bytes that are tried first; most members have fewer. */
const FIRST = 64 * 1024;

/** A member's content and where it ends, or why there is none. */
export type Member =
  | { readonly content: Buffer; readonly end: number }
  | { readonly why: string; readonly isTooLarge?: true };

/** Says that something is larger than that. */
export function tooLarge(): string {
  return `it has more than ${MOST_BYTES / 1024 / 1024} MB`;
}

export function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/**
 * Reads a member of gzip whole. Archives have one for each record, so that any can be read by itself.
 *
 * @param from where it begins
 */
export function gzipMember(file: Bytes, from: number): Member {
  for (let length = FIRST; ; length *= 4) {
    const window = file.read(from, length);
    const isAll = window.length < length;
    const head = headLength(window);
    if (head === undefined) return { why: "its compression has no whole head" };
    try {
      const { buffer, engine } = inflated(window.subarray(head), MOST_BYTES);
      const end = head + engine.bytesWritten;
      if (end + 8 > window.length) {
        if (isAll) return { why: "the file ends in the middle of it" };
        continue;
      }
      if (zlib.crc32(buffer) !== window.readUInt32LE(end)) {
        return { why: "its bytes are not those that were compressed" };
      }
      return { content: buffer, end: from + end + 8 };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "Z_BUF_ERROR" && !isAll && length < MOST_BYTES) continue;
      if (code === "Z_BUF_ERROR") return { why: "the file ends in the middle of it" };
      if (code === "ERR_BUFFER_TOO_LARGE") {
        return { why: tooLarge(), isTooLarge: true };
      }
      return { why: "its compression is damaged" };
    }
  }
}

/** The first bytes of a member's content, whole or not. */
export function gzipStart(file: Bytes, from: number, compressed = 4096): Buffer {
  const window = file.read(from, compressed);
  const head = isGzip(window) ? headLength(window) : undefined;
  const { Z_SYNC_FLUSH } = zlib.constants;
  const read =
    head !== undefined &&
    attempt(() => inflated(window.subarray(head), compressed * 1100, Z_SYNC_FLUSH));
  return read ? read.buffer : Buffer.alloc(0);
}

interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** With `info`, of which its types do not know, Node says how much of the bytes it has used. */
function inflated(bytes: Buffer, maxOutputLength: number, finishFlush?: number): Inflated {
  const options = { info: true, maxOutputLength, finishFlush };
  return zlib.inflateRawSync(bytes, options) as unknown as Inflated;
}

/** How long the head of a member is: RFC 1952, 2.3. */
function headLength(bytes: Buffer): number | undefined {
  const flags = bytes[3] ?? 0;
  let length = 10;
  if (flags & 4) length += 2 + (bytes.length >= 12 ? bytes.readUInt16LE(10) : 0);
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, length);
    if (end < 0) return undefined;
    length = end + 1;
  }
  if (flags & 2) length += 2;
  return length < bytes.length ? length : undefined;
}
