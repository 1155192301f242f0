import fs from "node:fs";
import path from "node:path";
import { type Fault, refuse } from "../articles/faults.ts";

/** Where files wait inside an output folder on another disk until all of them are there. */
const WAITING = ".arshif-unfinished";

/**
 * The files that a folder holds, by their paths from there with `/` between folders.
 *
 * @param folder an absolute path
 */
export function filesIn(folder: string): string[] {
  const files: string[] = [];
  takeFiles(folder, "", files);
  return files;
}

/**
 * One folder after the other: Node's own way through all of them holds an entry with its path for
 * each, and a large site has hundreds of thousands.
 *
 * @param below a folder from there, ending with a slash, or nothing
 */
function takeFiles(folder: string, below: string, files: string[]): void {
  for (const entry of fs.readdirSync(`${folder}/${below}`, { withFileTypes: true })) {
    const file = below + entry.name;
    if (entry.isDirectory()) takeFiles(folder, `${file}/`, files);
    else files.push(file);
  }
}

/** Something that keeps a file or a folder from its place in the output folder. */
interface Obstacle {
  readonly file: string;
  readonly isFolder: boolean;
}

/**
 * Moves everything from a folder into the output folder, each file by one rename: whoever looks
 * there meets a file that is whole, the old one or the new one, even when the process is killed.
 * Where the two stand on different disks, all files are first copied over under another name.
 */
export class OutputMoves {
  /** All files, by their paths from the folder with `/` between folders. */
  readonly files: string[] = [];
  readonly #from: string;
  readonly #output: string;
  /** Files, and folders that are new there and move as a whole. */
  readonly #moves: string[] = [];
  /** Folders that are there, the innermost first. */
  readonly #folders: string[] = [];
  readonly #unwritable: string[] = [];
  readonly #obstacles: Obstacle[] = [];

  /**
   * Looks at what is there; moves nothing yet.
   *
   * @param from an absolute path
   * @param output the output folder, an absolute path
   */
  constructor(from: string, output: string) {
    this.#from = from;
    this.#output = output;
    fs.mkdirSync(output, { recursive: true });
    this.#look("");
  }

  /**
   * @param name the output folder as a fault names it
   * @throws {ArshifError} when a folder cannot be written to
   */
  refuseUnwritable(name: string): void {
    refuse(this.#unwritable.map((folder) => unwritable(`${name}/${folder}`.replace(/\/$/, ""))));
  }

  /**
   * @param name the output folder as a fault names it
   * @throws {ArshifError} when a folder stands where a file must be, or the other way round
   */
  refuseObstacles(name: string): void {
    const left = this.#obstacles.filter(
      ({ file, isFolder }) => stateOf(`${this.#output}/${file}`)?.isDirectory() === isFolder,
    );
    refuse(left.map(({ file, isFolder }) => inTheWay(`${name}/${file}`, isFolder)));
  }

  /** Moves all, and removes the folders that are empty then. */
  run(): void {
    const waiting = `${this.#output}/${WAITING}`;
    let near = this.#from;
    try {
      for (const file of this.#moves) {
        const target = `${this.#output}/${file}`;
        if (isRenamed(`${near}/${file}`, target)) continue;
        if (near !== waiting) {
          copy(this.#from, waiting);
          near = waiting;
          if (isRenamed(`${near}/${file}`, target)) continue;
        }
        // A link in the output folder leads to a third disk.
        const beside = path.join(path.dirname(target), WAITING);
        copy(`${near}/${file}`, beside);
        fs.renameSync(beside, target);
      }
    } finally {
      if (near === waiting) removeWaiting(this.#output);
    }
    for (const folder of this.#folders) removeIfEmpty(`${this.#from}/${folder}`);
  }

  /** @param folder one that is there in both places: empty, or ending with a slash */
  #look(folder: string): void {
    if (!isWritable(`${this.#output}/${folder}`)) this.#unwritable.push(folder);
    for (const entry of fs.readdirSync(`${this.#from}/${folder}`, { withFileTypes: true })) {
      const file = folder + entry.name;
      const isFolder = entry.isDirectory();
      const there = stateOf(`${this.#output}/${file}`);
      if (isFolder && there?.isDirectory()) {
        this.#look(`${file}/`);
        continue;
      }
      if (there !== undefined && there.isDirectory() !== isFolder) {
        this.#obstacles.push({ file, isFolder: there.isDirectory() });
      }
      this.#moves.push(file);
      if (isFolder) takeFiles(this.#from, `${file}/`, this.files);
      else this.files.push(file);
    }
    this.#folders.push(folder);
  }
}

/** A rename of one name of a file onto another of its names leaves both. */
function removeIfEmpty(folder: string): void {
  try {
    fs.rmdirSync(folder);
  } catch {
    // Whoever made the folder removes it with all that is in it.
  }
}

function stateOf(file: string): fs.Stats | undefined {
  return fs.statSync(file, { throwIfNoEntry: false });
}

/** Removes what a build that was killed while it copied from another disk left in the output folder. */
export function removeWaiting(output: string): void {
  fs.rmSync(path.join(output, WAITING), { recursive: true, force: true });
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
