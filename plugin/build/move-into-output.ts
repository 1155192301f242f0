import fs from "node:fs";
import path from "node:path";
import { type Fault, refuse } from "../articles/faults.ts";

/** Where files wait inside an output folder on another disk until all of them are there. */
const WAITING = ".arshif-unfinished";

/** A file, or a whole folder that is new, and where it goes. */
interface Move {
  readonly source: string;
  readonly target: string;
}

/**
 * The files that a folder holds, by their paths from there with `/` between folders.
 *
 * @param folder an absolute path
 */
export function filesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => path.relative(folder, file).split(path.sep).join("/"));
}

/**
 * Moves everything from a folder into the output folder, each file by one rename: whoever looks
 * there meets a file that is whole, the old one or the new one, even when the process is killed.
 * Where the two stand on different disks, all files are first copied over under another name.
 *
 * @param from an absolute path; its folders are left there, empty
 * @param output the output folder, an absolute path
 * @param name the output folder as a fault names it
 * @throws {ArshifError} before anything is moved, when a folder cannot be written to or something
 *   else stands in a file's place
 */
export function moveIntoOutput(from: string, output: string, name: string): void {
  fs.mkdirSync(output, { recursive: true });
  const faults: Fault[] = [];
  const moves = movesFrom(from, output, name, faults);
  refuse(faults);
  const waiting = path.join(output, WAITING);
  let near = from;
  try {
    for (const { source, target } of moves) {
      const file = path.relative(from, source);
      if (isRenamed(path.join(near, file), target)) continue;
      if (near === from) {
        copy(from, waiting);
        near = waiting;
        if (isRenamed(path.join(near, file), target)) continue;
      }
      // A link in the output folder leads to a third disk.
      const beside = path.join(path.dirname(target), WAITING);
      copy(path.join(near, file), beside);
      fs.renameSync(beside, target);
    }
  } finally {
    if (near === waiting) removeWaiting(output);
  }
}

/** Removes what a build that was killed while it copied from another disk left in the output folder. */
export function removeWaiting(output: string): void {
  fs.rmSync(path.join(output, WAITING), { recursive: true, force: true });
}

/** One rename moves a folder that is new there as a whole; of others, each file goes alone. */
function movesFrom(folder: string, target: string, name: string, faults: Fault[]): Move[] {
  if (!isWritable(target)) {
    faults.push(unwritable(name));
    return [];
  }
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const move = { source: path.join(folder, entry.name), target: path.join(target, entry.name) };
    const there = fs.statSync(move.target, { throwIfNoEntry: false });
    if (there === undefined || entry.isDirectory() !== there.isDirectory()) {
      if (there !== undefined) faults.push(inTheWay(`${name}/${entry.name}`, there.isDirectory()));
      return [move];
    }
    return there.isDirectory()
      ? movesFrom(move.source, move.target, `${name}/${entry.name}`, faults)
      : [move];
  });
}

function isWritable(folder: string): boolean {
  try {
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** `false` where the two are on different disks: numbers of devices would not tell of all mounts. */
function isRenamed(source: string, target: string): boolean {
  try {
    fs.renameSync(source, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EXDEV") return false;
    throw error;
  }
}

function copy(from: string, to: string): void {
  fs.rmSync(to, { recursive: true, force: true });
  fs.cpSync(from, to, { recursive: true, preserveTimestamps: true });
}

function unwritable(file: string): Fault {
  return {
    file,
    message: "The folder cannot be written to, so nothing was put into it.",
    cure: "Let this user write to it, and build again.",
  };
}

function inTheWay(file: string, isFolder: boolean): Fault {
  return {
    file,
    message: `A ${isFolder ? "folder" : "file"} that Arshif did not make stands where the site has a ${isFolder ? "file" : "folder"}.`,
    cure: "Move it away, and build again.",
  };
}
