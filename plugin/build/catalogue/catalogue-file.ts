import fs from "node:fs";
import path from "node:path";
import type { Catalogue } from "./catalogue.ts";
import { catalogueFrom, catalogueText, UnusableCatalogue } from "./catalogue-text.ts";

/** Where everything stands that Arshif keeps between builds, from the project's root. */
export const KEPT = ".cache/arshif";

/** How the name of a file ends that is not whole yet. */
export const UNFINISHED = ".unfinished";

const NAME = "catalogue";
const SET_ASIDE = "catalogue.set-aside";

/** A catalogue that was found, or what the site's owner should hear of one that cannot be used. */
export interface FoundCatalogue {
  readonly catalogue?: Catalogue;
  readonly notice?: string;
}

/**
 * Reads the catalogue of the last build that came to its end. One that cannot be used is set aside,
 * so that it can be looked at, and everything is built.
 *
 * @param root the project's root, an absolute path
 */
export function readCatalogue(root: string): FoundCatalogue {
  const file = path.join(root, KEPT, NAME);
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    return setAside(root, "cannot be read");
  }
  try {
    return { catalogue: catalogueFrom(bytes, root) };
  } catch (error) {
    return setAside(root, error instanceof UnusableCatalogue ? error.message : "is damaged");
  }
}

function setAside(root: string, why: string): FoundCatalogue {
  fs.renameSync(path.join(root, KEPT, NAME), path.join(root, KEPT, SET_ASIDE));
  return {
    notice: `The catalogue ${KEPT}/${NAME} ${why}; it was set aside as ${SET_ASIDE}, and every page is written.`,
  };
}

/** Writes the catalogue as a whole or not at all: a reader finds the old one or the new one. */
export function writeCatalogue(root: string, catalogue: Catalogue): void {
  writeWhole(path.join(root, KEPT, NAME), catalogueText(catalogue));
}

/** Writes a file under another name, waits until it is on the disk, and gives it its own name. */
export function writeWhole(file: string, content: string | readonly Uint8Array[]): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}${UNFINISHED}`;
  try {
    const handle = fs.openSync(unfinished, "w");
    try {
      for (const part of [content].flat()) fs.writeFileSync(handle, part);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(unfinished, file);
  } catch (error) {
    fs.rmSync(unfinished, { force: true });
    throw error;
  }
}
