import fs from "node:fs";
import path from "node:path";

/** Where everything stands that Arshif keeps between builds, from the project's root. */
export const CACHE_FOLDER = ".cache/arshif";

/** How the name of a file ends that is not whole yet. */
export const TEMPORARY = ".tmp";

/**
 * Writes a file under another name, waits until it is on the disk, and gives it its own name, and
 * the rights of the file that had it.
 *
 * @param waits need not be, where a checksum tells a file that was lost with the power
 */
export function writeWhole(file: string, content: string | Uint8Array, waits = true): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}${TEMPORARY}`;
  try {
    const handle = fs.openSync(temporary, "w");
    try {
      fs.writeFileSync(handle, content);
      const { mode } = fs.statSync(file, { throwIfNoEntry: false }) ?? {};
      if (mode !== undefined) fs.fchmodSync(handle, mode);
      if (waits) fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(temporary, file);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}
