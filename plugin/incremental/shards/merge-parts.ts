import fs from "node:fs";
import path from "node:path";
import { refuse } from "../../articles/faults.ts";
import { ArchiveCache } from "../cache/archive-cache.ts";
import { CACHE_FOLDER } from "../cache/cache-folder.ts";
import { ChangeLists } from "../change-lists.ts";
import { IncrementalBuild } from "../incremental-build.ts";
import { Part } from "../part.ts";
import type { BuildCounts } from "../plan-settings.ts";
import {
  buildsOf,
  doubledFiles,
  isOneNumber,
  lostFiles,
  type MadePart,
  numberFaults,
  unreadablePart,
} from "./part-faults.ts";
import { foundParts, readManifest } from "./part-manifest.ts";

/** Where the files of all parts stand together before they are published. */
const TOGETHER = `${CACHE_FOLDER}/merging`;

/** A site that was put together. */
export interface MergedSite {
  readonly counts: BuildCounts;
  /** What the site's owner should hear of files that were left in the output folder. */
  readonly leftFiles: readonly string[];
  /** The output folder, an absolute path. */
  readonly output: string;
}

/**
 * Puts the parts of a build together to a site in its output folder, with a cache as if one
 * process had built it. The parts stay until all is done.
 *
 * @param root the project's root, an absolute path
 * @param list of what is changed in the output folder, an absolute path
 * @throws {ArshifError} when a part is missing, doubled, damaged or of another build; nothing is
 *   written then
 */
export function mergeParts(root: string, list?: string): MergedSite {
  const parts = partsOfOneBuild(root);
  const [first] = parts as [MadePart];
  const { output, environment, archive, articles } = first.made;
  const outputFolder = path.resolve(root, output);
  const partFolder = path.join(root, TOGETHER);
  try {
    putTogether(root, parts, partFolder);
    const beside = () => [];
    const changes = list === undefined ? undefined : new ChangeLists(list, outputFolder);
    const settings = { root, output, outputFolder, partFolder, byContent: true, changes, beside };
    const { cache } = ArchiveCache.open(root);
    const build = new IncrementalBuild(settings, cache && { cache });
    build.begin(new Map(), [], environment, archive, "it was put together from parts");
    build.takeOver(parts.map(({ made }) => made));
    build.publish([], []);
    const counts = { ...build.end([]), articles };
    if (cache?.commit() === undefined) build.finish();
    cache?.close();
    for (const { number, of } of parts) new Part(root, number, of).remove();
    return { counts, leftFiles: build.leftFiles, output: outputFolder };
  } finally {
    fs.rmSync(partFolder, { recursive: true, force: true });
  }
}

/** @throws {ArshifError} with all that keeps parts from being put together */
function partsOfOneBuild(root: string): MadePart[] {
  const found = foundParts(root);
  const parts = found.flatMap((part): MadePart[] => {
    const made = readManifest(root, part);
    return made === undefined ? [] : [{ ...part, made }];
  });
  const read = new Set(parts.map(({ number }) => number));
  const [same, others] = buildsOf(parts);
  const numbers = numberFaults(found);
  // Of parts of several numbers of parts there is nothing more to say.
  refuse(
    isOneNumber(found)
      ? [
          ...numbers,
          ...found.filter(({ number }) => !read.has(number)).map(unreadablePart),
          ...others,
          ...doubledFiles(same),
          ...lostFiles(root, parts),
        ]
      : numbers,
  );
  return parts;
}

/** Second names for the files rather than copies: the parts are as they were if anything fails. */
function putTogether(root: string, parts: readonly MadePart[], folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true });
  const folders = new Set<string>();
  for (const { number, of, made } of parts) {
    const { output } = new Part(root, number, of);
    for (const file of made.outputs.keys()) {
      const target = path.join(folder, file);
      const parent = path.dirname(target);
      if (!folders.has(parent)) fs.mkdirSync(parent, { recursive: true });
      folders.add(parent);
      linkOrCopy(path.join(output, file), target);
    }
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    fs.linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Two parts may hold the same picture.
    if (code === "EEXIST") return;
    fs.copyFileSync(from, to);
  }
}
