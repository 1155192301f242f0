import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** Where the files stand that a site is made of: paths from the project's root, with `/`. */
export interface InputPlaces {
  /** Files by their names, whether they are there or not. */
  readonly files: readonly string[];
  /** Folders with all that is in them. */
  readonly folders: readonly string[];
  /** Folders in those that are no input: the output, what is kept between builds. */
  readonly apart: readonly string[];
}

/** A file as the file system tells of it. */
export interface FileState {
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** All files that a site is made of, as they stood at one moment. */
export interface Inputs {
  readonly places: InputPlaces;
  /** By their paths from the project's root. */
  readonly states: ReadonlyMap<string, FileState>;
  /** Folders that were not looked into, folders that are links, and links to nowhere. */
  readonly passedOver: readonly string[];
  /** Stands for all names, sizes and times together. */
  readonly mark: string;
  /** May a file have been changed again since, within the same tick of the clock? */
  readonly isSettled: boolean;
}

/** Files whose time is this near may be changed again within the same tick of the clock. */
const TICK = 2000;

/** Folders of programs that no site is made from; a place of its own may stand in one. */
const NEVER = new Set(["node_modules", ".git"]);

/** Looks at all files in some places. Their contents are not read. */
export function takeInputs(root: string, places: InputPlaces): Inputs {
  const began = Date.now();
  const walk = new InputWalk(root, places.apart);
  for (const file of places.files) walk.file(file);
  for (const folder of places.folders) walk.folder(folder);
  return {
    places,
    states: walk.states,
    passedOver: walk.passedOver,
    mark: walk.mark(),
    isSettled: walk.newest <= began - TICK,
  };
}

class InputWalk {
  readonly states = new Map<string, FileState>();
  readonly passedOver: string[] = [];
  /** When a file was last changed, moved or made, whatever it says of itself. */
  newest = Number.NEGATIVE_INFINITY;
  readonly #from: string;
  readonly #passed: Set<string>;
  readonly #linked = new Set<string>();
  readonly #names: string[] = [];
  readonly #figures: number[] = [];

  constructor(root: string, apart: readonly string[]) {
    // The shorter a path is, the less the file system has to look for.
    this.#from = root === process.cwd() ? "" : `${root}/`;
    this.#passed = new Set(apart);
  }

  file(name: string): void {
    const state = fs.statSync(this.#absolute(name), { throwIfNoEntry: false });
    this.#names.push(name);
    if (state === undefined) this.#figures.push(-1, 0, 0);
    else this.#take(name, state);
  }

  folder(name: string): void {
    if (this.#passed.has(name)) return;
    this.#passed.add(name);
    const entries = this.#entries(name);
    this.#names.push(entries === undefined ? `${name}/ is none` : `${name}/`);
    const before = name === "." ? "" : `${name}/`;
    for (const entry of entries ?? []) {
      const file = before + entry.name;
      if (NEVER.has(entry.name)) this.passedOver.push(file);
      else if (entry.isDirectory()) this.folder(file);
      else if (entry.isSymbolicLink()) this.#link(file);
      else if (entry.isFile()) this.file(file);
      else this.#names.push(`${file} is no file`);
    }
  }

  mark(): string {
    const hash = createHash("sha256").update(this.#names.join("\n"));
    return hash.update(Float64Array.from(this.#figures)).digest("base64url");
  }

  /** Each folder that is linked to is looked at once, so that circles end. */
  #link(name: string): void {
    const state = fs.statSync(this.#absolute(name), { throwIfNoEntry: false });
    if (state === undefined || state.isDirectory()) this.passedOver.push(name);
    if (!state?.isDirectory()) {
      this.file(name);
      return;
    }
    const real = fs.realpathSync(this.#absolute(name));
    this.#names.push(`${name} → ${real}`);
    if (this.#linked.has(real)) return;
    this.#linked.add(real);
    this.folder(name);
  }

  #take(name: string, { size, mtimeMs, ctimeMs }: fs.Stats): void {
    this.#figures.push(size, mtimeMs, ctimeMs);
    this.newest = Math.max(this.newest, mtimeMs, ctimeMs);
    this.states.set(name, { size, modified: mtimeMs });
  }

  #entries(name: string): fs.Dirent[] | undefined {
    try {
      return fs.readdirSync(this.#absolute(name), { withFileTypes: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
  }

  #absolute(name: string): string {
    return path.isAbsolute(name) ? name : this.#from + name;
  }
}
