import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/**
 * Makes deletions visible to Eleventy, which builds anew only when a watched file is added or
 * changed: a file of this process's own changes whenever a file disappears from a folder.
 */
export class DeletionSignal {
  /** The file to watch, an absolute path. */
  readonly file: string;
  readonly #folder: string;
  #watcher: fs.FSWatcher | undefined;

  /** @param folder the folder whose deletions count, an absolute path */
  constructor(folder: string) {
    const own = path.join(os.tmpdir(), `arshif-${process.pid}`);
    fs.mkdirSync(own, { recursive: true });
    this.#folder = folder;
    this.file = path.join(own, "deleted");
    fs.writeFileSync(this.file, "");
    process.once("exit", () => fs.rmSync(own, { recursive: true, force: true }));
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
}
