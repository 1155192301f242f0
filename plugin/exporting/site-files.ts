import fs from "node:fs";
import path from "node:path";

/**
 * Files below a folder by their paths from it, `/` between folders, in the order of their names' bytes.
 *
 * @param folder an absolute path
 */
export function siteFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posixPath(path.relative(folder, path.join(entry.parentPath, entry.name))))
    .sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}

/** A path with `/` between folders, whatever the system writes. */
export function posixPath(file: string): string {
  return file.split(path.sep).join("/");
}
