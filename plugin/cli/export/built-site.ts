import fs from "node:fs";
import path from "node:path";
import { ArshifError, type Fault } from "../../articles/faults.ts";
import type { OfferedSite } from "../../eleventy/offered-site.ts";
import type { SearchedSite } from "../../export/exported-site.ts";
import { buildSite } from "../build-site.ts";
import { withLock } from "../command.ts";

/**
 * Builds a site and writes an export of it into a folder, which is there whole or not at all.
 *
 * @param root the project's root, an absolute path
 * @param configuration the configuration's file as it was named; Eleventy's usual ones if unset
 * @param out the folder of the export, an absolute path
 * @param write fills an empty folder, and says in a sentence what stands there
 * @returns whether it was written
 * @throws {ArshifError} where the folder holds something, or lies where the site would publish it
 */
export async function exportSite(
  root: string,
  configuration: string | undefined,
  out: string,
  write: (site: SearchedSite, folder: string) => string,
): Promise<boolean> {
  const state = fs.statSync(out, { throwIfNoEntry: false });
  const isFree = state === undefined || (state.isDirectory() && fs.readdirSync(out).length === 0);
  if (!isFree) throw new ArshifError([taken(out)]);
  return withLock(root, async () => {
    let site: SearchedSite | undefined;
    const onBuilt = ({ exported }: OfferedSite) => {
      site = exported;
    };
    await buildSite(root, { configuration, byContent: false, why: [], onBuilt });
    if (site === undefined) return false;
    const { input, output } = site;
    if (isWithin(out, input) || isWithin(out, output)) throw new ArshifError([within(out)]);
    process.stdout.write(`${writeAside(site, out, write)} It stands in ${out}.\n`);
    return true;
  });
}

function writeAside(
  site: SearchedSite,
  out: string,
  write: (site: SearchedSite, folder: string) => string,
): string {
  fs.mkdirSync(path.dirname(out), { recursive: true });
  const temporary = fs.mkdtempSync(`${out}.`);
  try {
    const written = write(site, temporary);
    fs.rmSync(out, { recursive: true, force: true });
    fs.renameSync(temporary, out);
    // Temporary folders are their maker's alone.
    fs.chmodSync(out, 0o755);
    return written;
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}

function isWithin(file: string, folder: string): boolean {
  return `${file}${path.sep}`.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

function within(file: string): Fault {
  return {
    file,
    message: "The folder lies in the site, which would publish it.",
    cure: "Name one outside of the folder that Eleventy reads: --out ../archive-bag.",
  };
}

function taken(file: string): Fault {
  return {
    file,
    message: "The folder holds something already.",
    cure: "Name a folder that is empty or not there: --out ../archive-bag.",
  };
}
