import fs from "node:fs";
import path from "node:path";

/** Where everything stands that Arshif keeps between builds, from the project's root. */
export const KEPT = ".cache/arshif";

/** How the name of a file ends that is not whole yet. */
export const UNFINISHED = ".unfinished";

/**
 * Writes a file under another name, waits until it is on the disk, and gives it its own name.
 *
 * @param waits need not be, where a checksum tells a file that was lost with the power
 */
export function writeWhole(
  file: string,
  content: string | readonly Uint8Array[],
  waits = true,
): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}${UNFINISHED}`;
  try {
    const handle = fs.openSync(unfinished, "w");
    try {
      for (const part of [content].flat()) fs.writeFileSync(handle, part);
      if (waits) fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(unfinished, file);
  } catch (error) {
    fs.rmSync(unfinished, { force: true });
    throw error;
  }
}
