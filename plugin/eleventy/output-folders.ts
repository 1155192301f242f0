import path from "node:path";
import type { EleventyConfig } from "./types.ts";

/** Where a site stands and where a build writes, as absolute paths. */
export interface SiteFolders {
  /** What stands there as it would be written need not be written again. */
  readonly site: string;
  /** Another folder while `arshif build` runs, which moves its files when all are there. */
  readonly written: string;
}

/** The output folder of the site, and the one that is written into. Asked during a build. */
export class OutputFolders implements SiteFolders {
  readonly #config: EleventyConfig;
  readonly #root: string;
  #staged: string | undefined;
  #isPart = false;

  /** @param root the project's root, an absolute path */
  constructor(config: EleventyConfig, root: string) {
    this.#config = config;
    this.#root = root;
  }

  /**
   * From now on Eleventy writes into another folder, until everything is there.
   *
   * @param output the site's output folder as Eleventy names it
   * @param isPart what is written will be put together on another machine, whatever stands here
   */
  stage(output: string, isPart: boolean): void {
    this.#staged = output;
    this.#isPart = isPart;
  }

  /** The site's output folder as Eleventy names it. */
  get output(): string {
    return this.#staged ?? this.#config.directories.output;
  }

  get site(): string {
    return this.#isPart ? this.written : path.resolve(this.#root, this.output);
  }

  get written(): string {
    return path.resolve(this.#root, this.#config.directories.output);
  }
}
