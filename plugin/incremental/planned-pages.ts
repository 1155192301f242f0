import { refuse } from "../articles/faults.ts";
import type { ReadFile } from "../articles/read.ts";
import type { OutputState } from "./cache/cached-site.ts";
import { contentHash } from "./content-hash.ts";
import type { EarlierSite } from "./earlier-site.ts";
import { outputOf, takenAddress } from "./output-files.ts";
import type { FiledArticle, PageMemory } from "./stale-pages.ts";

/** The pages of a build: those that stand in the output folder as they must are left as they are. */
export class PlannedPages implements PageMemory {
  /** What the pages that were looked at show now, as hashes, by their files. */
  readonly views = new Map<string, string>();
  readonly #earlier: EarlierSite;
  readonly #beside: (url: string) => readonly string[];
  readonly #made: Map<string, OutputState>;
  #files: ReadonlyMap<string, ReadFile> = new Map();
  /** Files of the pages themselves that are left. */
  readonly #left = new Set<string>();
  /** Files of the pages that other processes write. */
  readonly #elsewhere = new Set<string>();
  readonly #missing = new Map<string, string>();
  #isArchiveSame = false;
  #reach: ReadonlySet<string> | undefined;
  #everything: string | undefined;

  /**
   * @param beside names the files that stand beside a page, from the output folder
   * @param made receives the files of the pages that are left, with those beside them
   */
  constructor(
    earlier: EarlierSite,
    beside: (url: string) => readonly string[],
    made: Map<string, OutputState>,
  ) {
    this.#earlier = earlier;
    this.#beside = beside;
    this.#made = made;
  }

  /**
   * @param files the articles' files as they were read
   * @param archive stands for all articles, topics and pictures together
   * @param everything why every page must be written, if it must
   */
  begin(
    files: ReadonlyMap<string, ReadFile>,
    archive: string,
    everything: string | undefined,
  ): void {
    this.#files = files;
    this.#isArchiveSame = this.#earlier.site?.archive === archive;
    this.#everything = everything;
  }

  /**
   * Says what the changes of articles reach.
   *
   * @param reach addresses; unset where it cannot be told
   */
  bound(reach: ReadonlySet<string> | undefined): void {
    this.#reach = reach;
  }

  /** Are all articles, topics and pictures those of the build before? */
  get isArchiveSame(): boolean {
    return this.#isArchiveSame;
  }

  /** Why every page is written, if it is. */
  get everything(): string | undefined {
    return this.#everything;
  }

  fileOf(article: FiledArticle): string {
    const { hash } = this.#files.get(article.inputPath.slice("./".length)) ?? {};
    return hash ?? contentHash(JSON.stringify(article.data));
  }

  isUntouched(url: string, isOfMany: boolean): boolean {
    const isBeyond = isOfMany && this.#reach?.has(url) === false;
    if (this.#everything !== undefined || !(this.#isArchiveSame || isBeyond)) return false;
    return this.#earlier.shown(url) !== undefined && this.#isInPlace(url);
  }

  holds(url: string, hash: string): boolean {
    this.views.set(outputOf(url), hash);
    if (this.#everything !== undefined || this.#earlier.shown(url) !== hash) return false;
    return this.#isInPlace(url);
  }

  #isInPlace(url: string): boolean {
    const page = outputOf(url);
    const states: OutputState[] = [];
    for (const file of [page, ...this.#beside(url)]) {
      const state = this.#earlier.stateOf(file);
      if (state === undefined) {
        this.#missing.set(url, file);
        return false;
      }
      states.push(state);
    }
    for (const state of states) this.#made.set(state.file, state);
    this.#left.add((states[0] as OutputState).file);
    return true;
  }

  /** Is it a page of this build, which may be left as it is? */
  isPlanned(url: string): boolean {
    return this.isLeft(url) || this.views.has(outputOf(url));
  }

  /** Is a page left as it is? */
  isLeft(url: string): boolean {
    return this.#left.has(outputOf(url));
  }

  /** How many pages are left as they are, other files not counted. */
  get leftCount(): number {
    return [...this.#left].filter((file) => file.endsWith(".html")).length;
  }

  /** A file of a page that was not there, or not as it was written. */
  missing(url: string): string | undefined {
    return this.#missing.get(url);
  }

  /** Other processes are about to write these pages. */
  leaveToOthers(urls: readonly string[]): void {
    for (const url of urls) this.#elsewhere.add(outputOf(url));
  }

  /**
   * Looks at the addresses that Eleventy is about to write, with the templates that make them.
   *
   * @throws {ArshifError} when one is the address of a page that is left as it is, or that another
   *   process writes, which Eleventy, not having been given that page, cannot notice
   */
  refuseTaken(templates: ReadonlyMap<string, string>): void {
    const taken = [...templates].filter(
      ([url]) => this.isLeft(url) || this.#elsewhere.has(outputOf(url)),
    );
    refuse(taken.map(([url, file]) => takenAddress(url, file)));
  }

  /**
   * Forgets the pages that were given to Eleventy and that it passed over.
   *
   * @param written paths of what it wrote, from the output folder
   */
  forgetUnwritten(written: ReadonlyMap<string, string>): void {
    for (const file of this.views.keys()) {
      if (!this.#left.has(file) && !written.has(file)) this.views.delete(file);
    }
  }
}
