import path from "node:path";
import { entryOf } from "../articles/entry.ts";
import { AlreadyBuilding, BuildLock } from "../incremental/build-lock.ts";
import { ArchiveCache } from "../incremental/cache/archive-cache.ts";
import type { BuiltSite } from "../incremental/cache/cached-site.ts";
import { contentHash } from "../incremental/content-hash.ts";
import { type Environment, environmentHash, readingOf } from "../incremental/environment-hash.ts";
import { IncrementalBuild } from "../incremental/incremental-build.ts";
import type { PageMemory } from "../incremental/stale-pages.ts";
import type { AddedSite } from "./added-site.ts";
import { type CachedParts, cachedParts, planSettings } from "./cached-parts.ts";
import { boundMemoryGrowth } from "./memory-growth.ts";
import { writesFiles } from "./output-mode.ts";
import { reportedOnce } from "./report.ts";
import { alwaysWritten, archiveHash, partsOf, withArchive } from "./site-parts.ts";
import { ownTemplates } from "./theme.ts";
import type { BuildEvent, BuiltPage } from "./types.ts";

/** Saved articles whose pages are written before all others. */
const MOST_WANTED = 20;

/**
 * A site that Eleventy serves or watches: of each of its builds the stale pages are written, straight
 * into the output folder. The first one goes on from whatever build was the last, a later one from
 * the one before. Where articles were saved, their own pages come first, in a build of their own.
 */
export class ServedRun {
  readonly #added: AddedSite;
  #configuration: string | undefined;
  #environment: Environment | undefined;
  #cached: CachedParts | undefined;
  /** Is it known what stands in the cache? */
  #isRecalled = false;
  /** Was the cache read for the build at hand? */
  #isFirst = true;
  #before: BuiltSite | undefined;
  #build: IncrementalBuild | undefined;
  #isQuick = false;
  /** Stands for all articles, topics and pictures together. */
  archive: string | undefined;

  /** Hears of a build's beginning before the plugin does, which then reads the articles. */
  constructor(added: AddedSite) {
    this.#added = added;
    const { config } = added;
    config.on("eleventy.config", (all) => {
      this.#configuration = all.getLocalProjectConfigFile();
    });
    config.on("eleventy.before", (event) => this.#openCache(event));
    config.on("eleventy.reset", () => this.#forget());
  }

  /** To be called once the plugin has said that it will read the articles. */
  followReading(): void {
    const { config } = this.#added;
    config.on("eleventy.before", () => reportedOnce(() => this.#begin()));
    config.on("eleventy.contentMap", ({ urlToInputPath }) => {
      const templates = Object.entries(urlToInputPath).map(
        ([url, { inputPath }]) => [url, path.posix.normalize(inputPath)] as const,
      );
      reportedOnce(() => this.#build?.pages.refuseTaken(new Map(templates)));
      this.#build?.announce(templates.map(([url]) => url));
    });
  }

  /** To be called once the plugin has said that it writes files beside pages. */
  followWriting(): void {
    this.#added.config.on("eleventy.after", ({ results = [] }) => this.#end(results));
  }

  /**
   * Says what the next build is for.
   *
   * @param isQuick was nothing but articles saved?
   * @param isOfArticles has nothing changed that decides how all pages look?
   */
  expect(isQuick: boolean, isOfArticles: boolean): void {
    this.#isQuick = isQuick;
    if (!isOfArticles) this.#environment = undefined;
  }

  /** Does this build write the pages of saved articles, and the next one all others? */
  get isQuick(): boolean {
    return this.#isQuick;
  }

  /** May templates of the site's own show any article on any page? */
  get showsMore(): boolean {
    return ownTemplates(this.#added.config).showMore;
  }

  /** What is known of how pages look, apart from articles. */
  get environment(): Environment {
    return this.#environment ?? {};
  }

  #openCache(event: BuildEvent): void {
    this.#build = undefined;
    if (!writesFiles(event)) return;
    const { ELEVENTY_VERSION: eleventy = "" } = process.env;
    const configuration = this.#configuration && path.resolve(this.#configuration);
    const run = { byContent: false, configuration, eleventy };
    this.#environment ??= environmentHash(partsOf(this.#added, run));
    if (this.#cached?.cache.isAnothers) this.#forget();
    this.#isFirst = !this.#isRecalled;
    if (this.#isFirst) this.#open(readingOf(this.#environment));
    this.#isRecalled = true;
    const settings = planSettings(this.#added, { byContent: false });
    this.#build = new IncrementalBuild(settings, this.#cached, this.#before);
    // Without SQLite a hash tells all the same whether a file is as it was.
    if (this.#cached === undefined) {
      this.#added.site.source.restore(new Map(), {
        trustsTimes: true,
        hash: contentHash,
        keep: (read) => read,
      });
    }
  }

  #open(reading: string): void {
    const { site } = this.#added;
    const { cache, notice } = ArchiveCache.open(site.root);
    if (notice !== undefined) console.warn(`[arshif] ${notice}`);
    if (cache === undefined) return;
    this.#cached = cachedParts(cache, this.#added, reading, true);
    this.#before = undefined;
    const { articles, relations } = this.#cached;
    const { keep } = articles;
    const fileCache = { trustsTimes: true, hash: contentHash, keep };
    const files = articles.read(reading);
    boundMemoryGrowth(files.size);
    site.source.restore(files, fileCache, relations);
  }

  #begin(): void {
    const { config, site } = this.#added;
    const { source, stale } = site;
    const build = this.#build;
    if (build === undefined) {
      stale.begin(undefined);
      return;
    }
    const changed = new Set(this.#cached?.articles.changed(source.files));
    const wanted = site.archive.articles.filter(({ inputPath }) =>
      changed.has(inputPath.replace(/^\.\//, "")),
    );
    this.#isQuick &&= !this.#isFirst && wanted.length > 0 && wanted.length <= MOST_WANTED;
    if (this.#cached !== undefined) this.#cached.relations.isHasty = this.#isQuick;
    // A build for publication leaves them out, and its files are the same.
    const hasDrafts = site.archive.articles.some((article) => entryOf(article).draft);
    const hash = archiveHash(site.source);
    const archive = hasDrafts ? `${hash} with drafts` : hash;
    this.archive = archive;
    const environment = withArchive(this.environment, archive, config);
    build.begin(source.files, [...changed], environment, archive, alwaysWritten(config));
    if (!this.#isQuick) stale.begin(build.pages);
    else stale.begin(everyPageStale(build.pages), new Set(wanted.map(({ url }) => url)));
  }

  #end(results: readonly BuiltPage[]): void {
    const build = this.#build;
    if (build === undefined || this.#isQuick) return;
    const written = results.flatMap(({ url, outputPath, content }) =>
      outputPath === false ? [] : [{ url, path: outputPath, content }],
    );
    const copies = this.#added.site.copies(this.#added.fonts);
    build.publishInPlace(written, copies, this.#isFirst);
    build.note(copies);
    this.#before = build.built;
    if (this.#cached === undefined) build.finish();
    else if (!this.#keep(build, this.#cached)) this.#forget();
  }

  /** @returns whether all was kept */
  #keep(build: IncrementalBuild, { cache, relations }: CachedParts): boolean {
    const { site } = this.#added;
    let lock: BuildLock | undefined;
    try {
      lock = BuildLock.take(site.root);
      // What another build has kept since is right, and this one's files are not as that says.
      if (cache.isAnothers) return false;
      relations.keep(site.archive);
      relations.keepIndex(site.archive);
      site.index?.keep();
      build.keep();
      const lost = cache.commit();
      if (lost === undefined) build.finish();
      else console.warn(`[arshif] ${lost}`);
      return lost === undefined;
    } catch (error) {
      if (error instanceof AlreadyBuilding) return false;
      throw error;
    } finally {
      lock?.release();
    }
  }

  #forget(): void {
    this.#cached?.cache.close();
    this.#cached = undefined;
    this.#isRecalled = false;
  }
}

function everyPageStale(pages: PageMemory): PageMemory {
  return {
    fileOf: (article) => pages.fileOf(article),
    isUntouched: () => false,
    holds: () => false,
  };
}
