import fs from "node:fs";
import path from "node:path";
import type { Fault } from "../../articles/faults.ts";
import { CACHE_FOLDER, writeWhole } from "../../incremental/cache/cache-folder.ts";
import { type InputState, inputState, type SiteInputs } from "../../incremental/input-state.ts";
import { packageVersion } from "../../incremental/package-parts.ts";
import { attempt } from "../../text/attempt.ts";

/** What a check found, as it is kept for the next. */
export interface FoundByCheck {
  readonly faults: readonly Fault[];
  readonly notices: readonly Fault[];
  /** Names of checks that the configuration turns off. */
  readonly turnedOff: readonly string[];
  readonly articles: number;
  /** When it is no more true by itself: milliseconds since 1970. */
  readonly until?: number | undefined;
}

/** The first line of what is kept; what was found is the second. */
interface KeptCheck {
  /** Of the package, of Node.js, and the configuration's name. */
  readonly by: readonly (string | null)[];
  readonly inputs: SiteInputs;
  readonly state: string;
}

/** What a check looked at, and how it stood before that. */
export interface LookedAt {
  readonly inputs: SiteInputs;
  readonly state: InputState;
  /** Is the site the same as long as these are? */
  readonly isAll: boolean;
}

/** A file may be changed again within this many milliseconds, and its time stay: as some disks count. */
const TICK = 2000;

/**
 * What the last check found, where nothing has changed since: without a configuration that is loaded
 * or an article that is read.
 *
 * @param root the project's root, an absolute path
 * @param configuration the file as it was named on the command line
 */
export function keptCheck(
  root: string,
  configuration: string | undefined,
): FoundByCheck | undefined {
  const [kept, found] = linesOf(root);
  const head = parsed<KeptCheck>(kept);
  if (head === undefined || String(head.by) !== String(madeBy(configuration))) return undefined;
  // What was found is longer than all else by far, and read where it is told alone.
  if (found?.length === 0 || inputState(head.inputs).hash !== head.state) return undefined;
  const known = parsed<FoundByCheck>(found);
  return (known?.until ?? Number.POSITIVE_INFINITY) <= Date.now() ? undefined : known;
}

/**
 * Keeps what was found, unless a file was changed so shortly before the check that a later change
 * could not be told from it.
 *
 * @param looked the inputs, and how they stood before they were read
 * @param began when the check did: milliseconds since 1970
 */
export function keepCheck(
  root: string,
  configuration: string | undefined,
  looked: LookedAt | undefined,
  found: FoundByCheck,
  began: number,
): void {
  const file = fileIn(root);
  if (looked === undefined) {
    fs.rmSync(file, { force: true });
    return;
  }
  const { inputs, state, isAll } = looked;
  const isCertain = isAll && state.newest <= began - TICK;
  const kept: KeptCheck = { by: madeBy(configuration), inputs, state: state.hash };
  // Nothing where it may be no more true although the inputs stand as they did.
  const told = isCertain ? JSON.stringify(found) : "";
  try {
    writeWhole(file, `${JSON.stringify(kept)}\n${told}`, false);
  } catch {
    // The next check looks at everything.
  }
}

/** What the last check looked at, with a hash of how it stood then; nothing where it came to no end. */
export function lookedAt(root: string): { inputs: SiteInputs; state: string } | undefined {
  return parsed(linesOf(root)[0]);
}

function linesOf(root: string): Buffer[] {
  try {
    const bytes = fs.readFileSync(fileIn(root));
    const end = bytes.indexOf("\n");
    return [bytes.subarray(0, end), bytes.subarray(end + 1)];
  } catch {
    return [];
  }
}

/** Nothing where it was not kept, or not to its end. */
function parsed<Kept>(json: Buffer | undefined): Kept | undefined {
  return attempt(() => JSON.parse(json?.toString() ?? ""));
}

function fileIn(root: string): string {
  return path.join(root, CACHE_FOLDER, "check.json");
}

function madeBy(configuration: string | undefined) {
  return [packageVersion(), process.version, configuration ?? null];
}
