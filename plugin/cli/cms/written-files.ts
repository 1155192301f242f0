import fs from "node:fs";
import path from "node:path";
import { writeWhole } from "../../incremental/cache/cache-folder.ts";
import { contentHash } from "../../incremental/content-hash.ts";

/** Says of each file what was written into it, so that what a person has changed is known. */
const SUMS = "written-by-arshif.json";

/** What became of files. */
export interface WrittenFiles {
  readonly written: readonly string[];
  /** Left alone, since a person has made or changed them. */
  readonly changed: readonly string[];
}

/**
 * Writes files into a folder, save those that a person has changed since they were written, or that
 * stood there before.
 *
 * @param folder an absolute path
 * @param files contents by paths from the folder
 */
export function writeUnchanged(
  folder: string,
  files: ReadonlyMap<string, string | Buffer>,
): WrittenFiles {
  const sums = readSums(folder);
  const changed = [...files]
    .filter(([name, content]) => {
      const there = sumOfFile(path.join(folder, name));
      return there !== undefined && there !== sums[name] && there !== contentHash(content);
    })
    .map(([name]) => name);
  const written = [...files].filter(([name]) => !changed.includes(name));
  for (const [name, content] of written) {
    writeWhole(path.join(folder, name), content);
    sums[name] = contentHash(content);
  }
  writeWhole(path.join(folder, SUMS), `${JSON.stringify(sums, undefined, 2)}\n`);
  return { written: written.map(([name]) => name), changed };
}

function readSums(folder: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(fs.readFileSync(path.join(folder, SUMS), "utf8"));
    return typeof read === "object" && read !== null ? { ...read } : {};
  } catch {
    // Without it every file that is not as it would be written counts as a person's.
    return {};
  }
}

function sumOfFile(absolute: string): string | undefined {
  return fs.existsSync(absolute) ? contentHash(fs.readFileSync(absolute)) : undefined;
}
