import path from "node:path";
import type { BuiltPage } from "./types.ts";

/** Searches for files; Eleventy names what it leaves out. */
interface FileSearch {
  search(key: string, globs: unknown, options?: { readonly ignore?: readonly string[] }): unknown;
}

/** The part of a running Eleventy 3.1 that knows its output folder. */
export interface RunningEleventy {
  readonly directories: { readonly output: string; setOutput(folder: string): void };
  readonly fileSystemSearch: FileSearch;
  readonly passthroughManager: { setFileSystemSearch(search: FileSearch): void };
}

/**
 * Lets Eleventy write into another folder than the site's output folder until all is written. The
 * site's own code sees that folder too, so that what it writes beside pages goes there as well.
 */
export class StagedOutput {
  /** The site's output folder as Eleventy names it. */
  readonly output: string;
  readonly #eleventy: RunningEleventy;
  /** The folder that is written into, as Eleventy names it. */
  readonly #stage: string;

  /**
   * @param eleventy has read its configuration and not begun to build: templates in the site's
   *   output folder are ignored already
   * @param stage the folder to write into, an absolute path
   */
  constructor(eleventy: RunningEleventy, stage: string) {
    const { directories, fileSystemSearch, passthroughManager } = eleventy;
    this.output = directories.output;
    this.#eleventy = eleventy;
    directories.setOutput(path.relative(".", stage).split(path.sep).join("/"));
    this.#stage = directories.output;
    // Patterns of files to copy leave out the folder that is written into, and no other.
    const left = [this.output, ".cache/arshif"];
    passthroughManager.setFileSystemSearch({
      search: (key, globs, options = {}) =>
        fileSystemSearch.search(key, globs, {
          ...options,
          ignore: [...(options.ignore ?? []), ...left],
        }),
    });
  }

  /** All was moved to the site's output folder: from now on Eleventy names its files there. */
  end(pages: readonly BuiltPage[]): void {
    this.#eleventy.directories.setOutput(this.output);
    for (const page of pages) {
      if (page.outputPath === false || !page.outputPath.startsWith(this.#stage)) continue;
      page.outputPath = this.output + page.outputPath.slice(this.#stage.length);
    }
  }
}
