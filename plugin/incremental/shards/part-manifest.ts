import fs from "node:fs";
import path from "node:path";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { writeCatalogueTo } from "../catalogue/catalogue-file.ts";
import { catalogueFrom } from "../catalogue/catalogue-text.ts";
import { FileBytes } from "../catalogue/file-bytes.ts";
import { Part, type PartNumber, partsFolder } from "../part.ts";

/** What was made of a part, in the catalogue's own form; the first part's has the articles too. */
const NAME = "manifest";

/** Writes what was made of a part beside its files, once all of them are there. */
export function writeManifest(part: Part, made: Catalogue): void {
  writeCatalogueTo(path.join(part.folder, NAME), made);
}

/**
 * @param root the project's root, an absolute path
 * @returns `undefined` where there is none that can be read
 */
export function readManifest(root: string, { number, of }: PartNumber): Catalogue | undefined {
  try {
    const file = path.join(new Part(root, number, of).folder, NAME);
    return FileBytes.reading(file, (bytes) => catalogueFrom(bytes, root));
  } catch {
    return undefined;
  }
}

/** The parts that stand in a project's cache, in the order of their numbers. */
export function foundParts(root: string): PartNumber[] {
  const folder = partsFolder(root);
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  return names
    .flatMap((name) => {
      const [, number, of] = /^(\d+)-of-(\d+)$/.exec(name) ?? [];
      return of === undefined ? [] : [{ number: Number(number), of: Number(of) }];
    })
    .sort((a, b) => a.of - b.of || a.number - b.number);
}
