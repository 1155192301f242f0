import fs from "node:fs";
import path from "node:path";
import { PARTS, SEARCH_FOLDER } from "../files.ts";
import type { CachedFile, CachedYear } from "./cached-years.ts";

/** Where a site stands and where a build writes, as absolute paths. */
export interface SiteFolders {
  readonly site: string;
  readonly written: string;
}

/** Where the search stands in the output folder. */
export const FOLDER = SEARCH_FOLDER.replace(/^\/|\/$/g, "");

/** Has the site all files of a year, in the sizes that they had? */
export function areThere({ files }: CachedYear, folders: SiteFolders): boolean {
  return Object.entries(files).every(([name, file]) => isThere(name, file, folders));
}

/** A year's files of words, which this build has written or left as they were. */
export function termsOf({ files }: CachedYear, { site, written }: SiteFolders): string[] {
  return Object.keys(files)
    .filter((name) => /\/terms-\d+\.json$/.test(name))
    .map((name) => {
      const [made, before] = [written, site].map((folder) => path.join(folder, FOLDER, name));
      const there = fs.existsSync(made as string) ? made : before;
      return JSON.parse(fs.readFileSync(there as string, "utf8")) as string;
    });
}

/** Has the site a file of the size that it had? */
export function isThere(name: string, [bytes]: CachedFile, { site }: SiteFolders): boolean {
  return fs.statSync(path.join(site, FOLDER, name), { throwIfNoEntry: false })?.size === bytes;
}

/** Writes a file unless the site has it as it is; tells its size in bytes. */
export function writeChanged({ site, written }: SiteFolders, name: string, bytes: Buffer): number {
  const there = path.join(site, FOLDER, name);
  const size = fs.statSync(there, { throwIfNoEntry: false })?.size;
  if (size === bytes.length && fs.readFileSync(there).equals(bytes)) return bytes.length;
  const file = path.join(written, FOLDER, name);
  try {
    fs.writeFileSync(file, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    // The first of its folder: to ask before each of thousands would take longer than to write them.
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes);
  }
  return bytes.length;
}

/** Files of words and texts that an earlier build made and none reads any more. */
export function removeOthers({ written }: SiteFolders, files: ReadonlySet<string>): void {
  const folder = path.join(written, FOLDER, PARTS);
  if (!fs.existsSync(folder)) return;
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(path.join(written, FOLDER), file).split(path.sep).join("/");
    if (entry.isFile() && !files.has(name)) fs.rmSync(file);
  }
}
