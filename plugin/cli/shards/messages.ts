import type { PagesByKind } from "../../build/shards/batches.ts";
import type { ShardOutput } from "../../eleventy/handed-shard.ts";

/** What a process that writes pages is asked for; it answers each before it takes the next. */
export type ShardRequest =
  // The plan's file, and the folder to write into: absolute paths.
  | { readonly ask: "load"; readonly plan: string; readonly stage: string }
  | { readonly ask: "write"; readonly pages: PagesByKind }
  | { readonly ask: "end" };

/** What it answers. */
export interface ShardReply {
  /** The files that it has written since. */
  readonly outputs: readonly ShardOutput[];
  /** The most memory that it has held so far, in bytes. */
  readonly memory: number;
}
