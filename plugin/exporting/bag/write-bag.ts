import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { FilePieces } from "../file-pieces.ts";
import { writeHashed } from "../hashed-file.ts";
import { type Checksums, manifestText } from "./manifest.ts";
import { DECLARATION } from "./tag-files.ts";

/** What RFC 8493 asks new bags to have (2.4). */
const ALGORITHM = "sha512";

/** A file of a bag: copied from a place, or made of pieces of text. */
export type BagFile =
  | { readonly path: string; readonly from: string }
  | { readonly path: string; readonly text: Iterable<string> };

/** How much a bag carries. */
export interface Payload {
  readonly bytes: number;
  readonly files: number;
}

/**
 * Writes a bag (BagIt 1.0, RFC 8493) into a folder that is empty or not there.
 *
 * @param folder an absolute path
 * @param payload what it carries; paths from `data/`
 * @param tagFiles its other files, by their names, made once it is known how much it carries
 */
export function writeBag(
  folder: string,
  payload: Iterable<BagFile>,
  tagFiles: (payload: Payload) => Readonly<Record<string, string>>,
): Payload {
  fs.mkdirSync(folder, { recursive: true });
  const sums = new Map<string, string>();
  let bytes = 0;
  for (const file of payload) {
    const pieces = "from" in file ? new FilePieces(file.from) : file.text;
    const { sum, size } = writeHashed(path.join(folder, "data", file.path), pieces, ALGORITHM);
    sums.set(`data/${file.path}`, sum);
    bytes += size;
  }
  const carried = { bytes, files: sums.size };
  const tags: Record<string, string> = {
    "bagit.txt": DECLARATION,
    ...tagFiles(carried),
    [`manifest-${ALGORITHM}.txt`]: manifestText(sums),
  };
  const tagSums = new Map<string, string>();
  for (const [name, text] of Object.entries(tags)) {
    fs.writeFileSync(path.join(folder, name), text);
    tagSums.set(name, createHash(ALGORITHM).update(text).digest("hex"));
  }
  const tagManifest = manifestText(tagSums satisfies Checksums);
  fs.writeFileSync(path.join(folder, `tagmanifest-${ALGORITHM}.txt`), tagManifest);
  return carried;
}
