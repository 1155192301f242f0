import path from "node:path";
import type { BuiltSite } from "../incremental/cache/cached-site.ts";
import type { PartNumber } from "../incremental/part.ts";
import type { BuildCounts } from "../incremental/plan-settings.ts";
import type { PagesByKind } from "../incremental/shards/batches.ts";
import type { ShardOutput } from "./handed-shard.ts";
import type { BuiltPage, EleventyConfig } from "./types.ts";

/**
 * What the command `arshif build` hangs on Eleventy's configuration before the site's own is read,
 * and what the plugin hands back. Plain data and functions: the two may be of different copies.
 */
export interface HandedBuild {
  /** Are files compared by their content? */
  readonly byContent: boolean;
  /** The configuration's file, an absolute path; none where there is none. */
  readonly configuration: string | undefined;
  /** Eleventy's version. */
  readonly eleventy: string;
  /** Stands in for the package's version in tests. */
  readonly version?: string | undefined;
  /** Hears how far the build has come. */
  readonly progress?: BuildProgress;
  /** Has pages written by processes beside this one; absent where this one writes all. */
  readonly writers?: PageWriters | undefined;
  /** The part that this process makes of a build whose parts are made apart. */
  readonly part?: PartNumber | undefined;
  /** Set by the plugin: reads the archive and writes the build's plan, and builds nothing. */
  plan?: () => void;
  /** Set by the plugin: has the pages of a part written, and nothing that there is one of. */
  writePages?: () => Promise<void>;
  /** Set by the plugin: what was made of a part, given what Eleventy wrote in this process. */
  endPart?: (written: readonly BuiltPage[]) => BuiltSite & { readonly articles: number };
  /** The site's output folder as Eleventy names it; set once the configuration was read. */
  output?: string;
  /** Set by the plugin: moves what Eleventy has written into the site's output folder. */
  publish?: (written: readonly BuiltPage[]) => void;
  /** Set by the plugin: lets the cache go, whatever became of the build. */
  close?: () => void;
  /** Set by the plugin: ends the build that was published. */
  end?: (passedThrough: readonly string[]) => EndedBuild;
}

/** Hears how far a build has come, as often as it moves on. */
export interface BuildProgress {
  /** Articles that were looked at, of all. */
  articles(done: number, of: number): void;
  /** Pages that were written, of those that are due. */
  pages(done: number, of: number): void;
}

/** Processes that write pages of a site at the same time. */
export interface PageWriters {
  /** Is it worth while to have as many pages written by other processes? */
  areWorth(pages: number): boolean;
  /** Starts the processes before it is known which pages they will write. */
  start(): void;
  /**
   * Tells each process its share of pages at once, so that they write while this one is busy with
   * something else. Resolves when they know it; the files are among those of the next `write`.
   *
   * @param pages addresses by the names of kinds
   */
  writeAhead(pages: PagesByKind): Promise<void>;
  /**
   * Has pages written, the last ones.
   *
   * @returns the files that were written
   */
  write(pages: PagesByKind): Promise<readonly ShardOutput[]>;
}

/** What a build that came to its end can tell. */
export interface EndedBuild {
  readonly counts: BuildCounts;
  /** Milliseconds of each step, by what it does. */
  readonly steps: ReadonlyMap<string, number>;
  readonly why: (address: string) => string;
}

/** The name under which it hangs there. */
const NAME = Symbol.for("eleventy-plugin-arshif.build");

/** Hangs a build on Eleventy's configuration. */
export function handBuild(config: object, build: HandedBuild): void {
  Object.defineProperty(config, NAME, { value: build, configurable: true });
}

/** The build that was handed over; none when Eleventy was started by itself. */
export function handedBuild(config: object): HandedBuild | undefined {
  return (config as { [NAME]?: HandedBuild })[NAME];
}

/** Where a site stands and where a build writes, as absolute paths. */
export interface SiteFolders {
  readonly site: string;
  /** Another folder while `arshif build` runs, which moves its files when all are there. */
  readonly written: string;
}

/** Asked during a build. */
export function siteFolders(config: EleventyConfig, root: string): SiteFolders {
  const written = path.resolve(root, config.directories.output);
  const { output } = handedBuild(config) ?? {};
  return { site: output === undefined ? written : path.resolve(root, output), written };
}
