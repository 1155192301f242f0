import zlib from "node:zlib";

/** A head without a time and without a system's name (RFC 1952): it is the same wherever it is written. */
const HEAD = Buffer.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);

/** The last block of a deflated stream, which holds nothing. */
const END = Buffer.of(3, 0);

/** Bytes that are compressed at once. */
const AT_ONCE = 1024 * 1024;

/** Bytes as one member of gzip, of which no more is in memory than is compressed at once. */
export function* gzipMember(pieces: Iterable<Buffer>): Generator<Buffer> {
  let size = 0;
  let sum = 0;
  yield HEAD;
  for (const piece of joined(pieces)) {
    size += piece.length;
    sum = zlib.crc32(piece, sum);
    yield zlib.deflateRawSync(piece, { finishFlush: zlib.constants.Z_SYNC_FLUSH });
  }
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(sum >>> 0, 0);
  tail.writeUInt32LE(size % 2 ** 32, 4);
  yield END;
  yield tail;
}

function* joined(pieces: Iterable<Buffer>): Generator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for (const piece of pieces) {
    held.push(piece);
    size += piece.length;
    if (size < AT_ONCE) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}
