import type { BuildEvent } from "./types.ts";

/** Does this run of Eleventy write to the disk? `--to=json` and `--dryrun` do not. */
export function writesFiles({ outputMode }: BuildEvent): boolean {
  // Eleventy tells its listeners of every mode but this one.
  return outputMode === "fs" && !process.argv.includes("--dryrun");
}
