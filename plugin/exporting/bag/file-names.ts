import type { Fault } from "../../articles/faults.ts";
import { quote } from "../../articles/faults.ts";

/** Names that Windows keeps for devices, whatever their endings. */
const DEVICE = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;

/** Signs that no name has on Windows, and endings that it drops. */
const NOT_ON_WINDOWS = /[<>:"|?*\\\p{Cc}]|[ .]$/u;

/** Bytes of a name that file systems of Linux take. */
const LONGEST_NAME = 255;

/**
 * Paths of which two are one on some disk: they differ in their Unicode form or in capitals alone.
 *
 * @param paths from the bag's folder
 */
export function sameOnOtherDisks(paths: Iterable<string>): Fault[] {
  const known = new Map<string, string>();
  const faults: Fault[] = [];
  for (const path of paths) {
    const key = path.normalize("NFC").toLowerCase();
    const other = known.get(key);
    if (other !== undefined) {
      faults.push({
        file: path,
        message: `On disks that keep names another way it is the same file as ${quote(other)}.`,
        cure: "Rename one of the two, and build again.",
      });
    }
    known.set(key, path);
  }
  return faults;
}

/** Paths that some system cannot keep; a library's may be one of them. */
export function unkeepable(paths: Iterable<string>): string[] {
  return [...paths].filter((path) =>
    path
      .split("/")
      .some(
        (name) =>
          DEVICE.test(name) || NOT_ON_WINDOWS.test(name) || Buffer.byteLength(name) > LONGEST_NAME,
      ),
  );
}
