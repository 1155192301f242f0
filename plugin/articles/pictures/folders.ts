import fs from "node:fs";
import path from "node:path";
import { PICTURE_ENDING } from "./picture.ts";

/** A file as it was found, or why it was not. */
export type Found =
  | { readonly file: string }
  | { readonly problem: "missing" | "outside" | "no file" };

/**
 * Finds files by the names that articles give them. Letters are compared composed, since macOS
 * stores «أ» as two; capitals count, since hosts count them. Each folder is listed once.
 */
export class Folders {
  readonly #root: string;
  readonly #realRoot: string;
  readonly #below = new Map<string, readonly string[]>();
  readonly #listed = new Map<string, ReadonlyMap<string, string>>();

  /** @param root the project's root, an absolute path */
  constructor(root: string) {
    this.#root = root;
    this.#realRoot = fs.realpathSync(root);
  }

  /**
   * @param name a path from the project's root, with `/`; `..` in it is followed
   * @returns the path as the disk has it; symbolic links are followed while they stay in the project
   */
  find(name: string): Found {
    const steps = path.posix.normalize(name).split("/");
    if (steps[0] === ".." || path.posix.isAbsolute(name)) return { problem: "outside" };
    let folder = "";
    for (const step of steps) {
      const real = this.#list(folder).get(step.normalize("NFC"));
      if (real === undefined) return { problem: "missing" };
      folder = folder === "" ? real : `${folder}/${real}`;
    }
    const absolute = path.join(this.#root, folder);
    const target = realPath(absolute);
    if (target === undefined) return { problem: "missing" };
    if (!target.startsWith(this.#realRoot + path.sep)) return { problem: "outside" };
    return fs.statSync(target).isFile() ? { file: folder } : { problem: "no file" };
  }

  /** Names of the pictures in a folder, as the disk has them. */
  picturesIn(folder: string): string[] {
    return [...this.#list(folder).values()].filter((name) => PICTURE_ENDING.test(name));
  }

  /** Paths of all pictures below a folder. Looks through the disk: for reports only. */
  picturesBelow(folder: string): readonly string[] {
    const known = this.#below.get(folder);
    if (known !== undefined) return known;
    const absolute = path.join(this.#root, folder);
    const names = fs.existsSync(absolute)
      ? fs.readdirSync(absolute, { recursive: true, encoding: "utf8" })
      : [];
    const files = names
      .filter((name) => PICTURE_ENDING.test(name))
      .map((name) => `${folder}/${name.split(path.sep).join("/")}`)
      .sort();
    this.#below.set(folder, files);
    return files;
  }

  #list(folder: string): ReadonlyMap<string, string> {
    const known = this.#listed.get(folder);
    if (known !== undefined) return known;
    const names = new Map(
      namesIn(path.join(this.#root, folder)).map((name) => [name.normalize("NFC"), name]),
    );
    this.#listed.set(folder, names);
    return names;
  }
}

function namesIn(absolute: string): string[] {
  try {
    return fs.readdirSync(absolute);
  } catch {
    return [];
  }
}

function realPath(absolute: string): string | undefined {
  try {
    return fs.realpathSync(absolute);
  } catch {
    return undefined;
  }
}
