import type { IncrementalRun } from "../../eleventy/incremental-run.ts";
import { onSite } from "../../eleventy/offered-site.ts";
import type { PageWorker } from "../../eleventy/page-worker.ts";
import type { RunSettings } from "../../eleventy/run-settings.ts";
import type { BuiltPage } from "../../eleventy/types.ts";
import { Part, type PartNumber } from "../../incremental/part.ts";
import { englishNumber } from "../../text/plural.ts";
import { failureText, tell } from "../build-failure.ts";
import { ProgressReport } from "../progress.ts";
import { type Eleventy, startEleventy, whyNoSite } from "../site-eleventy.ts";
import { BatchWriter } from "./batch-writer.ts";
import { type SharingSettings, WritingProcesses } from "./page-writers.ts";

/** What `arshif build --shard` is asked for. */
export type PartSettings = Omit<SharingSettings, "progress" | "own">;

/**
 * Makes one part of a site, to be put together with the others by `arshif merge`. The first makes
 * everything that there is one of, and the others articles and lists alone.
 *
 * @param root the project's root, an absolute path
 * @returns whether the part was made
 */
export async function buildPart(
  root: string,
  settings: PartSettings,
  part: PartNumber,
): Promise<boolean> {
  const { name } = new Part(root, part.number, part.of);
  const progress = new ProgressReport(process.stderr);
  let own: BatchWriter | undefined;
  const writers = new WritingProcesses({ ...settings, progress, own: () => own });
  const make = async (run: IncrementalRun, eleventy: Eleventy, worker?: PageWorker) => {
    run.stage(eleventy);
    if (worker !== undefined) {
      // Eleventy tells of each batch that it is done; faults come by the other ways.
      eleventy.logger.overrideLogger({ ...console, log: () => undefined });
      own = new BatchWriter(eleventy, worker);
    }
    let written: readonly BuiltPage[] = [];
    if (part.number === 1) [, written] = await eleventy.write();
    else await run.writePages();
    const { outputs } = run.endPart(written);
    progress.end();
    return `Part ${part.number} of ${part.of}: ${englishNumber(outputs.size)} files in ${name}. When all parts are there, run arshif merge.`;
  };
  try {
    return await ofAllParts(root, settings.configuration, { part, progress, writers }, name, make);
  } finally {
    writers.stop();
  }
}

/**
 * Reads the archive once for all parts of a build, into the cache.
 *
 * @param root the project's root, an absolute path
 * @returns whether the plan was made
 */
export function planBuild(root: string, configuration: string | undefined): Promise<boolean> {
  return ofAllParts(root, configuration, {}, ".cache/arshif", async (run) => {
    run.plan();
    return "The plan is in .cache/arshif; hand it to the builds of all parts.";
  });
}

/**
 * Does something for a build whose parts are made apart, and prints what was done.
 *
 * @param place where it is written
 * @param work gives the sentence to print
 */
async function ofAllParts(
  root: string,
  configuration: string | undefined,
  settings: Pick<RunSettings, "part" | "progress" | "writers">,
  place: string,
  work: (run: IncrementalRun, eleventy: Eleventy, worker?: PageWorker) => Promise<string>,
): Promise<boolean> {
  let run: IncrementalRun | undefined;
  let worker: PageWorker | undefined;
  try {
    const eleventy = await startEleventy(root, configuration, (config, tools) => {
      onSite(config, (site) => {
        // Parts are made on several machines, and times of files mean nothing there.
        run = site.buildIncrementally({ byContent: true, ...settings, ...tools });
        if (run.writesPagesAlone) worker = site.writePages();
      });
      // What a site does when it is whole cannot be done to a part.
      config.on("eleventy.config", (merged) => {
        for (const event of ["afterBuild", "eleventy.after"]) {
          merged.getConfig().events.removeAllListeners(event);
        }
      });
    });
    if (run === undefined) {
      tell(`Nothing was built: ${whyNoSite(root, configuration)}`);
      return false;
    }
    process.stdout.write(`${await work(run, eleventy, worker)}\n`);
    return true;
  } catch (error) {
    settings.progress?.end();
    tell(failureText(error, place));
    return false;
  } finally {
    run?.close();
  }
}
