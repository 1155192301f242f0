import fs from "node:fs";
import path from "node:path";
import { KEPT, writeWhole } from "../cache-folder.ts";
import type { Catalogue } from "./catalogue.ts";
import { catalogueBytes, catalogueFrom, UnusableCatalogue } from "./catalogue-text.ts";
import { FileBytes } from "./file-bytes.ts";

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
  try {
    return FileBytes.reading(file, (bytes) => ({ catalogue: catalogueFrom(bytes, root) }));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return {};
    if (code !== undefined) return setAside(root, "cannot be read");
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
  writeCatalogueTo(path.join(root, KEPT, NAME), catalogue);
}

/** As above, to any file: a part's, or the plan of a build. */
export function writeCatalogueTo(file: string, catalogue: Catalogue): void {
  const { pieces, start } = catalogueBytes(catalogue);
  writeWhole(file, pieces, { start });
}
