import { ArshifError } from "../../articles/faults.ts";
import { checkBag } from "../../exporting/bag/check-bag.ts";
import { sameOnOtherDisks, unkeepable } from "../../exporting/bag/file-names.ts";
import { type Contact, sitePayload, siteTagFiles } from "../../exporting/bag/site-bag.ts";
import { writeBag } from "../../exporting/bag/write-bag.ts";
import type { ExportedSite } from "../../exporting/exported-site.ts";
import { englishNumber } from "../../text/plural.ts";
import { tell } from "../build-failure.ts";

/**
 * Packs a built site as a bag into an empty folder.
 *
 * @returns what was packed, in a sentence
 * @throws {ArshifError} where two files are one on other disks
 */
export function packBag(site: ExportedSite, folder: string, contact: Contact | undefined): string {
  const payload = [...sitePayload(site)];
  const paths = payload.map((file) => `data/${file.path}`);
  const faults = sameOnOtherDisks(paths);
  if (faults.length > 0) throw new ArshifError(faults);
  for (const file of unkeepable(paths)) {
    tell(`Warning: not every system can keep a file of this name: ${file}`);
  }
  const { files, bytes } = writeBag(folder, payload, (carried) =>
    siteTagFiles(site, contact, carried),
  );
  return `A bag of ${englishNumber(files)} files, ${(bytes / 1024 ** 2).toFixed(1)} MB.`;
}

/**
 * Checks a bag, whoever has packed it.
 *
 * @returns what was found, in a sentence
 * @throws {ArshifError} one report of all that is wrong with it
 */
export function verifyBag(folder: string): string {
  const { files, algorithms, faults } = checkBag(folder);
  if (faults.length > 0) throw new ArshifError(faults, false);
  return `The bag is whole: ${englishNumber(files)} files are as they were packed (${algorithms.join(", ")}).`;
}
