import type { PartNumber } from "../incremental/part.ts";
import type { BuildCounts } from "../incremental/plan-settings.ts";
import type { PagesByKind } from "../incremental/shards/batches.ts";

/** How the command wants a site read. */
export interface ReadingSettings {
  /** Are files compared by their content? */
  readonly byContent: boolean;
  /** The configuration's file, an absolute path; none where there is none. */
  readonly configuration: string | undefined;
  /** Eleventy's version. */
  readonly eleventy: string;
  /** Stands in for the package's version in tests. */
  readonly version?: string | undefined;
}

/** How the command wants a site built. */
export interface RunSettings extends ReadingSettings {
  /** Hears how far the build has come. */
  readonly progress?: BuildProgress;
  /** Has pages written by processes beside this one; absent where this one writes all. */
  readonly writers?: PageWriters | undefined;
  /** Is all looked at, though no file has changed? */
  readonly isLookedAt?: boolean;
  /** The list of what the build changes, an absolute path, where one is asked for. */
  readonly changes?: string | undefined;
  /** The part that this process makes of a build whose parts are made apart. */
  readonly part?: PartNumber | undefined;
}

/** Hears how far a build has come, as often as it moves on. */
export interface BuildProgress {
  /** Articles that were looked at, of all. */
  articles(done: number, of: number): void;
  /** Pages that were written, of those that are stale. */
  pages(done: number, of: number): void;
  /** What else is printed comes below. */
  end(): void;
}

/** Processes that write pages of a site at the same time. */
export interface PageWriters {
  /**
   * Is it worth while to have as many pages written by other processes?
   *
   * @param articles of the archive, which each of them reads first
   */
  areWorth(pages: number, articles: number): boolean;
  /** Starts the processes before it is known which pages they will write. */
  start(articles: number): void;
  /**
   * Tells each process its share of pages at once, so that they write while this one is busy with
   * something else. Resolves when they know it; the files are among those of the next `writeLast`.
   *
   * @param folder what they write into, an absolute path
   * @param pages addresses by the names of kinds
   * @param articles of the archive
   */
  writeAhead(folder: string, pages: PagesByKind, articles: number): Promise<void>;
  /**
   * Has pages written, the last ones.
   *
   * @returns the files that were written
   */
  writeLast(folder: string, pages: PagesByKind, articles: number): Promise<readonly WorkerOutput[]>;
}

/**
 * A file of the site that a worker has written, by its path from the output folder, with a hash of
 * its content; an empty text for one beside a page.
 */
export type WorkerOutput = readonly [file: string, hash: string];

/** What a build that came to its end can tell. */
export interface EndedBuild {
  readonly counts: BuildCounts;
  /** Milliseconds of each step, by what it does. */
  readonly steps: ReadonlyMap<string, number>;
  readonly why: (address: string) => string;
}
