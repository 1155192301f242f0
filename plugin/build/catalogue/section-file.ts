import { createHash } from "node:crypto";
import os from "node:os";

/** Every section begins at a multiple of so many bytes, so that any typed array can look at it. */
const ALIGNMENT = 8;

/** A checked file of arrays, kept between builds. */
export interface SectionFile {
  /** What the content was made of, as one text: another one is for other articles. */
  readonly basis: string;
  readonly sections: ReadonlyMap<string, Uint8Array>;
}

/** Why a file cannot be used; the end of a sentence that begins with its name. */
export class UnusableFile extends Error {}

/**
 * A file of named arrays: a line with its kind, format, byte order, length and checksum; a line of
 * JSON with the basis and each section's name and length; the sections as they stand in memory.
 *
 * @param format counted up when the meaning of a section changes
 * @returns parts to be written one after the other
 */
export function sectionFile(kind: string, format: number, file: SectionFile): Uint8Array[] {
  const sections = [...file.sections];
  const lengths = sections.map(([name, bytes]) => [name, bytes.byteLength]);
  const head = Buffer.from(`${JSON.stringify([file.basis, lengths])}\n`);
  const parts = [padded(head), ...sections.map(([, bytes]) => padded(bytes))].flat();
  const length = parts.reduce((sum, part) => sum + part.byteLength, 0);
  const start = Buffer.from(
    `${kind} ${format} ${os.endianness()} ${length} ${checksum(parts)} ${head.length}\n`,
  );
  // Spaces before the line's end, so that what follows is aligned in the file as a whole.
  const missing = paddingAfter(start.length);
  return [start.subarray(0, -1), Buffer.from(`${" ".repeat(missing)}\n`), ...parts];
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
  const [ownKind, ownFormat, order, length, sum, headLength] = line.trimEnd().split(" ");
  if (ownKind !== kind) throw new UnusableFile("is another kind of file");
  if (ownFormat !== String(format)) throw new UnusableFile("is of another version of Arshif");
  if (order !== os.endianness()) throw new UnusableFile("is of another kind of machine");
  const content = aligned.subarray(end + 1);
  if (String(content.length) !== length || checksum([content]) !== sum) {
    throw new UnusableFile("is damaged");
  }
  const head = Number(headLength);
  const [basis, lengths] = JSON.parse(Buffer.from(content.subarray(0, head)).toString("utf8")) as [
    string,
    [string, number][],
  ];
  const sections = new Map<string, Uint8Array>();
  let at = head + paddingAfter(head);
  for (const [name, size] of lengths) {
    sections.set(name, content.subarray(at, at + size));
    at += size + paddingAfter(size);
  }
  return { basis, sections };
}

/** A section as 32-bit integers, like the functions below; empty where it is missing. */
export function intsIn({ sections }: SectionFile, name: string): Int32Array {
  const bytes = sections.get(name) ?? new Uint8Array(0);
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

export function shortsIn({ sections }: SectionFile, name: string): Uint16Array {
  const bytes = sections.get(name) ?? new Uint8Array(0);
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2);
}

function padded(bytes: Uint8Array): Uint8Array[] {
  const missing = paddingAfter(bytes.byteLength);
  return missing === 0 ? [bytes] : [bytes, new Uint8Array(missing)];
}

function paddingAfter(length: number): number {
  return (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT;
}

function checksum(parts: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
