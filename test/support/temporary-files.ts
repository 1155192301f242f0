import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** Folders that are kept in memory, where there are such. */
const IN_MEMORY = ["/dev/shm"];

/** Bytes: several times what the sites of all tests take at one time. */
const ROOM = 2 ** 30;

/**
 * Gives all temporary files of the tests one folder, which goes after the last test: in memory where
 * that can be had, for on many disks the thousands of small sites take longer to write than to build.
 */
export default function keepTogether(): (() => void) | undefined {
  if (path.basename(os.tmpdir()).startsWith(NAME)) return undefined;
  const before = process.env.TMPDIR;
  const folder = [...IN_MEMORY, os.tmpdir()].map(folderIn).find((made) => made !== undefined);
  if (folder === undefined) return undefined;
  process.env.TMPDIR = folder;
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    fs.rmSync(folder, { recursive: true, force: true });
  };
}

const NAME = "arshif-tests-";

/** A new folder with room enough, in which programs may be started. */
function folderIn(place: string): string | undefined {
  try {
    const { bavail, bsize } = fs.statfsSync(place);
    if (bavail * bsize < ROOM) return undefined;
    const folder = fs.mkdtempSync(path.join(place, NAME));
    // A server of databases runs as a user of its own.
    fs.chmodSync(folder, 0o711);
    const program = path.join(folder, "program");
    fs.writeFileSync(program, "#!/bin/sh\n", { mode: 0o755 });
    execFileSync(program);
    return folder;
  } catch {
    return undefined;
  }
}
