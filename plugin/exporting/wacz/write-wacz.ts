import fs from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { makeZip } from "client-zip";
import { type ExportedSite, packageLicences } from "../exported-site.ts";
import { FilePieces } from "../file-pieces.ts";
import { checksum, writeHashed } from "../hashed-file.ts";
import { siteFiles } from "../site-files.ts";
import { pageLines, textLines } from "./pages.ts";
import { writeRecords } from "./site-records.ts";

/** The program that has written an archive; without a version, which would change bytes for nothing. */
const SOFTWARE = "eleventy-plugin-arshif";

/** The earliest time that a ZIP can say; it says it without a zone. */
const EARLIEST = new Date(1980, 0, 1);

/** How much an archive holds. */
export interface WrittenWacz {
  readonly addresses: number;
  readonly bytes: number;
}

/**
 * Writes a site as an archive of the web that replays: WACZ 1.1.1 (specs.webrecorder.net) with records
 * of WARC 1.1. The same site gives the same bytes wherever zlib compresses alike.
 *
 * @param file an absolute path at which nothing stands; while it is written, a folder stands beside it
 * @param day when the site was as it is: `2019-08-07`
 */
export async function writeWacz(
  site: ExportedSite,
  file: string,
  day: string,
): Promise<WrittenWacz> {
  const date = `${day}T00:00:00Z`;
  const folder = `${file}.parts`;
  const addresses = writeRecords(site, folder, date, SOFTWARE);
  writeHashed(path.join(folder, "pages/pages.jsonl"), pageLines(site, date));
  writeHashed(path.join(folder, "pages/extraPages.jsonl"), textLines(site, date));
  const resources = siteFiles(folder).map((part) => resourceOf(folder, part));
  const described = dataPackage(site, date, resources);
  const { sum } = writeHashed(path.join(folder, DESCRIPTION), [lineOf(described)]);
  writeHashed(path.join(folder, "datapackage-digest.json"), [
    lineOf({ path: DESCRIPTION, hash: `sha256:${sum}` }),
  ]);
  const parts = siteFiles(folder).map((name) => ({
    ...{ name, lastModified: EARLIEST },
    input: Readable.from(new FilePieces(path.join(folder, name))),
  }));
  const zip = Readable.fromWeb(makeZip(parts) as ReadableStream);
  await pipeline(zip, fs.createWriteStream(file));
  fs.rmSync(folder, { recursive: true });
  return { addresses, bytes: fs.statSync(file).size };
}

/** The file that says what the archive is. */
const DESCRIPTION = "datapackage.json";

/** A file of the archive, as its description lists it. */
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
}

function resourceOf(folder: string, part: string): Resource {
  const pieces = new FilePieces(path.join(folder, part));
  return {
    ...{ name: path.posix.basename(part), path: part },
    ...{ hash: `sha256:${checksum(pieces)}`, bytes: pieces.size },
  };
}

function dataPackage(site: ExportedSite, date: string, resources: readonly Resource[]): object {
  return {
    profile: "data-package",
    wacz_version: "1.1.1",
    title: site.title,
    ...(site.description === undefined ? {} : { description: site.description }),
    ...packageLicences(site),
    created: date,
    software: SOFTWARE,
    mainPageUrl: site.url,
    mainPageDate: date,
    resources,
  };
}

function lineOf(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
