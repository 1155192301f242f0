import fs from "node:fs";
import path from "node:path";
import { CACHE_FOLDER, writeWhole } from "./cache/cache-folder.ts";

const NAME = "journal";

/**
 * Names, while a build moves its files into the output folder, each of them, so that the next one
 * finds what a build left behind that was killed.
 */
export class Journal {
  readonly #file: string;
  /** What builds that did not come to their end may have left, from the output folder. */
  readonly outputs: ReadonlySet<string>;

  /** @param root the project's root, an absolute path */
  constructor(root: string) {
    this.#file = path.join(root, CACHE_FOLDER, NAME);
    this.outputs = new Set(this.#leftBehind());
  }

  /** Names the files of this build, beside what others left. Must be called before they are moved. */
  announce(outputs: readonly string[]): void {
    const all = new Set([...this.outputs, ...outputs]);
    if (all.size === this.outputs.size && fs.existsSync(this.#file)) return;
    writeWhole(this.#file, JSON.stringify([...all]));
  }

  /** The build has come to its end, and the cache names its files. */
  finish(): void {
    fs.rmSync(this.#file, { force: true });
  }

  #leftBehind(): string[] {
    try {
      const names: unknown = JSON.parse(fs.readFileSync(this.#file, "utf8"));
      return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
    } catch {
      return [];
    }
  }
}
