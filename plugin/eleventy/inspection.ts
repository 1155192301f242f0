import fs from "node:fs";
import path from "node:path";
import { archiveNotices } from "../archive/index.ts";
import type { Article, ArticleReader } from "../articles/article.ts";
import { CHECK_NAMES } from "../articles/check-names.ts";
import { articleNotices } from "../articles/checks.ts";
import type { ReadFiles } from "../articles/read.ts";
import { ArchiveCache } from "../incremental/cache/archive-cache.ts";
import { CACHE_FOLDER } from "../incremental/cache/cache-folder.ts";
import { CachedArticles } from "../incremental/cache/cached-articles.ts";
import { contentHash } from "../incremental/content-hash.ts";
import { environmentHash, inputsOf, readingOf } from "../incremental/environment-hash.ts";
import { inputState, type SiteInputs } from "../incremental/input-state.ts";
import { takenAddress } from "../incremental/output-files.ts";
import type { Findings } from "../site/source.ts";
import type { AddedSite } from "./added-site.ts";
import type { ReadingSettings } from "./run-settings.ts";
import { partsOf } from "./site-parts.ts";

/** What was looked at, and a hash of how it stood before that. */
export interface InspectedInputs {
  readonly inputs: SiteInputs;
  readonly state: string;
}

/** Thrown when a site was looked at, so that Eleventy goes no further: nothing is rendered. */
export class Inspected extends Error {}

/**
 * A site that is read and looked at, and of which no page is printed. All that is wrong is gathered,
 * whatever else is wrong.
 */
export class Inspection {
  readonly findings: Findings = { faults: [], notices: [] };
  readonly #added: AddedSite;
  readonly #settings: ReadingSettings;
  #looked: InspectedInputs | undefined;
  /** What a build has read. */
  #built: ArchiveCache | undefined;
  #cached: { readonly cache: ArchiveCache; readonly articles: CachedArticles } | undefined;

  constructor(added: AddedSite, settings: ReadingSettings) {
    this.#added = added;
    this.#settings = settings;
    added.site.source.gather(this.findings);
    added.config.on("eleventy.before", () => this.#openCache());
  }

  /** To be called when the plugin has said all that it will look at. */
  followReading(): void {
    this.#added.config.on("eleventy.contentMap", ({ urlToInputPath }) => {
      const templates = Object.entries(urlToInputPath);
      this.#refuseTaken(templates.map(([url, { inputPath }]) => [url, inputPath]));
      this.#lookAtArticles();
      this.#keep();
      throw new Inspected();
    });
  }

  /** How many articles the site has. */
  get articles(): number {
    return this.#added.site.source.files.size;
  }

  /** Nothing before the site is read. */
  get looked(): InspectedInputs | undefined {
    return this.#looked;
  }

  /** The articles that could be read, and the site's own address. */
  get published(): { readonly articles: readonly Article[]; readonly url: string } {
    const { source, options } = this.#added.site;
    const articles = source.archive.articles.flatMap(({ inputPath }) => {
      const result = source.readFileOf(inputPath)?.result ?? [];
      return Array.isArray(result) ? [] : [result];
    });
    return { articles, url: options.site.url };
  }

  /** How articles are read by whoever mends them. */
  get reading(): {
    readonly reader: ArticleReader;
    readonly folder: string;
    readonly zone: string;
  } {
    const { source, inputs, options } = this.#added.site;
    return { reader: source.reader, folder: inputs.articles, zone: options.site.zone };
  }

  /** Checks that the site's owner has turned off. */
  get turnedOff(): readonly string[] {
    const { check } = this.#added.site.options;
    return CHECK_NAMES.filter((name) => check[name] === false);
  }

  /** What builds and earlier checks have read. */
  #openCache(): void {
    const { folders, site } = this.#added;
    const { root, source } = site;
    const parts = partsOf(this.#added, this.#settings);
    const inputs = inputsOf(parts, [folders.site, path.join(root, ".cache")]);
    this.#looked = { inputs, state: inputState(inputs).hash };
    const reading = readingOf(environmentHash(parts));
    const { cache } = ArchiveCache.open(root, "check.db");
    if (cache === undefined) return;
    const articles = new CachedArticles(cache, root, source.reader);
    this.#cached = { cache, articles };
    const checked = articles.read(reading);
    const files = checked.size > 0 ? checked : this.#readByBuild(reading);
    const { keep } = articles;
    const trustsTimes = !this.#settings.byContent;
    source.restore(files, { trustsTimes, hash: contentHash, keep });
  }

  /** What the first check need not read, since a build has. */
  #readByBuild(reading: string): ReadFiles {
    const { root, source } = this.#added.site;
    if (!fs.existsSync(path.join(root, CACHE_FOLDER, "archive.db"))) return new Map();
    const { cache } = ArchiveCache.open(root);
    if (cache === undefined) return new Map();
    const files = new CachedArticles(cache, root, source.reader).read(reading);
    // Their records are read as long as somebody asks for them; where there are none, nobody does.
    if (files.size > 0) this.#built = cache;
    else cache.close();
    return files;
  }

  /** Pages of the site's own at addresses of the archive's. */
  #refuseTaken(templates: readonly (readonly [url: string, file: string])[]): void {
    if (templates.length === 0) return;
    const urls = new Set(this.#added.site.pages().urls);
    const taken = templates.filter(([url]) => urls.has(url));
    this.findings.faults.push(
      ...taken.map(([url, file]) => takenAddress(url, path.posix.normalize(file))),
    );
  }

  #lookAtArticles(): void {
    const { source, inputs } = this.#added.site;
    const found = (inputPath: string) => {
      const result = source.readFileOf(inputPath)?.result;
      return Array.isArray(result) ? undefined : result?.found;
    };
    const { articles } = source.archive;
    const { faults, notices } = this.findings;
    // Of each article: what a large archive has in all is more than one call takes.
    for (const one of articles) notices.push(...articleNotices(one, found(one.inputPath)));
    // Of an archive that is not whole nobody can say what it has once.
    if (faults.length === 0) notices.push(...archiveNotices(source.archive, inputs.topics));
  }

  #keep(): void {
    if (this.#cached === undefined) return;
    const { cache, articles } = this.#cached;
    articles.settle(this.#added.site.source.files);
    cache.commit();
  }

  /** Lets the cache go. */
  close(): void {
    this.#cached?.cache.close();
    this.#built?.close();
  }
}
