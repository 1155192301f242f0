import { createHash } from "node:crypto";
import os from "node:os";

/** Every section begins at a multiple of so many bytes, so that any typed array can look at it. */
const ALIGNMENT = 8;

/** Bytes of the first line, with spaces before its end: it is known only once all else is written. */
const FIRST_LINE = 192;

/** A checked file of arrays, kept between builds. */
export interface SectionFile {
  /** What the content was made of, as one text: another one is for other articles. */
  readonly basis: string;
  readonly sections: ReadonlyMap<string, Uint8Array>;
}

/** Such a file as it is written. */
export interface SectionFileBytes {
  /** One after the other; a section is not made before it is asked for, nor held after it. */
  readonly pieces: Iterable<Uint8Array>;
  /** What takes the place of the first piece, once all have been asked for. */
  readonly start: () => Uint8Array;
}

/** Why a file cannot be used; the end of a sentence that begins with its name. */
export class UnusableFile extends Error {}

/**
 * A file of named arrays: a line with its kind, format, byte order, length, where its contents are
 * listed, and checksum; the sections as they stand in memory; a list as JSON with the basis and each
 * section's name, place and length.
 *
 * @param format counted up when the meaning of a section changes
 * @param sections each as a whole, or in pieces that follow each other
 */
export function sectionFile(
  kind: string,
  format: number,
  basis: string,
  sections: Iterable<readonly [name: string, bytes: Uint8Array | readonly Uint8Array[]]>,
): SectionFileBytes {
  const sum = createHash("sha256");
  let length = 0;
  let list = 0;
  const start = () => {
    const line = [kind, format, os.endianness(), length, list, sum.digest("hex")].join(" ");
    return Buffer.from(`${line.padEnd(FIRST_LINE - 1)}\n`);
  };
  return { pieces: pieces(), start };

  function* pieces(): Generator<Uint8Array> {
    yield new Uint8Array(FIRST_LINE);
    const listed: [string, number, number][] = [];
    for (const [name, bytes] of sections) {
      const start = length;
      for (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) yield* counted(piece);
      listed.push([name, start, length - start]);
      yield* counted(new Uint8Array(paddingAfter(length)));
    }
    list = length;
    yield* counted(Buffer.from(JSON.stringify([basis, listed])));
  }

  function* counted(bytes: Uint8Array): Generator<Uint8Array> {
    if (bytes.length === 0) return;
    sum.update(bytes);
    length += bytes.length;
    yield bytes;
  }
}

/**
 * Reads such a file without copying its sections.
 *
 * @throws {UnusableFile} when it is another kind of file, of another format or machine, or damaged
 */
export function sectionsFrom(kind: string, format: number, bytes: Uint8Array): SectionFile {
  const aligned = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const end = aligned.indexOf(0x0a);
  const line = Buffer.from(aligned.subarray(0, Math.max(0, end))).toString("utf8");
  const [ownKind, ownFormat, order, length, list, sum] = line.trimEnd().split(" ");
  if (ownKind !== kind) throw new UnusableFile("is another kind of file");
  if (ownFormat !== String(format)) throw new UnusableFile("is of another version of Arshif");
  if (order !== os.endianness()) throw new UnusableFile("is of another kind of machine");
  const content = aligned.subarray(end + 1);
  if (String(content.length) !== length || checksum(content) !== sum) {
    throw new UnusableFile("is damaged");
  }
  const listing = Buffer.from(content.subarray(Number(list))).toString("utf8");
  const [basis, listed] = JSON.parse(listing) as [string, [string, number, number][]];
  const sections = listed.map(
    ([name, at, size]) => [name, content.subarray(at, at + size)] as const,
  );
  return { basis, sections: new Map(sections) };
}

/** A section as 32-bit integers, like the functions below; empty where it is missing. */
export function intsIn({ sections }: SectionFile, name: string): Int32Array {
  const bytes = sections.get(name) ?? new Uint8Array(0);
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

function paddingAfter(length: number): number {
  return (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT;
}

function checksum(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
