import path from "node:path";
import type { IncrementalRun } from "../eleventy/incremental-run.ts";
import { NotUnchanged } from "../eleventy/not-unchanged.ts";
import { type OfferedSite, onSite } from "../eleventy/offered-site.ts";
import type { BuildEvent, EleventyConfig } from "../eleventy/types.ts";
import { errorIn, failureText, tell } from "./build-failure.ts";
import { buildSummary, tellChanges } from "./build-summary.ts";
import { ProgressReport } from "./progress.ts";
import { WritingProcesses } from "./shards/page-writers.ts";
import { type SiteTools, startEleventy, whyNoSite } from "./site-eleventy.ts";

/** What `arshif build` is asked for. */
export interface BuildSettings {
  /** The configuration's file as it was named; Eleventy's usual ones if unset. */
  readonly configuration: string | undefined;
  /** Are files compared by their content? */
  readonly byContent: boolean;
  /** Addresses of pages to say something of. */
  readonly why: readonly string[];
  /** Processes that write pages; as many as the machine has cores and memory for if unset. */
  readonly jobs?: number | undefined;
  /** The list of what the build changes, from the root. */
  readonly changes?: string | undefined;
  /** Pages that one of them writes at once; few in tests. */
  readonly pagesAtOnce?: number;
  /** Told of the site once it is built. */
  readonly onBuilt?: (site: OfferedSite) => void;
}

/**
 * Builds the site in a folder with the site's own Eleventy, and prints what was done.
 *
 * @param root the project's root, an absolute path
 * @param version stands in for the package's in tests
 * @returns whether the build came to its end
 */
export async function buildSite(
  root: string,
  settings: BuildSettings,
  version?: string,
): Promise<boolean> {
  return (
    (await build(root, settings, version)) ?? (await build(root, settings, version, true)) ?? false
  );
}

/**
 * @param isLookedAt is all looked at, though no file has changed?
 * @returns whether the build came to its end; nothing where it has to begin anew and look at all
 */
async function build(
  root: string,
  { configuration, byContent, why, jobs, changes, pagesAtOnce, onBuilt }: BuildSettings,
  version: string | undefined,
  isLookedAt = false,
): Promise<boolean | undefined> {
  const progress = new ProgressReport(process.stderr);
  const writers = new WritingProcesses({ configuration, jobs, pagesAtOnce, progress });
  const settings = {
    byContent: byContent || isContinuousIntegration(),
    version,
    progress,
    writers,
    changes: changes === undefined ? undefined : path.resolve(root, changes),
    isLookedAt,
  };
  const isOther = (error: unknown) => errorIn(error, NotUnchanged) !== undefined;
  let run: IncrementalRun | undefined;
  let offered: OfferedSite | undefined;
  try {
    const begin = (config: EleventyConfig, tools: SiteTools) => {
      onSite(config, (site) => {
        offered = site;
        run = site.buildIncrementally({ ...settings, ...tools });
      });
      // The first to hear of it, so that the site's own listeners find the site in its place.
      config.on("eleventy.after", ({ results = [] }: BuildEvent) => {
        progress.end();
        run?.publish(results);
      });
    };
    const eleventy = await startEleventy(root, configuration, begin, isOther);
    if (run === undefined) {
      tell(`Nothing was built: ${whyNoSite(root, configuration)}`);
      return false;
    }
    run.stage(eleventy);
    const [copied] = await eleventy.write();
    const ended = run.end(copied.flatMap(({ map = {} }) => Object.values(map)));
    process.stdout.write(buildSummary(ended, writers.memory));
    if (changes !== undefined) tellChanges(changes, ended.counts.changes);
    for (const address of why) process.stdout.write(`${ended.why(address)}\n`);
    if (offered !== undefined) onBuilt?.(offered);
    return true;
  } catch (error) {
    progress.end();
    if (isOther(error)) return undefined;
    tell(failureText(error, "the output folder", run?.isPublished));
    return false;
  } finally {
    writers.stop();
    run?.close();
  }
}

function isContinuousIntegration(): boolean {
  const { CI = "" } = process.env;
  return CI !== "" && CI !== "false" && CI !== "0";
}
