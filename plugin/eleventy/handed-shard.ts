import type { PagesByKind } from "../incremental/shards/batches.ts";
import type { BuiltPage } from "./types.ts";

/**
 * A file of the site that a process has written, by its path from the output folder, with a hash
 * of its content; an empty text for one beside a page.
 */
export type ShardOutput = readonly [file: string, hash: string];

/**
 * What a process that writes some of a site's pages hangs on Eleventy's configuration before the
 * site's own is read, and what the plugin hands back.
 */
export interface HandedShard {
  /** Set by the plugin; absent when the configuration does not add it. */
  work?: ShardWork;
}

/** How a process writes some of a site's pages. */
export interface ShardWork {
  /** Makes the archive from the cache, which another process has brought up to date. */
  load(): void;
  /** Says which pages Eleventy writes next. */
  take(pages: PagesByKind): void;
  /** Finishes what Eleventy has written. */
  finish(pages: readonly BuiltPage[]): readonly ShardOutput[];
}

const NAME = Symbol.for("eleventy-plugin-arshif.shard");

/** Hangs a shard on Eleventy's configuration. */
export function handShard(config: object, shard: HandedShard): void {
  Object.defineProperty(config, NAME, { value: shard, configurable: true });
}

/** The shard that was handed over; none in any other process. */
export function handedShard(config: object): HandedShard | undefined {
  return (config as { [NAME]?: HandedShard })[NAME];
}
