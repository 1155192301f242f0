import fs from "node:fs";
import path from "node:path";
import { refuse } from "../articles/faults.ts";
import type { ReadFile } from "../articles/read.ts";
import type { ArchiveCache } from "./cache/archive-cache.ts";
import type { CachedArticles } from "./cache/cached-articles.ts";
import { type BuiltSite, cachedSite, keepSite, type OutputState } from "./cache/cached-site.ts";
import type { ChangeCounts } from "./change-lists.ts";
import { contentHash } from "./content-hash.ts";
import { changedParts, changeOf, type Environment } from "./environment-hash.ts";
import { GoneFiles } from "./gone-files.ts";
import { Journal } from "./journal.ts";
import { filesIn, OutputMoves, removeWaiting } from "./move-into-output.ts";
import { blockersOf, fileBelow, OutputFiles, outputOf, takenAddress } from "./output-files.ts";
import type { BuildCounts, PlanSettings, WrittenFile } from "./plan-settings.ts";
import type { PageMemory } from "./stale-pages.ts";
import { type KnownBuild, whyPage } from "./why.ts";

/** Where a build finds what builds before it have kept, and keeps what the next one needs. */
export interface BuildCache {
  readonly cache: ArchiveCache;
  /** None where articles are not read. */
  readonly articles?: CachedArticles;
}

/** Works out which pages a build must write, from what the build before has left behind. */
export class IncrementalBuild implements PageMemory {
  readonly #settings: PlanSettings;
  readonly #outputs: OutputFiles;
  readonly #journal: Journal;
  /** None where there is no SQLite: then every build is a full one. */
  readonly #cached: BuildCache | undefined;
  readonly #before: BuiltSite | undefined;
  /** The files that the build before left in this output folder. */
  readonly #known: ReadonlyMap<string, OutputState>;
  readonly #gone: GoneFiles;
  readonly #hashes = new Map<object, string>();
  readonly #pages = new Map<string, string>();
  readonly #made = new Map<string, OutputState>();
  /** Files of the pages that are left as they are. */
  readonly #left = new Set<string>();
  /** Files of the pages that other processes write. */
  readonly #elsewhere = new Set<string>();
  readonly #missing = new Map<string, string>();
  /** Hashes of what was written, by the file's path from the output folder; none of files beside pages. */
  readonly #written = new Map<string, string>();
  /** Files that were made anew and are as they were. */
  readonly #same = new Set<string>();
  #removed: readonly string[] = [];
  #changes: ChangeCounts | undefined;
  /** Files that Eleventy writes into the output folder itself. */
  #announced: readonly string[] = [];
  #everything: string | undefined;
  #files: ReadonlyMap<string, ReadFile> = new Map();
  /** Articles' files that were changed, added or deleted since the build before. */
  #changedFiles: readonly string[] = [];
  #environment: Environment = {};
  #archive = "";

  /** @param before what the last build left behind */
  constructor(
    settings: PlanSettings,
    kept: BuildCache | undefined,
    before: BuiltSite | undefined = kept && cachedSite(kept.cache),
  ) {
    this.#settings = settings;
    this.#cached = kept;
    this.#before = before;
    this.#outputs = new OutputFiles(settings.outputFolder, !settings.byContent);
    this.#journal = new Journal(settings.root);
    this.#known = (before?.output === settings.output ? before.outputs : undefined) ?? new Map();
    this.#gone = new GoneFiles(this.#outputs, this.#known, this.#journal.outputs);
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
    for (const { result, hash } of files.values()) {
      if (!Array.isArray(result) && hash !== undefined) this.#hashes.set(result.data, hash);
    }
    this.#everything = this.#whyEverything() ?? always;
    this.#outputs.refuseUnwritable(this.#settings.output);
    removeWaiting(this.#settings.outputFolder);
    this.#settings.changes?.begin();
  }

  identity(object: object): string {
    return this.#hashes.get(object) ?? contentHash(JSON.stringify(object));
  }

  isUntouched(url: string): boolean {
    if (this.#everything !== undefined || this.#before?.archive !== this.#archive) return false;
    const hash = this.#before.pages.get(url);
    return hash !== undefined && this.#isInPlace(url, hash);
  }

  holds(url: string, hash: string): boolean {
    this.#pages.set(url, hash);
    if (this.#everything !== undefined || this.#before?.pages.get(url) !== hash) return false;
    return this.#isInPlace(url, hash);
  }

  #isInPlace(url: string, hash: string): boolean {
    const page = outputOf(url);
    const files = [page, ...this.#settings.beside(url)];
    const states: OutputState[] = [];
    for (const file of files) {
      const state = this.#asBefore(file);
      if (state === undefined) {
        this.#missing.set(url, file);
        return false;
      }
      states.push(state);
    }
    files.forEach((file, place) => {
      this.#made.set(file, states[place] as OutputState);
    });
    this.#pages.set(url, hash);
    this.#left.add(page);
    return true;
  }

  /** Must every page be written? */
  get writesEverything(): boolean {
    return this.#everything !== undefined;
  }

  /**
   * Looks at the addresses that Eleventy is about to write, with the templates that make them.
   *
   * @throws {ArshifError} when one is the address of a page that is left as it is, or that another
   *   process writes, which Eleventy, not having been given that page, cannot notice
   */
  refuseTaken(templates: ReadonlyMap<string, string>): void {
    const taken = [...templates].filter(([url]) => {
      const file = outputOf(url);
      return this.#left.has(file) || this.#elsewhere.has(file);
    });
    refuse(taken.map(([url, file]) => takenAddress(url, file)));
  }

  /** Other processes are about to write these pages. */
  leaveToOthers(urls: readonly string[]): void {
    for (const url of urls) this.#elsewhere.add(outputOf(url));
  }

  /** Takes note of files that other processes have written into the part's folder. */
  noteShared(written: Iterable<readonly [file: string, hash: string]>): void {
    for (const [file, hash] of written) this.#written.set(file, hash);
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
    const { output, outputFolder, partFolder } = this.#settings;
    const made = new Set([...this.#made.keys(), ...copies]);
    this.#noteWritten(written);
    for (const file of this.#written.keys()) {
      if (!this.#isThere(file)) continue;
      dropFile(partFolder, file);
      this.#same.add(file);
    }
    const name = output.replace(/\/$/, "");
    const moves = new OutputMoves(partFolder, outputFolder);
    moves.refuseUnwritable(name);
    const moved = moves.files;
    for (const file of [...this.#written.keys(), ...moved]) made.add(file);
    const gone = this.#gone.outside(made);
    this.#journal.announce(moved);
    // What is left as it is stands there, and so is in nobody's way.
    const removed = this.#outputs.remove(blockersOf([...gone], moved), made);
    moves.refuseObstacles(name);
    const left = this.#journal.outputs;
    this.#settings.changes?.note(partFolder, moved, [...removed, ...gone, ...left]);
    moves.run();
    removed.push(...this.#outputs.remove(gone, made));
    const strays = this.#gone.removeStrays(outputFolder, made);
    this.#settings.changes?.note(partFolder, [], strays);
    this.#changes = this.#settings.changes?.write();
    this.#removed = [...removed, ...strays];
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
    this.#noteWritten(written);
    for (const url of this.#pages.keys()) {
      // With --incremental Eleventy passes over pages that it was given.
      const file = outputOf(url);
      if (!this.#left.has(file) && !this.#written.has(file)) this.#pages.delete(url);
    }
    const announced = new Set(this.#announced);
    const made = new Set([...this.#made.keys(), ...copies, ...announced]);
    const known = this.#known;
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
    const isPage = (file: string) => file.endsWith(".html");
    const pages = [...this.#written.keys()].filter(isPage);
    const same = this.writesEverything ? 0 : pages.filter((file) => this.#same.has(file)).length;
    return {
      articles: this.#files.size,
      read: this.#changedFiles.filter((file) => this.#files.has(file)).length,
      written: pages.length - same,
      unchanged: [...this.#left].filter(isPage).length + same,
      removed: this.#removed.filter(isPage).length,
      everything: this.#everything,
      changes: this.#changes,
    };
  }

  /** Takes note of how the files of the site stand now. */
  note(copies: readonly string[]): void {
    for (const [file, hash] of this.#written) this.#note(file, hash);
    for (const file of copies) if (!this.#made.has(file)) this.#note(file);
  }

  /** Says to the cache what the next build needs. */
  keep(): void {
    if (this.#cached === undefined) return;
    this.#cached.articles?.settle(this.#files);
    keepSite(this.#cached.cache, this.built, this.#before);
  }

  /** What this build leaves behind. */
  get built(): BuiltSite {
    // What was left is asked for again, and so told again.
    return { ...this.#site, outputs: new Map([...this.#gone.changed, ...this.#made]) };
  }

  /** The build is kept: what was announced in the journal is known. */
  finish(): void {
    this.#journal.finish();
  }

  get #site(): Omit<BuiltSite, "outputs"> {
    const { output } = this.#settings;
    const [environment, archive, pages] = [this.#environment, this.#archive, this.#pages];
    return { output, environment, archive, pages };
  }

  /** All files of the site after the end of its build, by their paths from the output folder. */
  get outputs(): ReadonlyMap<string, OutputState> {
    return this.#made;
  }

  /** Says in plain words why a page was or was not written; asked after the end. */
  why(address: string, home: string): string {
    const build: KnownBuild = {
      everything: this.#everything,
      isLeft: (url) => this.#left.has(outputOf(url)),
      isPlanned: (url) => this.#pages.has(url),
      wasKnown: (url) => this.#before?.pages.has(url) ?? false,
      wasMade: (url) => this.#before?.outputs.has(outputOf(url)) ?? false,
      isMade: (url) => this.#made.has(outputOf(url)),
      missing: (url) => this.#missing.get(url),
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
    const { partFolder } = this.#settings;
    this.#noteWritten(written);
    const folder = new OutputFiles(partFolder, true);
    const outputs = new Map<string, OutputState>();
    for (const file of filesIn(partFolder)) {
      const hash = this.#written.get(file) || contentHash(fs.readFileSync(`${partFolder}/${file}`));
      const state = folder.written(file, hash);
      if (state !== undefined) outputs.set(file, state);
    }
    return { ...this.#site, outputs };
  }

  /** Takes over what the parts of a build have made, which stands in the part's folder together. */
  takeOver(parts: readonly BuiltSite[]): void {
    for (const { pages, outputs } of parts) {
      for (const [url, hash] of pages) this.#pages.set(url, hash);
      for (const [file, { hash }] of outputs) this.#written.set(file, hash);
    }
  }

  #noteWritten(written: readonly WrittenFile[]): void {
    const { partFolder, beside } = this.#settings;
    for (const { url, path, content } of written) {
      const file = fileBelow(partFolder, path);
      if (file !== undefined) this.#written.set(file, contentHash(content));
      for (const other of url === false ? [] : beside(url)) this.#written.set(other, "");
    }
  }

  #note(file: string, hash?: string): void {
    const state = this.#outputs.written(file, hash);
    if (state !== undefined) this.#made.set(file, state);
  }

  /** A file's state if it is as the build before left it, and no build that was killed came to it. */
  #asBefore(file: string): OutputState | undefined {
    if (this.#journal.outputs.has(file)) return undefined;
    return this.#outputs.same(file, this.#before?.outputs.get(file));
  }

  /** Does a file that Eleventy wrote stand in its place with the same content? */
  #isThere(file: string): boolean {
    const hash = this.#written.get(file);
    const kept = this.#before?.outputs.get(file);
    return hash !== "" && kept?.hash === hash && this.#asBefore(file) !== undefined;
  }

  #whyEverything(): string | undefined {
    const before = this.#before;
    if (before === undefined) return "there is no cache of an earlier build";
    if (before.output !== this.#settings.output) return "the output folder is another one";
    const changed = changedParts(before.environment, this.#environment);
    if (changed.length === 0) return undefined;
    return changeOf(changed);
  }
}

/** The page beside which a file stands, if there is one. */
function pageBeside(file: string): string {
  return file.replace(/[^/]*$/, "index.html");
}

function dropFile(folder: string, file: string): void {
  fs.rmSync(path.join(folder, file), { force: true });
}
