import type { MadeSections } from "../../related/index.ts";
import {
  type SectionFile,
  type SectionFileBytes,
  sectionFile,
  sectionsFrom,
} from "./section-file.ts";

const KIND = "arshif-index";

/** Counted up when a section changes its meaning, or an article is read in another way. */
const FORMAT = 3;

/** Under this name stand the articles' keys, one after the other. */
const KEYS = "keys";

/** All keys have this length. */
const KEY = 22;

/**
 * A kept index as a file.
 *
 * @param keys one for each article, in the order of the index
 */
export function indexBytes(
  basis: string,
  keys: readonly string[],
  index: MadeSections,
): SectionFileBytes {
  function* sections() {
    yield [KEYS, Buffer.from(keys.join(""), "latin1")] as const;
    yield* index;
  }
  return sectionFile(KIND, FORMAT, basis, sections());
}

/** @throws {UnusableFile} when the file cannot be used */
export function indexFrom(bytes: Uint8Array): SectionFile {
  return sectionsFrom(KIND, FORMAT, bytes);
}

/** The keys of the articles of a kept index. */
export function keysIn({ sections }: SectionFile): string[] {
  const bytes = sections.get(KEYS) ?? new Uint8Array(0);
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  return Array.from({ length: all.length / KEY }, (_, at) => all.slice(at * KEY, (at + 1) * KEY));
}
