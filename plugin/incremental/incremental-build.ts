import fs from "node:fs";
import path from "node:path";
import type { ReadFile } from "../articles/read.ts";
import type { ArchiveCache } from "./cache/archive-cache.ts";
import type { CachedArticles } from "./cache/cached-articles.ts";
import {
  type BuiltSite,
  cachedSite,
  keepOutputs,
  keepSite,
  type OutputState,
  type ShownArticles,
  type UnchangedSite,
} from "./cache/cached-site.ts";
import type { ChangeCounts } from "./change-lists.ts";
import { EarlierSite } from "./earlier-site.ts";
import type { Environment } from "./environment-hash.ts";
import { GoneFiles } from "./gone-files.ts";
import { Journal } from "./journal.ts";
import { OutputMoves, removeWaiting } from "./move-into-output.ts";
import { blockersOf, OutputFiles, outputOf } from "./output-files.ts";
import type { BuildCounts, PlanSettings } from "./plan-settings.ts";
import { PlannedPages } from "./planned-pages.ts";
import { type KnownBuild, whyPage } from "./why.ts";
import { type WrittenFile, WrittenFiles } from "./written-files.ts";

/** Where a build finds what builds before it have kept, and keeps what the next one needs. */
export interface BuildCache {
  readonly cache: ArchiveCache;
  /** None where articles are not read. */
  readonly articles?: CachedArticles;
}

/** What moving files into the output folder came to. */
interface Published {
  /** Files that were made anew and are as they were. */
  readonly same: ReadonlySet<string>;
  readonly removed: readonly string[];
  readonly changes: ChangeCounts | undefined;
}

/** Brings an output folder up to date, from what the build before has left behind. */
export class IncrementalBuild {
  readonly pages: PlannedPages;
  readonly written: WrittenFiles;
  /** What its pages show of articles; nothing can be told by it where it is not set. */
  shown: ShownArticles | undefined;
  /** What the next build need not ask the archive for, where it finds everything as it was. */
  unchanged: UnchangedSite | undefined;
  readonly #settings: PlanSettings;
  readonly #outputs: OutputFiles;
  readonly #journal: Journal;
  /** None where there is no SQLite: then every build is a full one. */
  readonly #cached: BuildCache | undefined;
  readonly #earlier: EarlierSite;
  readonly #gone: GoneFiles;
  /** How the files of the site stand in the output folder; complete once all were noted. */
  readonly #made = new Map<string, OutputState>();
  #published: Published = { same: new Set(), removed: [], changes: undefined };
  /** Files that Eleventy writes into the output folder itself. */
  #announced: readonly string[] = [];
  #files: ReadonlyMap<string, ReadFile> = new Map();
  /** Articles' files that were changed, added or deleted since the build before. */
  #changedFiles: readonly string[] = [];
  #environment: Environment = {};
  #archive = "";
  /** What the build before left, in a build that leaves all of it. */
  #left: BuiltSite | undefined;

  /** @param before what the last build left behind */
  constructor(
    settings: PlanSettings,
    kept: BuildCache | undefined,
    before: BuiltSite | undefined = kept && cachedSite(kept.cache),
  ) {
    this.#settings = settings;
    this.#cached = kept;
    this.#outputs = new OutputFiles(settings.outputFolder, !settings.byContent);
    this.#journal = new Journal(settings.root);
    this.#earlier = new EarlierSite(before, settings.output, this.#outputs, this.#journal);
    this.#gone = new GoneFiles(this.#outputs, this.#earlier.files, this.#journal.outputs);
    this.pages = new PlannedPages(this.#earlier, settings.beside, this.#made);
    this.written = new WrittenFiles(settings.partFolder, settings.beside);
  }

  /**
   * Begins to plan. Until then nothing may be asked of pages.
   *
   * @param files the articles' files as they were read
   * @param changed those that were changed, added or deleted since the build before
   * @param archive stands for all articles, topics and pictures together
   * @param always why every page must be written whatever has changed, if it must
   */
  begin(
    files: ReadonlyMap<string, ReadFile>,
    changed: readonly string[],
    environment: Environment,
    archive: string,
    always: string | undefined,
  ): void {
    this.#files = files;
    this.#changedFiles = changed;
    this.#environment = environment;
    this.#archive = archive;
    this.pages.begin(files, archive, this.#earlier.whyEverything(environment) ?? always);
    this.#makeReady();
  }

  /**
   * What the build before left, where the site is read from the same files and all stands in the
   * output folder.
   *
   * @param inputs stands for the files that the site is read from
   * @param environment with what stands for the archive of the build before, where that counts
   */
  leftBy(
    inputs: string,
    environment: (before: BuiltSite) => Environment,
  ): UnchangedSite | undefined {
    const { site } = this.#earlier;
    if (site?.unchanged?.inputs !== inputs) return undefined;
    if (this.#earlier.whyEverything(environment(site)) !== undefined) return undefined;
    const isRead = this.#cached?.cache.isReadable ?? false;
    return isRead && this.#earlier.isIntact ? site.unchanged : undefined;
  }

  /** Begins a build that leaves all as it is, but for what Eleventy makes anew. */
  leaveAll(): void {
    this.#left = this.#earlier.site;
    for (const [file, state] of this.#earlier.files) this.#made.set(file, state);
    this.#makeReady();
  }

  #makeReady(): void {
    this.#outputs.refuseUnwritable(this.#settings.output);
    removeWaiting(this.#settings.outputFolder);
    this.#settings.changes?.begin();
  }

  /**
   * Puts everything that was written in its place in the output folder, and removes what is made no
   * more. What is the same there already stays as it is.
   *
   * @param written what Eleventy wrote, in the part's folder
   * @param copies paths of files that the plugin copies, from the output folder
   * @throws {ArshifError} when the output folder cannot take it; it is then as it was
   */
  publish(written: readonly WrittenFile[], copies: readonly string[]): void {
    const { output, outputFolder, partFolder, changes } = this.#settings;
    this.written.note(written);
    const made = new Set(this.#made.keys());
    for (const file of copies) made.add(file);
    for (const file of this.written.hashes.keys()) made.add(file);
    const same = this.#dropSame();
    const name = output.replace(/\/$/, "");
    const moves = new OutputMoves(partFolder, outputFolder);
    moves.refuseUnwritable(name);
    const moved = moves.files;
    for (const file of moved) made.add(file);
    const gone = this.#gone.outside(made);
    this.#journal.announce(moved);
    // What is left as it is stands there, and so is in nobody's way.
    const blockers = this.#outputs.remove(blockersOf([...gone], moved), made);
    moves.refuseObstacles(name);
    const left = this.#journal.outputs;
    changes?.note(partFolder, moved, [...blockers, ...gone, ...left]);
    moves.run();
    const removed = this.#outputs.remove(gone, made);
    const strays = this.#gone.removeStrays(outputFolder, made);
    changes?.note(partFolder, [], strays);
    const all = [...blockers, ...removed, ...strays];
    this.#published = { same, removed: all, changes: changes?.write() };
  }

  /**
   * Names files that Eleventy is about to write into the output folder itself: should it be killed
   * while it does so, the next build knows what it may have left.
   *
   * @param urls of all pages and files that it makes
   */
  announce(urls: readonly string[]): void {
    this.#announced = urls.flatMap((url) => [outputOf(url), ...this.#settings.beside(url)]);
    this.#journal.announce(this.#announced);
  }

  /**
   * The same as `publish` where all that was announced was written into the output folder itself.
   * What Eleventy copies is not told there, and stays.
   *
   * @param written what Eleventy wrote
   * @param copies paths of files that the plugin copies, from the output folder
   * @param looksForStrays may there be pages that no build remembers?
   */
  publishInPlace(
    written: readonly WrittenFile[],
    copies: readonly string[],
    looksForStrays: boolean,
  ): void {
    this.written.note(written);
    // With --incremental Eleventy passes over pages that it was given.
    this.pages.forgetUnwritten(this.written.hashes);
    const announced = new Set(this.#announced);
    const made = new Set([...this.#made.keys(), ...copies, ...announced]);
    const known = this.#earlier.files;
    const isGone = (file: string) => known.has(file) && !made.has(file);
    const stays = (file: string, { hash }: OutputState) =>
      made.has(file) ? announced.has(file) : hash === "" && !isGone(pageBeside(file));
    const left = [...known].filter(([file, state]) => stays(file, state));
    for (const [file, state] of left) {
      this.#made.set(file, state);
      made.add(file);
    }
    this.#outputs.remove(this.#gone.outside(made), made);
    if (looksForStrays) this.#gone.removeStrays(this.#settings.outputFolder, made);
  }

  /** What the site's owner should hear of files that were left in the output folder. */
  get leftFiles(): string[] {
    return this.#gone.warning(this.#settings.output);
  }

  /**
   * Ends a build that was published: keeps what the next one needs.
   *
   * @param copies paths of all files of the site beside pages, from the output folder
   */
  end(copies: readonly string[]): BuildCounts {
    this.note(copies);
    this.keep();
    const { everything, leftCount } = this.pages;
    const { same, removed, changes } = this.#published;
    const isPage = (file: string) => file.endsWith(".html");
    const pages = [...this.written.hashes.keys()].filter(isPage);
    const unchanged = everything === undefined ? pages.filter((file) => same.has(file)).length : 0;
    const isLeft = ({ file, view }: OutputState) => view !== "" && isPage(file);
    const left = this.#left && [...this.#left.outputs.values()].filter(isLeft).length;
    return {
      articles: this.#left?.unchanged?.counts.files ?? this.#files.size,
      read: this.#changedFiles.filter((file) => this.#files.has(file)).length,
      written: pages.length - unchanged,
      unchanged: (left ?? leftCount) + unchanged,
      removed: removed.filter(isPage).length,
      everything,
      changes,
    };
  }

  /** Takes note of how the files of the site stand now. */
  note(copies: readonly string[]): void {
    for (const [file, hash] of this.written.hashes) this.#note(file, hash);
    for (const file of copies) if (!this.#made.has(file)) this.#note(file);
  }

  /** Says to the cache what the next build needs. */
  keep(): void {
    if (this.#cached === undefined) return;
    if (this.#left !== undefined) {
      keepOutputs(this.#cached.cache, this.#made, this.#left.outputs);
      return;
    }
    this.#cached.articles?.settle(this.#files);
    keepSite(this.#cached.cache, this.built, this.#earlier.site);
  }

  /** What this build leaves behind. */
  get built(): BuiltSite {
    // What was left is asked for again, and so told again.
    const { changed } = this.#gone;
    const outputs = changed.size === 0 ? this.#made : new Map([...changed, ...this.#made]);
    return { ...this.#site, shown: this.shown, unchanged: this.unchanged, outputs };
  }

  /** The build is kept: what was announced in the journal is known. */
  finish(): void {
    this.#journal.finish();
  }

  /** All files of the site after the end of its build, by their paths from the output folder. */
  get outputs(): ReadonlyMap<string, OutputState> {
    return this.#made;
  }

  /** What pages of the build before show of articles. */
  get shownBefore(): ShownArticles | undefined {
    return this.#earlier.site?.shown;
  }

  /** Says in plain words why a page was or was not written; asked after the end. */
  why(address: string, home: string): string {
    const isLeft = (url: string) =>
      this.#left === undefined ? this.pages.isLeft(url) : this.#earlier.shown(url) !== undefined;
    const build: KnownBuild = {
      everything: this.pages.everything,
      isLeft,
      isPlanned: (url) => isLeft(url) || this.pages.isPlanned(url),
      wasKnown: (url) => this.#earlier.shown(url) !== undefined,
      wasMade: (url) => this.#earlier.hadMade(url),
      isMade: (url) => this.#made.has(outputOf(url)),
      missing: (url) => this.pages.missing(url),
      changed: this.#changedFiles,
    };
    return whyPage(address, build, home);
  }

  /**
   * Everything that this process and those which wrote for it have made, in the part's folder.
   *
   * @param written what Eleventy wrote there
   */
  part(written: readonly WrittenFile[]): BuiltSite {
    this.written.note(written);
    return { ...this.#site, outputs: this.written.states(this.pages.views) };
  }

  /** Takes over what the parts of a build have made, which stands in the part's folder together. */
  takeOver(parts: readonly BuiltSite[]): void {
    for (const { outputs } of parts) {
      for (const [file, { hash, view }] of outputs) {
        this.written.add([[file, hash]]);
        if (view !== "") this.pages.views.set(file, view);
      }
    }
  }

  get #site(): Omit<BuiltSite, "outputs"> {
    const { output } = this.#settings;
    return {
      output,
      environment: this.#environment,
      archive: this.#archive,
    };
  }

  /** Files that stand in their places with the same content need not be moved there. */
  #dropSame(): Set<string> {
    const same = new Set<string>();
    for (const [file, hash] of this.written.hashes) {
      if (!this.#earlier.holds(file, hash)) continue;
      fs.rmSync(path.join(this.#settings.partFolder, file), { force: true });
      same.add(file);
    }
    return same;
  }

  #note(file: string, hash?: string): void {
    const state = this.#outputs.written(file, hash, this.pages.views.get(file));
    if (state !== undefined) this.#made.set(file, state);
  }
}

/** The page beside which a file stands, if there is one. */
function pageBeside(file: string): string {
  return file.replace(/[^/]*$/, "index.html");
}
