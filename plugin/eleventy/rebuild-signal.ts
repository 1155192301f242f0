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
  readonly #folders: readonly string[];
  readonly #watchers = new Map<string, fs.FSWatcher>();

  /**
   * @param root the project's root, an absolute path
   * @param folders the folders whose deletions count, from the root
   */
  constructor(root: string, folders: readonly string[]) {
    this.#folders = folders.map((folder) => path.join(root, folder));
    this.file = path.join(root, FILE);
  }

  raise(): void {
    fs.writeFileSync(this.file, String(process.hrtime.bigint()));
  }

  /** The build that was asked for has begun. */
  clear(): void {
    fs.rmSync(this.file, { force: true });
  }

  /** Calls back when something in one of some folders, not below them, has come or gone. */
  watchFolders(folders: readonly string[], changed: () => void): void {
    for (const folder of folders) {
      if (this.#watchers.has(folder)) continue;
      this.#keep(
        folder,
        fs.watch(folder, (event) => event === "rename" && changed()),
      );
    }
  }

  /** Looks no longer. */
  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
  }

  /** Begins to look for deletions, if it has not begun yet. Does not keep the process alive. */
  watchDeletions(): void {
    for (const folder of this.#folders) {
      if (this.#watchers.has(folder) || !fs.existsSync(folder)) continue;
      const watcher = fs.watch(folder, { recursive: true }, (_, name) => {
        if (name !== null && !fs.existsSync(path.join(folder, name))) this.raise();
      });
      this.#keep(folder, watcher);
    }
  }

  #keep(folder: string, watcher: fs.FSWatcher): void {
    watcher.unref();
    this.#watchers.set(folder, watcher);
  }
}
