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
 * @param content may come in pieces, of which no more than some are in memory at once
 * @param waits need not be, where a checksum tells a file that was lost with the power
 */
export function writeWhole(
  file: string,
  content: string | Uint8Array | Generator<string>,
  waits = true,
): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}${TEMPORARY}`;
  try {
    const handle = fs.openSync(temporary, "w");
    try {
      if (typeof content === "string" || content instanceof Uint8Array) {
        fs.writeFileSync(handle, content);
      } else writePieces(handle, content);
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

/** Letters that are written at once. */
const WRITTEN_AT_ONCE = 1 << 16;

function writePieces(handle: number, pieces: Iterable<string>): void {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < WRITTEN_AT_ONCE) continue;
    fs.writeFileSync(handle, text);
    text = "";
  }
  fs.writeFileSync(handle, text);
}
