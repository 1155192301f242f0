import type { Environment } from "../incremental/environment-hash.ts";
import { searchBasis } from "../search/site/kept-years.ts";
import type { Site } from "../site/site.ts";
import type { SiteFolders } from "./output-folders.ts";
import { writesFiles } from "./output-mode.ts";
import type { BuildEvent, EleventyConfig } from "./types.ts";

/** Has the index of search made once in each build that writes files. */
export class SearchStep {
  readonly #site: Site;
  readonly #folders: SiteFolders;
  #run: { readonly environment: Environment } | undefined;
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
   * @param run the build that writes stale pages alone, if it is one
   */
  follow(config: EleventyConfig, run: { readonly environment: Environment } | undefined): void {
    this.#run = run;
    config.on("eleventy.contentMap", () => this.make());
  }

  /** Makes it now, unless it was made. */
  async make(): Promise<void> {
    const { index, archive } = this.#site;
    if (!this.#isDue || index === undefined) return;
    this.#isDue = false;
    const basis = this.#run && searchBasis(this.#run.environment);
    await index.make(archive, this.#folders, basis);
  }
}
