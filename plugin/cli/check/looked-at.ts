import fs from "node:fs";
import path from "node:path";
import { CACHE_FOLDER, writeWhole } from "../../incremental/cache/cache-folder.ts";
import type { SiteInputs } from "../../incremental/input-state.ts";
import { attempt } from "../../text/attempt.ts";

/** What a check looked at, with a hash of how it stood before that: `arshif check --watch` waits for another. */
export interface LookedAt {
  readonly inputs: SiteInputs;
  readonly state: string;
}

/** Keeps what a check looked at; nothing where it came to no end. */
export function keepLookedAt(root: string, looked: LookedAt | undefined): void {
  if (looked === undefined) fs.rmSync(fileIn(root), { force: true });
  // Where it cannot be kept, all of the project is watched.
  else attempt(() => writeWhole(fileIn(root), JSON.stringify(looked), false));
}

/** What the last check looked at; nothing where it came to no end. */
export function lookedAt(root: string): LookedAt | undefined {
  return attempt(() => JSON.parse(fs.readFileSync(fileIn(root), "utf8")));
}

function fileIn(root: string): string {
  return path.join(root, CACHE_FOLDER, "check.json");
}
