import type { Environment } from "../incremental/environment-hash.ts";
import { searchBasis } from "../search/site/cached-years.ts";
import type { Site } from "../site/site.ts";
import type { SiteFolders } from "./output-folders.ts";
import { writesFiles } from "./output-mode.ts";
import type { BuildEvent, EleventyConfig } from "./types.ts";

/** A build that keeps what it made for the next one. */
interface KeepingRun {
  readonly environment: Environment;
  /** Stands for all articles, topics and pictures together. */
  readonly archive: string | undefined;
  /** Is a single page wanted as soon as can be, and all else later? */
  readonly isQuick?: boolean;
}

/** Has the index of search made once in each build that writes files. */
export class SearchStep {
  readonly #site: Site;
  readonly #folders: SiteFolders;
  #run: KeepingRun | undefined;
  #isDue = false;

  constructor(config: EleventyConfig, site: Site, folders: SiteFolders) {
    this.#site = site;
    this.#folders = folders;
    config.on("eleventy.before", (event: BuildEvent) => {
      this.#isDue = writesFiles(event);
    });
  }

  /**
   * To be called after all that checks the input, so that the index is made of an input that is right:
   * Eleventy calls its listeners of the beginning all at once, those that look at pictures too.
   *
   * @param run the build, where it writes stale pages alone
   */
  follow(config: EleventyConfig, run: KeepingRun | undefined): void {
    this.#run = run;
    config.on("eleventy.contentMap", () => this.make());
  }

  /** Makes it now, unless it was made. */
  async make(): Promise<void> {
    const { index, left } = this.#site;
    if (!this.#isDue || this.#run?.isQuick || index === undefined || left !== undefined) return;
    this.#isDue = false;
    const basis = this.#run && searchBasis(this.#run.environment);
    await index.make(this.#site.archive, this.#folders, basis, this.#run?.archive);
  }
}
