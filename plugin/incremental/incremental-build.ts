import fs from "node:fs";
import path from "node:path";
import { refuse } from "../articles/faults.ts";
import type { ReadFile, ReadFiles } from "../articles/read.ts";
import { ArticleKeeper } from "./catalogue/article-keeper.ts";
import type { Catalogue, Environment, KeptOutput } from "./catalogue/catalogue.ts";
import { readCatalogue, writeCatalogue } from "./catalogue/catalogue-file.ts";
import { contentHash } from "./catalogue/content-hash.ts";
import { changedParts, changeOf, READING_PARTS } from "./environment-hash.ts";
import { Journal } from "./journal.ts";
import { MANY_ARTICLES } from "./many-articles.ts";
import { filesIn, OutputMoves, removeWaiting } from "./move-into-output.ts";
import { blockersOf, fileBelow, OutputFiles, outputOf, takenAddress } from "./output-files.ts";
import type { BuildCounts, PlanSettings, WrittenFile } from "./plan-settings.ts";
import { type BuildPlan, findPlan, writePlan } from "./shards/plan-file.ts";
import type { PageMemory } from "./stale-pages.ts";
import { leftFilesWarning, strayFiles } from "./stray-files.ts";
import { type KnownBuild, whyPage } from "./why.ts";

/** Files whose time is this near to the build may be changed again within the same tick of the clock. */
const TICK = 2000;

/** Works out which pages a build must write, from the catalogue of the build before. */
export class IncrementalBuild implements PageMemory {
  readonly #settings: PlanSettings;
  readonly #began = Date.now();
  readonly #outputs: OutputFiles;
  readonly #unfinished: Journal;
  #before: Catalogue | undefined;
  /** What another process of this build, or of one that did not come to its end, has read. */
  readonly #plan: BuildPlan | undefined;
  readonly #hashes = new Map<object, string>();
  readonly #pages = new Map<string, string>();
  readonly #made = new Map<string, KeptOutput>();
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
  /** Files that nothing makes any more and that are not as the build before wrote them. */
  #changed: ReadonlyMap<string, KeptOutput> = new Map();
  /** Files that lie among the archive's pages and may be the owner's. */
  #strays: readonly string[] = [];
  #everything: string | undefined;
  #files: ReadonlyMap<string, ReadFile> = new Map();
  #environment: Environment = {};
  #archive = "";
  /** What the site's owner should hear before the build begins. */
  readonly notice: string | undefined;

  constructor(settings: PlanSettings) {
    this.#settings = settings;
    this.#outputs = new OutputFiles(settings.outputFolder, !settings.byContent);
    const { catalogue, notice } = readCatalogue(settings.root);
    this.notice = notice;
    this.#before = catalogue;
    this.#plan = catalogue === undefined ? findPlan(settings.root) : undefined;
    this.#unfinished = new Journal(settings.root);
  }

  /**
   * The articles as the build before read them, or else another process of this one; none where the package, an option such as the zone
   * or the defaults of fields, or a package that reads them has changed since.
   */
  articlesReadWith(environment: Environment): ReadFiles {
    const before = this.#before ?? this.#plan;
    if (before === undefined) return new Map();
    const changed = changedParts(before.environment, environment);
    if (!READING_PARTS.some((part) => changed.includes(part))) return new Map(before.articles);
    this.#forgetArticles();
    return new Map();
  }

  /** What cannot be used need not be held while all articles are read anew; that a file is the same is told by its hash. */
  #forgetArticles(): void {
    if (this.#before === undefined) return;
    const articles: ReadFiles = new Map();
    for (const [file, read] of this.#before.articles) {
      articles.set(file, { ...read, result: [], kept: undefined });
    }
    this.#before = { ...this.#before, articles };
  }

  /**
   * How articles are compared and kept.
   *
   * @param articles how many are expected
   */
  keeping(articles: number) {
    const { root, byContent } = this.#settings;
    const keeper = new ArticleKeeper(root, articles < MANY_ARTICLES);
    return { trustsTimes: !byContent, hash: contentHash, keep: keeper.keep };
  }

  /**
   * Begins to plan. Until then nothing may be asked of pages.
   *
   * @param files the articles' files as they were read
   * @param archive stands for all articles, topics and pictures together
   * @param always why every page must be written whatever has changed, if it must
   */
  begin(
    files: ReadonlyMap<string, ReadFile>,
    environment: Environment,
    archive: string,
    always: string | undefined,
  ): void {
    this.#files = files;
    this.#environment = environment;
    this.#archive = archive;
    for (const { result, hash } of files.values()) {
      if (!Array.isArray(result) && hash !== undefined) this.#hashes.set(result.data, hash);
    }
    this.#everything = this.#whyEverything() ?? always;
    this.#outputs.refuseUnwritable(this.#settings.output);
    removeWaiting(this.#settings.outputFolder);
  }

  identity(object: object): string {
    return this.#hashes.get(object) ?? contentHash(JSON.stringify(object));
  }

  isUntouched(url: string): boolean {
    if (this.#everything !== undefined || this.#before?.archive !== this.#archive) return false;
    const hash = this.#before.pages.get(url);
    return hash !== undefined && this.#isInPlace(url, hash);
  }

  holds(url: string, signature: string): boolean {
    const hash = contentHash(signature);
    this.#pages.set(url, hash);
    if (this.#everything !== undefined || this.#before?.pages.get(url) !== hash) return false;
    return this.#isInPlace(url, hash);
  }

  #isInPlace(url: string, hash: string): boolean {
    const page = outputOf(url);
    const files = [page, ...this.#settings.beside(url)];
    const states: KeptOutput[] = [];
    for (const file of files) {
      const state = this.#asBefore(file);
      if (state === undefined) {
        this.#missing.set(url, file);
        return false;
      }
      states.push(state);
    }
    files.forEach((file, place) => {
      this.#made.set(file, states[place] as KeptOutput);
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

  /**
   * Writes the plan for other processes, which are about to write these pages.
   *
   * @returns its file
   */
  sharePlan(urls: readonly string[]): string {
    for (const url of urls) this.#elsewhere.add(outputOf(url));
    const { root, version, output } = this.#settings;
    return writePlan(root, {
      version,
      output,
      environment: this.#environment,
      archive: this.#archive,
      articles: new Map(this.#files),
    });
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
    const gone = this.#gone(made);
    this.#unfinished.announce(moved);
    // What is left as it is stands there, and so is in nobody's way.
    const removed = this.#outputs.remove(blockersOf([...gone], moved), made);
    moves.refuseObstacles(name);
    moves.run();
    removed.push(...this.#outputs.remove(gone, made));
    const strays = strayFiles(outputFolder, made);
    const unknown = strays.made.filter((file) => !this.#changed.has(file));
    this.#removed = [...removed, ...this.#outputs.remove(unknown, made)];
    this.#strays = strays.others;
  }

  /** Files of the build before that are made no more, but for those that somebody has changed since. */
  #gone(made: ReadonlySet<string>): Set<string> {
    const { output, outputs } = this.#before ?? {};
    const before = output === this.#settings.output ? [...(outputs ?? [])] : [];
    const old = before.filter(([file]) => !made.has(file));
    const left = this.#unfinished.outputs;
    this.#changed = this.#outputs.changed(old.filter(([file]) => !left.has(file)));
    const gone = [...old.map(([file]) => file), ...left];
    return new Set(gone.filter((file) => !made.has(file) && !this.#changed.has(file)));
  }

  /** What the site's owner should hear of files that were left in the output folder. */
  get leftFiles(): string[] {
    return leftFilesWarning(this.#settings.output, [...this.#changed.keys(), ...this.#strays]);
  }

  /**
   * Ends a build that was published: writes the catalogue.
   *
   * @param copies paths of all files of the site beside pages, from the output folder
   */
  end(copies: readonly string[]): BuildCounts {
    for (const [file, hash] of this.#written) this.#note(file, hash);
    for (const file of copies) if (!this.#made.has(file)) this.#note(file);
    const { root, output, version } = this.#settings;
    writeCatalogue(root, {
      version,
      output,
      environment: this.#environment,
      archive: this.#archive,
      articles: this.#settled(),
      pages: this.#pages,
      // What was left is asked for again, and so told again.
      outputs: new Map([...this.#changed, ...this.#made]),
    });
    this.#unfinished.finish();
    const isPage = (file: string) => file.endsWith(".html");
    const pages = [...this.#written.keys()].filter(isPage);
    const same = this.writesEverything ? 0 : pages.filter((file) => this.#same.has(file)).length;
    return {
      articles: this.#files.size,
      read: [...this.#files].filter(([file, { hash }]) => this.#hashBefore(file) !== hash).length,
      written: pages.length - same,
      unchanged: [...this.#left].filter(isPage).length + same,
      removed: this.#removed.filter(isPage).length,
      everything: this.#everything,
    };
  }

  /** All files of the site after the end of its build, by their paths from the output folder. */
  get outputs(): ReadonlyMap<string, KeptOutput> {
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
      changed: this.#changedFiles(),
    };
    return whyPage(address, build, home);
  }

  /**
   * Everything that this process and those which wrote for it have made, in the part's folder.
   *
   * @param written what Eleventy wrote there
   * @param withArticles should the articles be kept with it?
   */
  part(written: readonly WrittenFile[], withArticles: boolean): Catalogue {
    const { partFolder, output, version } = this.#settings;
    this.#noteWritten(written);
    const folder = new OutputFiles(partFolder, true);
    const outputs = new Map<string, KeptOutput>();
    for (const file of filesIn(partFolder)) {
      const hash = this.#written.get(file) || contentHash(fs.readFileSync(`${partFolder}/${file}`));
      const state = folder.written(file, hash);
      if (state !== undefined) outputs.set(file, state);
    }
    return {
      version,
      output,
      environment: this.#environment,
      archive: this.#archive,
      articles: withArticles ? this.#files : new Map(),
      pages: this.#pages,
      outputs,
    };
  }

  /** Takes over what the parts of a build have made, which stands in the part's folder together. */
  takeOver(parts: readonly Catalogue[]): void {
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
  #asBefore(file: string): KeptOutput | undefined {
    if (this.#unfinished.outputs.has(file)) return undefined;
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
    if (before === undefined) return "there is no catalogue of an earlier build";
    if (before.output !== this.#settings.output) return "the output folder is another one";
    const changed = changedParts(before.environment, this.#environment);
    if (changed.length === 0) return undefined;
    return changeOf(changed);
  }

  /** A file that was changed a moment ago is read again by the next build, to be sure. */
  #settled(): ReadFiles {
    const settled = new Map(this.#files);
    for (const [file, read] of this.#files) {
      if (read.modified > this.#began - TICK) settled.set(file, { ...read, modified: -1 });
    }
    return settled;
  }

  #hashBefore(file: string): string | undefined {
    return this.#before?.articles.get(file)?.hash;
  }

  #changedFiles(): string[] {
    const before = this.#before?.articles ?? new Map<string, ReadFile>();
    const gone = [...before.keys()].filter((file) => !this.#files.has(file));
    const other = [...this.#files].filter(([file, { hash }]) => this.#hashBefore(file) !== hash);
    return [...other.map(([file]) => file), ...gone].sort();
  }
}

function dropFile(folder: string, file: string): void {
  fs.rmSync(path.join(folder, file), { force: true });
}
