import type { Fault } from "../../articles/faults.ts";

/** What a process that finds related articles tells the one that started it. */
export type FindingMessage =
  /** Which articles belong together is on disk. */
  | { readonly tells: "found" }
  /** The index is too, and nothing is left to do. */
  | { readonly tells: "ended"; readonly memory: number }
  /** Faults of the site's files. */
  | { readonly tells: "faults"; readonly faults: readonly Fault[] }
  /** Anything else that went wrong; the code is the system's, and the path that of a file. */
  | {
      readonly tells: "failure";
      readonly message: string;
      readonly code?: string | undefined;
      readonly path?: string | undefined;
    };
