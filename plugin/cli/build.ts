import type { IncrementalRun } from "../eleventy/incremental-run.ts";
import { StagedOutput } from "../eleventy/staged-output.ts";
import type { BuildEvent, BuiltPage } from "../eleventy/types.ts";
import { Part } from "../incremental/part.ts";
import { failureText } from "./build-failure.ts";
import { buildSummary } from "./build-summary.ts";
import { startSite } from "./incremental-site.ts";
import { lockedBuild, tell } from "./locked-build.ts";
import { ProgressReport } from "./progress.ts";
import { PAGES_AT_ONCE, WritingProcesses } from "./shards/page-writers.ts";

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
  /** Pages that one of them writes at once; few in tests. */
  readonly pagesAtOnce?: number;
}

/**
 * Builds the site in a folder with the site's own Eleventy, and prints what was done.
 *
 * @param root the project's root, an absolute path
 * @param version stands in for the package's in tests
 * @returns whether the build came to its end
 */
export function buildSite(
  root: string,
  settings: BuildSettings,
  version?: string,
): Promise<boolean> {
  return lockedBuild(root, () => buildWhole(root, settings, version));
}

async function buildWhole(
  root: string,
  { configuration, byContent, why, jobs, pagesAtOnce = PAGES_AT_ONCE }: BuildSettings,
  version: string | undefined,
): Promise<boolean> {
  const part = new Part(root);
  const progress = new ProgressReport(process.stderr);
  const stage = part.output;
  const writers = new WritingProcesses({ configuration, jobs, pagesAtOnce, stage, progress });
  let isPublished = false;
  let run: IncrementalRun | undefined;
  try {
    part.begin();
    const settings = {
      byContent: byContent || isContinuousIntegration(),
      version,
      progress,
      writers,
    };
    const started = await startSite(root, configuration, settings, (config) => {
      // The first to hear of it, so that the site's own listeners find the site in its place.
      config.on("eleventy.after", ({ results = [] }: BuildEvent) => publish(results));
    });
    if (started === undefined) return false;
    const { eleventy } = started;
    run = started.run;
    const build = started.run;
    const staged = new StagedOutput(eleventy, stage);
    build.stage(staged.output);
    const publish = (pages: readonly BuiltPage[]) => {
      progress.end();
      build.publish(pages);
      isPublished = true;
      staged.end(pages);
    };
    const [copied] = await eleventy.write();
    const ended = build.end(copied.flatMap(({ map = {} }) => Object.values(map)));
    process.stdout.write(buildSummary(ended, writers.memory));
    for (const address of why) process.stdout.write(`${ended.why(address)}\n`);
    return true;
  } catch (error) {
    progress.end();
    tell(failureText(error, "the output folder", isPublished));
    return false;
  } finally {
    run?.close();
    writers.stop();
    part.remove();
  }
}

function isContinuousIntegration(): boolean {
  const { CI = "" } = process.env;
  return CI !== "" && CI !== "false" && CI !== "0";
}
