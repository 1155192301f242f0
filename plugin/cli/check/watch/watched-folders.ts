import fs from "node:fs";

/** Milliseconds between two looks where the system tells of no changes. */
const LOOK = 2000;

/**
 * Folders of which the system tells when something in them is changed, added or taken away: one by
 * one, since watching a folder with all below it follows no link and, on Linux, watches each file.
 */
export class WatchedFolders {
  readonly #onChange: () => void;
  readonly #watchers = new Map<string, fs.FSWatcher>();
  #looking: NodeJS.Timeout | undefined;

  /** @param onChange called often, and now and then although nothing has changed */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Watches these folders, absolute paths, and no others. */
  watch(folders: ReadonlySet<string>): void {
    for (const [folder, watcher] of this.#watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) if (!this.#watchers.has(folder)) this.#add(folder);
  }

  close(): void {
    this.watch(new Set());
    clearInterval(this.#looking);
  }

  #add(folder: string): void {
    try {
      const watcher = fs.watch(folder, () => this.#onChange());
      this.#watchers.set(folder, watcher);
      // A folder that is deleted, on some systems.
      watcher.on("error", () => {
        watcher.close();
        this.#watchers.delete(folder);
        this.#onChange();
      });
    } catch {
      // More folders than the system watches, or a disk that tells nothing.
      this.#looking ??= setInterval(this.#onChange, LOOK);
    }
  }
}
