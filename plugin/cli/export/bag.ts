import fs from "node:fs";
import path from "node:path";
import { ArshifError, type Fault } from "../../articles/faults.ts";
import { type CheckedBag, checkBag } from "../../export/bag/check-bag.ts";
import { sameOnOtherDisks, unkeepable } from "../../export/bag/file-names.ts";
import { type Contact, sitePayload, siteTagFiles } from "../../export/bag/site-bag.ts";
import { writeBag } from "../../export/bag/write-bag.ts";
import type { ExportedSite } from "../../export/exported-site.ts";
import { tell } from "../build-failure.ts";

/** @throws {ArshifError} where a folder is a file or holds something already */
export function refuseTaken(folder: string): void {
  const state = fs.statSync(folder, { throwIfNoEntry: false });
  const isFree =
    state === undefined || (state.isDirectory() && fs.readdirSync(folder).length === 0);
  if (!isFree) throw new ArshifError([taken(folder)]);
}

/**
 * Packs a built site as a bag, which stands in its folder whole or not at all.
 *
 * @param out the bag's folder, an absolute path
 * @returns what was packed, in a sentence
 * @throws {ArshifError} where the site itself would read or publish it, or two files are one on
 *   other disks
 */
export function packBag(site: ExportedSite, out: string, contact: Contact | undefined): string {
  if ([site.input, site.output].some((folder) => isWithin(out, folder))) {
    throw new ArshifError([within(out)]);
  }
  const payload = [...sitePayload(site)];
  const paths = payload.map((file) => `data/${file.path}`);
  const faults = sameOnOtherDisks(paths);
  if (faults.length > 0) throw new ArshifError(faults);
  for (const file of unkeepable(paths)) {
    tell(`Warning: not every system can keep a file of this name: ${file}`);
  }
  fs.mkdirSync(path.dirname(out), { recursive: true });
  const unfinished = fs.mkdtempSync(`${out}.`);
  try {
    const { files, bytes } = writeBag(unfinished, payload, (carried) =>
      siteTagFiles(site, contact, carried),
    );
    fs.rmSync(out, { recursive: true, force: true });
    fs.renameSync(unfinished, out);
    fs.chmodSync(out, 0o755);
    return `A bag of ${files.toLocaleString("en")} files, ${megabytes(bytes)}, stands in ${out}.`;
  } finally {
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
}

/**
 * Checks a bag, whoever has packed it.
 *
 * @returns what was found, in a sentence
 * @throws {ArshifError} one report of all that is wrong with it
 */
export function verifyBag(folder: string): string {
  const { files, algorithms, faults }: CheckedBag = checkBag(folder);
  if (faults.length > 0) throw new ArshifError(faults);
  return `The bag is whole: ${files.toLocaleString("en")} files are as they were packed (${algorithms.join(", ")}).`;
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
    cure: "Name a folder that is empty or not there: --out archive-bag.",
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
