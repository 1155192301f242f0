import fs from "node:fs";
import path from "node:path";
import { ArshifError, type Fault } from "../articles/faults.ts";
import type { OutputState } from "./cache/cached-site.ts";
import { contentHash } from "./content-hash.ts";

/** The files of a finished site, by their paths from the output folder with `/` between folders. */
export class OutputFiles {
  readonly #folder: string;
  readonly #trustsTimes: boolean;

  /**
   * @param folder the output folder, an absolute path
   * @param trustsTimes is a file of the same size and time the same?
   */
  constructor(folder: string, trustsTimes: boolean) {
    this.#folder = folder;
    this.#trustsTimes = trustsTimes;
  }

  /**
   * Makes the folder and looks whether it can be written to, before a whole site is made in vain.
   *
   * @param name the folder as a fault names it
   * @throws {ArshifError} when it cannot
   */
  refuseUnwritable(name: string): void {
    try {
      fs.mkdirSync(this.#folder, { recursive: true });
      fs.accessSync(this.#folder, fs.constants.W_OK | fs.constants.X_OK);
    } catch (error) {
      const { code = "" } = error as NodeJS.ErrnoException;
      throw new ArshifError([
        {
          file: name,
          message: `The output folder cannot be written to (${code}).`,
          cure: "Let this user write to it, make room on its disk, or name another folder.",
        },
      ]);
    }
  }

  /** Is the file as it was? If so, its state now. A file that was written again with the same content is. */
  same(file: string, kept: OutputState | undefined): OutputState | undefined {
    if (kept === undefined) return undefined;
    const state = this.#stateOf(file);
    if (state === undefined || state.size !== kept.size) return undefined;
    const now = state.mtimeMs === kept.modified ? kept : { ...kept, modified: state.mtimeMs };
    if (kept.hash === "") return now;
    if (this.#trustsTimes && now === kept) return kept;
    return contentHash(fs.readFileSync(path.join(this.#folder, file))) === kept.hash
      ? now
      : undefined;
  }

  /** The same without a look into the file: one that was written again is told to be another. */
  looksSame(file: string, { size, modified, hash }: OutputState): boolean {
    const state = this.#stateOf(file);
    return state?.size === size && (hash === "" || state.mtimeMs === modified);
  }

  /** Which of some files are there, and not as they were written. */
  changed(files: Iterable<readonly [string, OutputState]>): Map<string, OutputState> {
    const changed = new Map<string, OutputState>();
    for (const [file, kept] of files) {
      const isThere = this.#stateOf(file) !== undefined;
      if (isThere && this.same(file, kept) === undefined) changed.set(file, kept);
    }
    return changed;
  }

  /**
   * A file as it stands after a build.
   *
   * @param hash of what was written; without it only the file's size counts
   * @param view of what it shows, if it is a page
   */
  written(file: string, hash = "", view = ""): OutputState | undefined {
    const state = this.#stateOf(file);
    return state && { file, size: state.size, modified: state.mtimeMs, hash, view };
  }

  /**
   * Removes files that nothing makes any more, and folders that are empty then.
   *
   * @param files paths from the folder
   * @param made what the site consists of now
   * @returns the files that were there
   */
  remove(files: Iterable<string>, made: ReadonlySet<string>): string[] {
    let others: ReadonlyMap<string, string> | undefined;
    const removed: string[] = [];
    for (const file of files) {
      const absolute = path.resolve(this.#folder, file);
      if (made.has(file) || fileBelow(this.#folder, absolute) === undefined) continue;
      const state = this.#stateOf(file);
      if (state === undefined) continue;
      // On some disks a name in other letters is the same file.
      others ??= new Map(Array.from(made, (one) => [folded(one), one]));
      const other = others.get(folded(file));
      if (other !== undefined && this.#stateOf(other)?.ino === state.ino) continue;
      fs.rmSync(absolute);
      removed.push(file);
      this.#removeEmpty(path.dirname(absolute));
    }
    return removed;
  }

  #removeEmpty(folder: string): void {
    for (let empty = folder; empty.startsWith(this.#folder + path.sep); ) {
      try {
        fs.rmdirSync(empty);
      } catch {
        return;
      }
      empty = path.dirname(empty);
    }
  }

  #stateOf(file: string): fs.Stats | undefined {
    try {
      const state = fs.statSync(`${this.#folder}/${file}`, { throwIfNoEntry: false });
      return state?.isFile() ? state : undefined;
    } catch {
      // A folder on the way to it may have become a file.
      return undefined;
    }
  }
}

/**
 * Old files that stand in the way of new ones: a file where a folder must be, or a folder's files
 * where a file must be.
 *
 * @param old files that may be removed, from the output folder
 * @param made files that are to be put there
 */
export function blockersOf(old: readonly string[], made: readonly string[]): string[] {
  if (old.length === 0) return [];
  const files = new Set(made);
  const folders = new Set<string>();
  for (const file of made) {
    for (const folder of foldersOf(file)) {
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return old.filter((file) => folders.has(file) || foldersOf(file).some((one) => files.has(one)));
}

/** `a/b/c` → `a/b`, `a`. */
function foldersOf(file: string): string[] {
  const folders: string[] = [];
  for (let end = file.lastIndexOf("/"); end > 0; end = file.lastIndexOf("/", end - 1)) {
    folders.push(file.slice(0, end));
  }
  return folders;
}

/** The path of a file from a folder, with `/` between folders; `undefined` outside of it. */
export function fileBelow(folder: string, name: string): string | undefined {
  const file = path.relative(folder, path.resolve(name));
  if (file === "" || /^\.\.(?:[\\/]|$)/.test(file) || path.isAbsolute(file)) return undefined;
  return file.split(path.sep).join("/");
}

function folded(file: string): string {
  return file.normalize("NFC").toLowerCase();
}

/** The file of a page or of any other address from the site's root. */
export function outputOf(url: string): string {
  const file = url.replace(/^\/+/, "");
  return file === "" || file.endsWith("/") ? `${file}index.html` : file;
}

/** A page of the site's own at the address of one of the archive. */
export function takenAddress(url: string, file: string): Fault {
  return {
    file,
    field: "permalink",
    message: `The page has the address ${url}, which is that of a page of the archive.`,
    cure: "Give it another permalink, or switch the archive's page off with the option pages.",
  };
}
