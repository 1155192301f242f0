import path from "node:path";
import type { EleventyConfig } from "./types.ts";

/** Where a site stands and where a build writes, as absolute paths. */
export interface SiteFolders {
  readonly site: string;
  /** Another folder while `arshif build` runs, which moves its files when all are there. */
  readonly written: string;
}

/** The output folder of the site, and the one that is written into. Asked during a build. */
export class OutputFolders implements SiteFolders {
  readonly #config: EleventyConfig;
  readonly #root: string;
  #staged: string | undefined;

  /** @param root the project's root, an absolute path */
  constructor(config: EleventyConfig, root: string) {
    this.#config = config;
    this.#root = root;
  }

  /**
   * From now on Eleventy writes into another folder, until everything is there.
   *
   * @param output the site's output folder as Eleventy names it
   */
  stage(output: string): void {
    this.#staged = output;
  }

  get isStaged(): boolean {
    return this.#staged !== undefined;
  }

  /** The site's output folder as Eleventy names it. */
  get output(): string {
    return this.#staged ?? this.#config.directories.output;
  }

  get site(): string {
    return path.resolve(this.#root, this.output);
  }

  get written(): string {
    return path.resolve(this.#root, this.#config.directories.output);
  }
}
