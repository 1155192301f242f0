import type { WorkerOutput } from "../../eleventy/run-settings.ts";
import type { PagesByKind } from "../../incremental/shards/batches.ts";

/** What a process that writes pages is asked for; it answers one after the other. */
export type ShardWorkRequest =
  /**
   * To make the archive from the cache; the folder to write into is absolute. While it is made
   * nothing is heard: first comes as much as is asked right after it.
   */
  | { readonly ask: "load"; readonly stage: string; readonly after: number }
  | { readonly ask: "write"; readonly pages: PagesByKind };

/** The last thing that it hears has no answer. */
export type ShardRequest = ShardWorkRequest | { readonly ask: "end" };

/** What it answers. */
export interface ShardReply {
  /** The files that it has written since. */
  readonly outputs: readonly WorkerOutput[];
  /** The most memory that it has held so far, in bytes. */
  readonly memory: number;
}
