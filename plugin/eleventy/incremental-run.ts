import path from "node:path";
import type { Article } from "../articles/article.ts";
import { ArshifError, type Fault } from "../articles/faults.ts";
import { articleFiles } from "../articles/read.ts";
import { ArchiveCache } from "../incremental/cache/archive-cache.ts";
import { forgetShown } from "../incremental/cache/cached-site.ts";
import { contentHash } from "../incremental/content-hash.ts";
import { type Environment, environmentHash, readingOf } from "../incremental/environment-hash.ts";
import { IncrementalBuild } from "../incremental/incremental-build.ts";
import { fileBelow } from "../incremental/output-files.ts";
import { Part } from "../incremental/part.ts";
import { type PartManifest, writeManifest } from "../incremental/shards/part-manifest.ts";
import type { WrittenFile } from "../incremental/written-files.ts";
import type { PageKind } from "../site/archive-pages.ts";
import { reachOfChange, shownArticles } from "../site/reach-of-change.ts";
import type { AddedSite } from "./added-site.ts";
import { writeArticleFiles } from "./article-files.ts";
import { type CachedParts, cachedParts, planSettings } from "./cached-parts.ts";
import { boundMemoryGrowth } from "./memory-growth.ts";
import { NotUnchanged } from "./not-unchanged.ts";
import { outputWarnings } from "./output-check.ts";
import { reportedOnce, reportedOnceLater } from "./report.ts";
import type { EndedBuild, PageWriters, RunSettings } from "./run-settings.ts";
import { SiteChanges } from "./site-changes.ts";
import { alwaysWritten, archiveHash, partsOf, withArchive } from "./site-parts.ts";
import { type RunningEleventy, StagedOutput } from "./staged-output.ts";
import { StepTimes } from "./step-times.ts";
import { ownTemplates } from "./theme.ts";
import type { BuiltPage } from "./types.ts";

/**
 * A build of which Eleventy writes the stale pages alone. It is made when the plugin is added, and
 * told each step by the one who has started Eleventy.
 */
export class IncrementalRun {
  readonly #added: AddedSite;
  readonly #settings: RunSettings;
  /** What Eleventy and workers write, until all of it is there. */
  readonly #part: Part;
  readonly #times = new StepTimes();
  readonly #changes: SiteChanges;
  #started: IncrementalBuild | undefined;
  #cached: CachedParts | undefined;
  #environment: Environment = {};
  /** Stands for all articles, topics and pictures together. */
  archive: string | undefined;
  #staged: StagedOutput | undefined;
  #isPublished = false;
  #isPartMade = false;
  #expected = 0;
  #done = 0;

  /** Hears of the build's beginning before the plugin does, which then reads the articles. */
  constructor(added: AddedSite, settings: RunSettings) {
    const { number, of } = settings.part ?? {};
    this.#added = added;
    this.#settings = settings;
    this.#changes = new SiteChanges(added, settings);
    this.#part = new Part(added.site.root, number, of);
    // Who writes pages alone reads the archive before Eleventy begins, and only once.
    if (!this.writesPagesAlone) added.config.on("eleventy.before", () => this.#openCache(true));
  }

  /** Is it a part that has nothing of what there is one of? */
  get writesPagesAlone(): boolean {
    return (this.#settings.part?.number ?? 1) > 1;
  }

  /** To be called once the plugin has said that it will read the articles: what follows comes after that. */
  followReading(): void {
    const { config } = this.#added;
    config.on("eleventy.before", () => {
      if (!this.#isUnchanged) reportedOnce(() => this.#begin());
    });
    config.on("eleventy.before", async () => {
      if (!this.#isUnchanged) await reportedOnceLater(() => this.#shareOut());
    });
    config.on("eleventy.contentMap", ({ urlToInputPath }) => {
      const templates = Object.entries(urlToInputPath).map(
        ([url, { inputPath }]) => [url, path.posix.normalize(inputPath)] as const,
      );
      this.#changes.noteTemplates(new Map(templates));
      reportedOnce(() => this.#build.pages.refuseTaken(new Map(templates)));
      this.#expected = this.#done + templates.length;
      this.#times.done("choosing the pages that are stale, copying pictures");
    });
    // The last thing that happens to a page before it is written.
    config.addTransform("arshif_progress", (content) => {
      this.#settings.progress?.pages(++this.#done, this.#expected);
      return content;
    });
  }

  /** What is known of how pages look, apart from articles. */
  get environment(): Environment {
    return this.#environment;
  }

  /** Was the output folder brought up to date? */
  get isPublished(): boolean {
    return this.#isPublished;
  }

  /**
   * From now on Eleventy writes into a folder of this build.
   *
   * @param eleventy has read its configuration and not begun to build
   */
  stage(eleventy: RunningEleventy): void {
    this.#part.begin();
    this.#staged = new StagedOutput(eleventy, this.#part.output);
    this.#added.folders.stage(this.#staged.output, this.#settings.part !== undefined);
  }

  /** Reads the archive into the cache, and builds nothing. */
  plan(): void {
    this.#load();
    if (this.#cached === undefined) throw new ArshifError([NO_PLAN]);
    this.#keepRelations();
    this.#share();
  }

  /** Has the pages of a part written, and nothing that there is one of. */
  async writePages(): Promise<void> {
    this.#load();
    await this.#shareOut();
  }

  /**
   * Ends a part: says in its folder what was made.
   *
   * @param written what Eleventy wrote in this process
   */
  endPart(written: readonly BuiltPage[]): PartManifest {
    const made = { ...this.#build.part(this.#finish(written)), articles: this.#articles };
    writeManifest(this.#part, made);
    this.#isPartMade = true;
    return made;
  }

  /** Moves what Eleventy has written into the site's output folder. */
  publish(written: readonly BuiltPage[]): void {
    const { site, fonts } = this.#added;
    this.#times.done("writing pages");
    const files = this.#finish(written);
    for (const line of site.left?.notices ?? []) console.warn(line);
    reportedOnce(() => this.#build.publish(files, site.copies(fonts)));
    this.#isPublished = true;
    this.#staged?.end(written);
    this.#times.done("moving files into the output folder");
  }

  /** Ends the build that was published. */
  end(passedThrough: readonly string[]): EndedBuild {
    const { config, site, fonts } = this.#added;
    const copied = passedThrough.flatMap((file) => fileBelow(this.#part.output, file) ?? []);
    if (!this.#isUnchanged) {
      this.#keepRelations();
      site.index?.keep();
      this.#times.done("keeping which articles belong together");
      this.#build.shown ??= this.#shown();
      this.#build.unchanged = this.#changes.next;
    }
    const counts = this.#build.end([...site.copies(fonts), ...copied]);
    const lost = this.#cached?.cache.commit();
    if (lost === undefined) this.#build.finish();
    else console.warn(`[arshif] ${lost}`);
    this.#times.done("writing the cache");
    const files = [...this.#build.outputs].map(([path, { size }]) => ({ path, size }));
    const warned = outputWarnings(config.directories.output, files, site);
    for (const line of warned) console.warn(line);
    for (const line of this.#build.leftFiles) console.warn(`[arshif] Warning: ${line}`);
    const why = (address: string) => this.#build.why(address, site.addresses.absolute("/"));
    return { counts, steps: this.#times.steps, why };
  }

  /** Lets the cache go, and the folder of this build unless a part was made there. */
  close(): void {
    this.#cached?.cache.close();
    if (!this.#isPartMade) this.#part.remove();
  }

  get #build(): IncrementalBuild {
    if (this.#started === undefined) throw new Error("The plan is made when a build begins.");
    return this.#started;
  }

  get #articles(): number {
    return this.#added.site.archive.articles.length;
  }

  /**
   * Reads what is kept of the build before.
   *
   * @param mayLeaveAll may all be left as it is, where nothing has changed?
   */
  #openCache(mayLeaveAll = false): void {
    const { site } = this.#added;
    this.#times.done("starting Eleventy");
    const { cache, notice } = ArchiveCache.open(site.root, "archive.db", mayLeaveAll);
    if (notice !== undefined) console.warn(`[arshif] ${notice}`);
    this.#environment = environmentHash(partsOf(this.#added, this.#settings));
    const reading = readingOf(this.#environment);
    this.#cached = cache && cachedParts(cache, this.#added, reading);
    const begin = () =>
      new IncrementalBuild(planSettings(this.#added, this.#settings), this.#cached);
    this.#started = begin();
    const left = mayLeaveAll ? this.#changes.left(this.#build, this.#environment) : undefined;
    const restore = () => {
      const damaged = mayLeaveAll ? cache?.check() : undefined;
      if (damaged !== undefined) console.warn(`[arshif] ${damaged}`);
      if (damaged !== undefined && left !== undefined) throw new NotUnchanged();
      if (damaged !== undefined) this.#started = begin();
      this.#restore(reading);
    };
    if (left === undefined) restore();
    else {
      this.#build.leaveAll();
      site.leaveAll(left, restore);
    }
    this.#times.done("reading the cache and looking for changes of the site itself");
  }

  get #isUnchanged(): boolean {
    return this.#added.site.left !== undefined;
  }

  /** Gives the source what is kept of articles. */
  #restore(reading: string): void {
    const { source } = this.#added.site;
    const { progress } = this.#settings;
    const files = this.#cached?.articles.read(reading);
    if (files === undefined || files.size === 0) this.#expectArticles();
    if (this.#cached === undefined || files === undefined) return;
    const onRead = progress && ((done: number, of: number) => progress.articles(done, of));
    const { articles, relations } = this.#cached;
    const { keep, replaced } = articles;
    const { stateOf } = this.#changes;
    const trustsTimes = !this.#settings.byContent;
    const cache = { trustsTimes, hash: contentHash, keep, stateOf, replaced, onRead };
    source.restore(files, cache, relations);
  }

  /** Every page of a new archive will be written: workers start while its articles are read. */
  #expectArticles(): void {
    const { root, inputs } = this.#added.site;
    const expected = articleFiles(root, inputs.articles)?.length ?? 0;
    boundMemoryGrowth(expected);
    const { writers } = this.#settings;
    if (writers?.areWorth(expected, expected)) writers.start(expected);
  }

  #load(): void {
    this.#openCache();
    this.#added.site.read(false);
    this.#begin();
  }

  /** The articles were read: now it can be told which pages are stale. */
  #begin(): void {
    const { config, site } = this.#added;
    const { source, stale } = site;
    this.#times.done("reading articles and finding related ones");
    this.#changes.forgetStates();
    const archive = archiveHash(source);
    this.archive = archive;
    const environment = withArchive(this.#environment, archive, config);
    const whole = this.#settings.part && "a part is made by itself";
    const changed = this.#cached?.articles.changed(source.files) ?? [...source.files.keys()];
    this.#build.begin(source.files, changed, environment, archive, whole ?? alwaysWritten(config));
    stale.begin(this.#build.pages);
  }

  /** Addresses of the pages that changes reach, if that can be told. */
  #reach(): ReadonlySet<string> | undefined {
    const { source, views } = this.#added.site;
    const { shownBefore: before } = this.#build;
    if (this.#cached === undefined || before === undefined) return undefined;
    this.#build.shown = this.#build.pages.isArchiveSame ? before : this.#shown();
    return reachOfChange(views.shown, {
      before,
      now: this.#build.shown,
      replaced: this.#cached.articles.before,
      relations: this.#cached.relations.change,
      idOf: this.#idOf,
      archiveOf: (articles) => source.earlier(articles),
    });
  }

  #shown() {
    const { source, views } = this.#added.site;
    return shownArticles(views.shown, source.registryText, this.#idOf);
  }

  readonly #idOf = ({ inputPath }: Article) => this.#cached?.articles.idOf(inputPath);

  #keepRelations(): void {
    const { archive } = this.#added.site;
    this.#cached?.relations.keep(archive);
    this.#cached?.relations.keepIndex(archive);
  }

  /** From now on other processes find in the cache what this one has found; its pages are yet to come. */
  #share(): void {
    if (this.#cached === undefined) return;
    forgetShown(this.#cached.cache);
    this.#cached.cache.commit();
  }

  /** Has stale pages written by workers, where that is worth while. */
  async #shareOut(): Promise<void> {
    const pages = this.#added.site.pages();
    const { writers, part } = this.#settings;
    if (writers === undefined || this.#cached === undefined) return;
    if (part === undefined && this.#build.pages.everything !== undefined) {
      await this.#shareAll(writers);
      return;
    }
    const articles = this.#articles;
    boundMemoryGrowth(articles);
    // First, so that the index behind the lists, a third of the memory, is let go before pages take it.
    this.#keepRelations();
    this.#times.done("finding related articles");
    this.#build.pages.bound(this.#reach());
    const picked = part === undefined ? pages.pick() : pages.pickPart(part);
    const urls = Object.values(picked).flat();
    this.#times.done("choosing the pages that are stale");
    if (!this.writesPagesAlone && !writers.areWorth(urls.length, articles)) {
      const own = new Set(urls);
      if (part) this.#build.pages.leaveToOthers(pages.urls.filter((url) => !own.has(url)));
      return;
    }
    this.#leaveToWorkers(part === undefined ? urls : pages.urls);
    this.#build.written.add(await writers.writeLast(this.#part.output, picked, articles));
    this.#wrote(urls.length);
  }

  /** Nobody need choose pages: they are written while this process finds what the next build needs. */
  async #shareAll(writers: PageWriters): Promise<void> {
    const { site, config } = this.#added;
    const pages = site.pages();
    const { urls } = pages;
    const articles = this.#articles;
    if (!writers.areWorth(urls.length, articles)) return;
    boundMemoryGrowth(articles);
    writers.start(articles);
    this.#leaveToWorkers(urls);
    // The top of every page says whether there are stories.
    const headersShowStories =
      site.options.stories.enabled && site.plan.links.stories !== undefined;
    const showsAll = headersShowStories || ownTemplates(config).showMore;
    const isEarly = (kind: PageKind) => !kind.showsRelations && !showsAll;
    await writers.writeAhead(this.#part.output, pages.all(isEarly), articles);
    this.#times.done("keeping what was read");
    this.#cached?.relations.keep(site.archive);
    this.#share();
    this.#times.done("finding related articles");
    const isLate = (kind: PageKind) => !isEarly(kind);
    const [written] = await Promise.all([
      writers.writeLast(this.#part.output, pages.all(isLate), articles),
      this.#keepRest(),
    ]);
    this.#build.written.add(written);
    this.#wrote(urls.length);
  }

  async #keepRest(): Promise<void> {
    const { site, search } = this.#added;
    await site.pages().note();
    this.#cached?.relations.keepIndex(site.archive);
    // Workers could not read while what is written waits to be kept.
    this.#share();
    await search.make();
  }

  #leaveToWorkers(urls: readonly string[]): void {
    this.#share();
    this.#build.pages.leaveToOthers(urls);
    this.#added.site.pages().leaveToOthers();
  }

  #wrote(pages: number): void {
    this.#done = pages;
    this.#times.done("writing pages in several processes");
  }

  #finish(pages: readonly BuiltPage[]): WrittenFile[] {
    if (!this.#isUnchanged) writeArticleFiles(pages, this.#added.site);
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
