import fs from "node:fs";
import path from "node:path";

/** The file that stands for deletions; it is there between a deletion and the build that follows. */
const SIGNAL = ".arshif-deleted";

/**
 * Makes deletions visible to Eleventy, which builds anew only when a watched file is added or
 * changed: a file of our own appears whenever one disappears from a folder. It stands in the
 * project's root, since Eleventy misnames every new file once it watches one outside of it.
 */
export class DeletionSignal {
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
    this.file = path.join(root, SIGNAL);
  }

  /** Begins to look, if it has not begun yet. Does not keep the process alive. */
  watch(): void {
    if (this.#watcher !== undefined || !fs.existsSync(this.#folder)) return;
    this.#watcher = fs.watch(this.#folder, { recursive: true }, (_, name) => {
      if (name === null || fs.existsSync(path.join(this.#folder, name))) return;
      fs.writeFileSync(this.file, String(process.hrtime.bigint()));
    });
    this.#watcher.unref();
  }

  /** The deletions so far are in the archive. */
  clear(): void {
    fs.rmSync(this.file, { force: true });
  }
}
