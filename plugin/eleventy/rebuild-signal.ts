import fs from "node:fs";
import path from "node:path";

/** Stands in the project's root between the signal and the build that follows it. */
const FILE = ".arshif-rebuild";

/**
 * Asks Eleventy for a build, which it makes only when a watched file is added or changed: a file
 * of our own appears when something else is reason enough, such as a deletion. It stands in the
 * project's root, since Eleventy misnames every new file once it watches one outside of it.
 */
export class RebuildSignal {
  /** The file to watch, an absolute path. */
  readonly file: string;
  readonly #folder: string;
  #watcher: fs.FSWatcher | undefined;

  /**
   * @param root the project's root, an absolute path
   * @param folder the folder whose deletions count, from the root
   */
  constructor(root: string, folder: string) {
    this.#folder = path.join(root, folder);
    this.file = path.join(root, FILE);
  }

  raise(): void {
    fs.writeFileSync(this.file, String(process.hrtime.bigint()));
  }

  /** The build that was asked for has begun. */
  clear(): void {
    fs.rmSync(this.file, { force: true });
  }

  /** Begins to look for deletions, if it has not begun yet. Does not keep the process alive. */
  watchDeletions(): void {
    if (this.#watcher !== undefined || !fs.existsSync(this.#folder)) return;
    this.#watcher = fs.watch(this.#folder, { recursive: true }, (_, name) => {
      if (name !== null && !fs.existsSync(path.join(this.#folder, name))) this.raise();
    });
    this.#watcher.unref();
  }
}
