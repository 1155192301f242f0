import type { SearchedSite } from "../exporting/exported-site.ts";
import type { AddedSite } from "./added-site.ts";
import { exportedSite } from "./exported.ts";
import { IncrementalRun } from "./incremental-run.ts";
import { Inspection } from "./inspection.ts";
import { PageWorker } from "./page-worker.ts";
import type { ReadingSettings, RunSettings } from "./run-settings.ts";
import type { EleventyConfig } from "./types.ts";

/** The event by which the plugin says which site it was added to, before anything is read. */
const SITE_ADDED = "arshif.site";

/** Where a site has its articles, and how it reads them. */
export interface SiteFacts {
  /** The home page's whole address. */
  readonly url: string;
  /** The input folder, from the project's root. */
  readonly input: string;
  /** The folder of the articles from the project's root. */
  readonly articles: string;
  /** The folder of pictures from the root. */
  readonly media: string;
  /** The topic registry's file from the root. */
  readonly topics: string | undefined;
  /** Is a name that the registry lacks a topic too? */
  readonly openTopics: boolean;
  /** An IANA name. */
  readonly zone: string;
}

/**
 * A site to which the plugin was added. Where nobody listens, Eleventy builds it as it builds any
 * site; the command `arshif` takes one of the ways below instead.
 */
export class OfferedSite {
  readonly #added: AddedSite;
  #run: IncrementalRun | undefined;
  #worker: PageWorker | undefined;
  #inspection: Inspection | undefined;

  constructor(added: AddedSite) {
    this.#added = added;
  }

  get facts(): SiteFacts {
    const { config, site } = this.#added;
    const { inputs, openTopics } = site;
    const { url, zone } = site.options.site;
    return { ...inputs, openTopics, url, zone, input: config.directories.input };
  }

  /** The site and its archive, for exports; asked for once it is built. */
  get exported(): SearchedSite {
    return exportedSite(this.#added);
  }

  /** Has Eleventy write nothing but stale pages. */
  buildIncrementally(settings: RunSettings): IncrementalRun {
    this.#run = new IncrementalRun(this.#added, settings);
    return this.#run;
  }

  /** Has Eleventy write the pages that it is told to, and nothing that there is one of. */
  writePages(): PageWorker {
    this.#worker = new PageWorker(this.#added);
    return this.#worker;
  }

  /** Has Eleventy write nothing at all, and gathers what is wrong. */
  inspect(settings: ReadingSettings): Inspection {
    this.#inspection = new Inspection(this.#added, settings);
    return this.#inspection;
  }

  get inspection(): Inspection | undefined {
    return this.#inspection;
  }

  get run(): IncrementalRun | undefined {
    return this.#run;
  }

  get worker(): PageWorker | undefined {
    return this.#worker;
  }
}

/** Offers a site to whoever has started Eleventy. */
export function offerSite(config: EleventyConfig, site: OfferedSite): void {
  config.emit(SITE_ADDED, site);
}

/** Hears of the site to which the plugin is added, if it is. */
export function onSite(config: EleventyConfig, listener: (site: OfferedSite) => void): void {
  config.on(SITE_ADDED, listener);
}
