import fs from "node:fs";
import path from "node:path";
import { attempt } from "../../text/attempt.ts";
import { made } from "../../text/maps.ts";
import { PICTURE_ENDING } from "./picture.ts";

/** A file as it was found, or why it was not. */
export type Found =
  | { readonly file: string }
  | { readonly problem: "missing" | "outside" | "no file" };

/** A name in a folder as the disk has it; what is neither file nor folder may be a symbolic link. */
interface Entry {
  readonly name: string;
  readonly kind: "file" | "folder" | "other";
}

/**
 * Finds files by the names that articles give them. Letters are compared composed, since macOS
 * stores «أ» as two; capitals count, since hosts count them. Each folder is listed once.
 */
export class Folders {
  readonly #root: string;
  /** Folders of the site that stand elsewhere than in the project. */
  readonly #apart: readonly string[];
  readonly #realRoots: readonly string[];
  readonly #below = new Map<string, readonly string[]>();
  readonly #listed = new Map<string, ReadonlyMap<string, Entry>>();

  /**
   * @param root the project's root, an absolute path
   * @param folders the site's own, from the root: these may stand outside of it
   */
  constructor(root: string, folders: readonly string[] = []) {
    this.#root = root;
    this.#apart = folders.filter((folder) => folder.startsWith("../"));
    const roots = ["", ...this.#apart].map((folder) => realPath(path.join(root, folder)));
    this.#realRoots = roots.filter((folder) => folder !== undefined);
  }

  /**
   * @param name a path from the project's root, with `/`; `..` in it is followed
   * @returns the path as the disk has it; symbolic links are followed while they stay in the project
   */
  find(name: string): Found {
    const normal = path.posix.normalize(name);
    const apart = this.#apart.find((folder) => normal.startsWith(`${folder}/`));
    const steps = normal.slice(apart === undefined ? 0 : apart.length + 1).split("/");
    if (steps[0] === ".." || path.posix.isAbsolute(name)) return { problem: "outside" };
    let file = apart ?? "";
    let isPlain = true;
    let last: Entry["kind"] = "folder";
    for (const step of steps) {
      const entry = this.#list(file).get(step.normalize("NFC"));
      if (entry === undefined) return { problem: "missing" };
      file = file === "" ? entry.name : `${file}/${entry.name}`;
      last = entry.kind;
      if (last === "other") isPlain = false;
    }
    if (!isPlain) return this.#follow(file);
    return last === "file" ? { file } : { problem: "no file" };
  }

  /** Names of the pictures in a folder, as the disk has them. */
  picturesIn(folder: string): string[] {
    const names = [...this.#list(folder).values()].map(({ name }) => name);
    return names.filter((name) => PICTURE_ENDING.test(name));
  }

  /** Paths of all pictures below a folder, linked folders left out. Looks through the disk: for reports only. */
  picturesBelow(folder: string): readonly string[] {
    return made(this.#below, folder, () => {
      const absolute = path.join(this.#root, folder);
      const entries = fs.existsSync(absolute)
        ? fs.readdirSync(absolute, { recursive: true, withFileTypes: true })
        : [];
      return entries
        .filter(({ name }) => PICTURE_ENDING.test(name))
        .map(({ parentPath, name }) => path.relative(absolute, path.join(parentPath, name)))
        .map((name) => `${folder}/${name.split(path.sep).join("/")}`)
        .sort();
    });
  }

  /** A path with a symbolic link in it. */
  #follow(file: string): Found {
    const target = realPath(path.join(this.#root, file));
    if (target === undefined) return { problem: "missing" };
    const isInside = this.#realRoots.some((root) => target.startsWith(root + path.sep));
    if (!isInside) return { problem: "outside" };
    return fs.statSync(target).isFile() ? { file } : { problem: "no file" };
  }

  #list(folder: string): ReadonlyMap<string, Entry> {
    return made(this.#listed, folder, () => {
      const entries = entriesOf(path.join(this.#root, folder));
      return new Map(entries.map((entry) => [entry.name.normalize("NFC"), entry]));
    });
  }
}

function entriesOf(absolute: string): Entry[] {
  const entries = attempt(() => fs.readdirSync(absolute, { withFileTypes: true })) ?? [];
  return entries.map((entry) => ({
    name: entry.name,
    kind: entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other",
  }));
}

function realPath(absolute: string): string | undefined {
  return attempt(() => fs.realpathSync(absolute));
}
