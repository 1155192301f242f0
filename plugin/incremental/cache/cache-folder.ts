import fs from "node:fs";
import path from "node:path";

/** Where everything stands that Arshif keeps between builds, from the project's root. */
export const CACHE_FOLDER = ".cache/arshif";

/** How the name of a file ends that is not whole yet. */
export const TEMPORARY = ".tmp";

/** How a file is written. */
interface Writing {
  /** Need not be, where a checksum tells a file that was lost with the power. */
  readonly waits?: boolean;
  /** What stands at the start of the file in place of what was written there; asked for at the end. */
  readonly start?: () => Uint8Array;
}

/**
 * Writes a file under another name, waits until it is on the disk, and gives it its own name.
 *
 * @param content as a whole, or in parts
 */
export function writeWhole(
  file: string,
  content: string | Iterable<Uint8Array>,
  { waits = true, start }: Writing = {},
): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}${TEMPORARY}`;
  try {
    const handle = fs.openSync(temporary, "w");
    try {
      for (const part of typeof content === "string" ? [content] : content) {
        fs.writeFileSync(handle, part);
      }
      if (start !== undefined) writeAtStart(handle, start());
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

function writeAtStart(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    at += fs.writeSync(handle, bytes, at, bytes.length - at, at);
  }
}
