import fs from "node:fs";
import type { OutputState } from "./cache/cached-site.ts";
import { contentHash } from "./content-hash.ts";
import { filesIn } from "./move-into-output.ts";
import { fileBelow, OutputFiles } from "./output-files.ts";

/** A file that a build wrote. */
export interface WrittenFile {
  readonly url: string | false;
  /** As Eleventy names it. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What a build and the processes beside it have written into its part's folder. */
export class WrittenFiles {
  /** By paths from the folder; an empty text for files beside pages, of which none is worked out. */
  readonly hashes = new Map<string, string>();
  readonly #folder: string;
  readonly #beside: (url: string) => readonly string[];

  /**
   * @param folder an absolute path
   * @param beside names the files that stand beside a page, from the output folder
   */
  constructor(folder: string, beside: (url: string) => readonly string[]) {
    this.#folder = folder;
    this.#beside = beside;
  }

  /** Takes note of what Eleventy wrote in this process. */
  note(written: readonly WrittenFile[]): void {
    for (const { url, path, content } of written) {
      const file = fileBelow(this.#folder, path);
      if (file !== undefined) this.hashes.set(file, contentHash(content));
      for (const other of url === false ? [] : this.#beside(url)) this.hashes.set(other, "");
    }
  }

  /** Takes note of what others wrote. */
  add(written: Iterable<readonly [file: string, hash: string]>): void {
    for (const [file, hash] of written) this.hashes.set(file, hash);
  }

  /**
   * How every file of the folder stands.
   *
   * @param views of what pages show, by their files
   */
  states(views: ReadonlyMap<string, string>): Map<string, OutputState> {
    const folder = new OutputFiles(this.#folder, true);
    const states = new Map<string, OutputState>();
    for (const file of filesIn(this.#folder)) {
      const written = this.hashes.get(file);
      const hash = written || contentHash(fs.readFileSync(`${this.#folder}/${file}`));
      const state = folder.written(file, hash, views.get(file));
      if (state !== undefined) states.set(file, state);
    }
    return states;
  }
}
