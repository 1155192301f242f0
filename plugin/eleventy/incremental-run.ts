import path from "node:path";
import { ArshifError, type Fault } from "../articles/faults.ts";
import { articleFiles } from "../articles/read.ts";
import { ArchiveCache } from "../incremental/cache/archive-cache.ts";
import { CachedArticles } from "../incremental/cache/cached-articles.ts";
import type { BuiltSite } from "../incremental/cache/cached-site.ts";
import { RelationsStore } from "../incremental/cache/relations-store.ts";
import { contentHash } from "../incremental/content-hash.ts";
import { type Environment, environmentHash, readingOf } from "../incremental/environment-hash.ts";
import { type BuildCache, IncrementalBuild } from "../incremental/incremental-build.ts";
import { fileBelow } from "../incremental/output-files.ts";
import type { WrittenFile } from "../incremental/plan-settings.ts";
import type { StalePages } from "../incremental/stale-pages.ts";
import type { ArchivePages, PageKind } from "../site/archive-pages.ts";
import type { ArchiveSource } from "../site/source.ts";
import type { MakeArticleFiles } from "./article-files.ts";
import type { IncrementalSite } from "./incremental-site.ts";
import { boundMemoryGrowth } from "./memory-growth.ts";
import { outputWarnings } from "./output-check.ts";
import type { OutputFolders } from "./output-folders.ts";
import { reportedOnce, reportedOnceLater } from "./report.ts";
import type { EndedBuild, PageWriters, RunSettings } from "./run-settings.ts";
import { archiveHash, hasScriptedData, partsOf } from "./site-parts.ts";
import { StepTimes } from "./step-times.ts";
import { ownTemplates } from "./theme.ts";
import type { BuiltPage, EleventyConfig } from "./types.ts";

/** The parts of a site that a build goes through. */
export interface RunParts {
  readonly config: EleventyConfig;
  readonly source: ArchiveSource;
  readonly stale: StalePages;
  readonly pages: ArchivePages;
  readonly folders: OutputFolders;
  readonly articleFiles: MakeArticleFiles;
  readonly site: IncrementalSite;
}

/** The parts of the cache that a build uses. */
interface KeptParts extends Required<BuildCache> {
  readonly relations: RelationsStore;
}

/**
 * A build of which Eleventy writes the stale pages alone. It is made when the plugin is added, and
 * told each step by the one who has started Eleventy.
 */
export class IncrementalRun {
  readonly #parts: RunParts;
  readonly #settings: RunSettings;
  readonly #times = new StepTimes();
  #started: IncrementalBuild | undefined;
  #kept: KeptParts | undefined;
  #environment: Environment = {};
  #partFolder = "";
  #due = 0;
  #done = 0;

  /** Hears of the build's beginning before the plugin does, which then reads the articles. */
  constructor(parts: RunParts, settings: RunSettings) {
    this.#parts = parts;
    this.#settings = settings;
    parts.config.on("eleventy.before", () => this.#recall());
  }

  /** To be called once the plugin has said that it will read the articles: what follows comes after that. */
  followReading(): void {
    const { config } = this.#parts;
    config.on("eleventy.before", () => reportedOnce(() => this.#begin()));
    config.on("eleventy.before", () => reportedOnceLater(() => this.#shareOut()));
    config.on("eleventy.contentMap", ({ urlToInputPath }) => {
      const templates = Object.entries(urlToInputPath).map(
        ([url, { inputPath }]) => [url, path.posix.normalize(inputPath)] as const,
      );
      reportedOnce(() => this.#build.refuseTaken(new Map(templates)));
      this.#due = this.#done + templates.length;
      this.#times.done("choosing the pages that are due, copying pictures");
    });
    // The last thing that happens to a page before it is written.
    config.addTransform("arshif_progress", (content) => {
      this.#settings.progress?.pages(++this.#done, this.#due);
      return content;
    });
  }

  /** What is known of how pages look, apart from articles. */
  get environment(): Environment {
    return this.#environment;
  }

  /** From now on Eleventy writes into another folder than the site's, which it names so. */
  stage(output: string): void {
    this.#parts.folders.stage(output);
  }

  /** Reads the archive into the cache, and builds nothing. */
  plan(): void {
    this.#load();
    if (this.#kept === undefined) throw new ArshifError([NO_PLAN]);
    this.#keepRelations();
    this.#commit();
  }

  /** Has the pages of a part written, and nothing that there is one of. */
  async writePages(): Promise<void> {
    this.#load();
    await this.#shareOut();
  }

  /** What was made of a part, given what Eleventy wrote in this process. */
  endPart(written: readonly BuiltPage[]): BuiltSite & { readonly articles: number } {
    const made = this.#build.part(this.#finish(written));
    return { ...made, articles: this.#parts.source.archive.articles.length };
  }

  /** Moves what Eleventy has written into the site's output folder. */
  publish(written: readonly BuiltPage[]): void {
    this.#times.done("writing pages");
    const files = this.#finish(written);
    reportedOnce(() => this.#build.publish(files, this.#parts.site.copies()));
    this.#times.done("moving files into the output folder");
  }

  /** Ends the build that was published. */
  end(passedThrough: readonly string[]): EndedBuild {
    const { config, site } = this.#parts;
    const copied = passedThrough.flatMap((file) => fileBelow(this.#partFolder, file) ?? []);
    this.#keepRelations();
    site.ended();
    this.#times.done("keeping which articles belong together");
    const counts = this.#build.end([...site.copies(), ...copied]);
    const lost = this.#commit();
    if (lost === undefined) this.#build.finish();
    else console.warn(`[arshif] ${lost}`);
    this.#times.done("writing the cache");
    const files = [...this.#build.outputs].map(([path, { size }]) => ({ path, size }));
    const warned = outputWarnings(config.directories.output, files, site.warnings);
    for (const line of warned) console.warn(line);
    for (const line of this.#build.leftFiles) console.warn(`[arshif] Warning: ${line}`);
    const why = (address: string) => this.#build.why(address, site.home);
    return { counts, steps: this.#times.steps, why };
  }

  /** Lets the cache go, whatever became of the build. */
  close(): void {
    this.#kept?.cache.close();
  }

  get #build(): IncrementalBuild {
    if (this.#started === undefined) throw new Error("The plan is made when a build begins.");
    return this.#started;
  }

  /** Reads what is kept of the build before. */
  #recall(): void {
    const { config, source, site, folders } = this.#parts;
    const { byContent, progress } = this.#settings;
    this.#times.done("starting Eleventy");
    const { cache, notice } = ArchiveCache.open(site.root);
    if (notice !== undefined) console.warn(`[arshif] ${notice}`);
    this.#environment = environmentHash(partsOf(config, this.#settings, folders.output, site));
    const reading = readingOf(this.#environment);
    const articles = cache && new CachedArticles(cache, site.root);
    const settings = {
      root: site.root,
      output: path.posix.normalize(folders.output),
      outputFolder: folders.site,
      partFolder: folders.written,
      byContent,
      beside: (url: string) => site.beside(url).map((name) => url.replace(/^\/+/, "") + name),
    };
    this.#started = new IncrementalBuild(settings, cache && articles && { cache, articles });
    const files = articles?.read(reading);
    if (files === undefined || files.size === 0) this.#expectArticles();
    if (cache === undefined || articles === undefined || files === undefined) return;
    const relations = new RelationsStore(cache, {
      reading,
      hashOf: (inputPath) => source.hashOf(inputPath),
      idOf: (inputPath) => articles.id(inputPath.replace(/^\.\//, "")),
    });
    this.#kept = { cache, articles, relations };
    const onRead = progress && ((done: number, of: number) => progress.articles(done, of));
    const { keep } = articles;
    source.recall(files, { trustsTimes: !byContent, hash: contentHash, keep, onRead }, relations);
    this.#times.done("reading the cache and looking for changes of the site itself");
  }

  /** Every page of a new archive will be written: workers start while its articles are read. */
  #expectArticles(): void {
    const { root, articles } = this.#parts.site;
    const expected = articleFiles(root, articles)?.length ?? 0;
    boundMemoryGrowth(expected);
    const { writers } = this.#settings;
    if (writers?.areWorth(expected)) writers.start();
  }

  #load(): void {
    this.#recall();
    this.#parts.source.load(false);
    this.#begin();
  }

  /** The articles were read: now it can be told which pages are stale. */
  #begin(): void {
    const { config, source, stale, site } = this.#parts;
    this.#times.done("reading articles and finding related ones");
    const { showMore } = ownTemplates(config);
    const archive = archiveHash(source, site);
    const environment = { ...this.#environment, ...(showMore ? { archive } : {}) };
    const always =
      showMore && hasScriptedData(config)
        ? "templates of the site's own may show data that a script makes anew"
        : undefined;
    const whole = this.#settings.part && "a part is made by itself";
    const changed = this.#kept?.articles.changed(source.files) ?? [...source.files.keys()];
    this.#build.begin(source.files, changed, environment, archive, whole ?? always);
    stale.begin(false, this.#build);
  }

  #keepRelations(): void {
    this.#kept?.relations.keep(this.#parts.source.archive);
    this.#kept?.relations.keepIndex(this.#parts.source.archive);
  }

  /** From now on other processes find in the cache what this one has found. */
  #commit(): string | undefined {
    return this.#kept?.cache.commit();
  }

  /** Has stale pages written by workers, where that is worth while. */
  async #shareOut(): Promise<void> {
    const { pages } = this.#parts;
    const { writers, part } = this.#settings;
    if (writers === undefined || this.#kept === undefined) return;
    if (part === undefined && this.#build.writesEverything) {
      await this.#shareAll(writers);
      return;
    }
    // First, so that the index behind the lists, a third of the memory, is let go before pages take it.
    this.#keepRelations();
    this.#times.done("finding related articles");
    const picked = part === undefined ? pages.pick() : pages.pickPart(part);
    const urls = Object.values(picked).flat();
    this.#times.done("choosing the pages that are due");
    if (part === undefined && !writers.areWorth(urls.length)) return;
    this.#leaveToWorkers(part === undefined ? urls : pages.urls);
    this.#build.noteShared(await writers.write(picked));
    this.#wrote(urls.length);
  }

  /** Nobody need choose pages: they are written while this process finds what the next build needs. */
  async #shareAll(writers: PageWriters): Promise<void> {
    const { source, pages, site, config } = this.#parts;
    const { urls } = pages;
    if (!writers.areWorth(urls.length)) return;
    writers.start();
    this.#leaveToWorkers(urls);
    const showsAll = site.headersShowStories || ownTemplates(config).showMore;
    const isEarly = (kind: PageKind) => !kind.showsRelations && !showsAll;
    await writers.writeAhead(pages.all(isEarly));
    this.#times.done("keeping what was read");
    this.#kept?.relations.keep(source.archive);
    this.#commit();
    this.#times.done("finding related articles");
    const isLate = (kind: PageKind) => !isEarly(kind);
    const [written] = await Promise.all([writers.write(pages.all(isLate)), this.#keepRest()]);
    this.#build.noteShared(written);
    this.#wrote(urls.length);
  }

  async #keepRest(): Promise<void> {
    const { source, pages, site } = this.#parts;
    await pages.note();
    this.#kept?.relations.keepIndex(source.archive);
    // Workers could not read while what is written waits to be kept.
    this.#commit();
    await site.makeSearchIndex();
  }

  #leaveToWorkers(urls: readonly string[]): void {
    this.#commit();
    this.#build.leaveToOthers(urls);
    this.#parts.pages.leaveToOthers();
  }

  #wrote(pages: number): void {
    this.#done = pages;
    this.#times.done("writing pages in several processes");
  }

  #finish(pages: readonly BuiltPage[]): WrittenFile[] {
    const { folders, site } = this.#parts;
    this.#partFolder = folders.written;
    site.writeBeside(pages);
    return pages.flatMap(({ url, outputPath, content }) =>
      outputPath === false ? [] : [{ url, path: outputPath, content }],
    );
  }
}

const NO_PLAN: Fault = {
  file: ".cache/arshif",
  message: "A plan cannot be kept, since there is no SQLite.",
  cure: "Use Node.js 22.13 or newer, or run npm install libsql.",
};
