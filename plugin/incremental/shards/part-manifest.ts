import fs from "node:fs";
import path from "node:path";
import { writeWhole } from "../cache/cache-folder.ts";
import type { BuiltSite, OutputState } from "../cache/cached-site.ts";
import { Part, type PartNumber, partsFolder } from "../part.ts";

const NAME = "manifest.json";

/** What was made of a part: its files with their hashes, and what its pages show. */
export interface PartManifest extends BuiltSite {
  /** Articles of the whole site. */
  readonly articles: number;
}

/** Writes what was made of a part beside its files, once all of them are there. */
export function writeManifest(part: Part, made: PartManifest): void {
  const outputs = [...made.outputs.values()];
  writeWhole(path.join(part.folder, NAME), JSON.stringify({ ...made, outputs }));
}

/**
 * @param root the project's root, an absolute path
 * @returns `undefined` where there is none that can be read
 */
export function readManifest(root: string, { number, of }: PartNumber): PartManifest | undefined {
  try {
    const file = path.join(new Part(root, number, of).folder, NAME);
    const made = JSON.parse(fs.readFileSync(file, "utf8")) as PartManifest & {
      readonly outputs: readonly OutputState[];
    };
    const outputs = made.outputs.map((state) => [state.file, state] as const);
    return { ...made, outputs: new Map(outputs) };
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
