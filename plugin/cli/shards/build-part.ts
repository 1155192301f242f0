import type { IncrementalRun } from "../../eleventy/incremental-run.ts";
import type { RunSettings } from "../../eleventy/run-settings.ts";
import { StagedOutput } from "../../eleventy/staged-output.ts";
import type { BuiltPage } from "../../eleventy/types.ts";
import { Part, type PartNumber } from "../../incremental/part.ts";
import { writeManifest } from "../../incremental/shards/part-manifest.ts";
import { failureText } from "../build-failure.ts";
import { startSite } from "../incremental-site.ts";
import { lockedBuild, tell } from "../locked-build.ts";
import { ProgressReport } from "../progress.ts";
import { type SharingSettings, WritingProcesses } from "./page-writers.ts";

/** What `arshif build --shard` is asked for. */
export type PartSettings = Omit<SharingSettings, "stage" | "progress">;

/**
 * Makes one part of a site, to be put together with the others by `arshif merge`. The first makes
 * everything that there is one of, and the others articles and lists alone.
 *
 * @param root the project's root, an absolute path
 * @returns whether the part was made
 */
export function buildPart(
  root: string,
  settings: PartSettings,
  number: PartNumber,
): Promise<boolean> {
  return lockedBuild(root, async () => {
    const part = new Part(root, number.number, number.of);
    const progress = new ProgressReport(process.stderr);
    const writers = new WritingProcesses({ ...settings, stage: part.output, progress });
    let isMade = false;
    let run: IncrementalRun | undefined;
    try {
      const started = await begin(root, settings.configuration, {
        part: number,
        progress,
        writers,
      });
      if (started === undefined) return false;
      const { eleventy } = started;
      run = started.run;
      part.begin();
      run.stage(new StagedOutput(eleventy, part.output).output);
      let written: readonly BuiltPage[] = [];
      if (number.number === 1) [, written] = await eleventy.write();
      else await run.writePages();
      const made = run.endPart(written);
      writeManifest(part, made);
      isMade = true;
      progress.end();
      process.stdout.write(
        `Part ${number.number} of ${number.of}: ${made.outputs.size.toLocaleString("en")} files in ${part.name}. When all parts are there, run arshif merge.\n`,
      );
      return true;
    } catch (error) {
      progress.end();
      tell(failureText(error, part.name));
      return false;
    } finally {
      run?.close();
      writers.stop();
      if (!isMade) part.remove();
    }
  });
}

/**
 * Reads the archive once for all parts of a build, into the cache.
 *
 * @param root the project's root, an absolute path
 * @returns whether the plan was made
 */
export function planBuild(root: string, configuration: string | undefined): Promise<boolean> {
  return lockedBuild(root, async () => {
    try {
      const started = await begin(root, configuration, {});
      if (started === undefined) return false;
      started.run.plan();
      started.run.close();
      process.stdout.write("The plan is in .cache/arshif; hand it to the builds of all parts.\n");
      return true;
    } catch (error) {
      tell(failureText(error, ".cache/arshif"));
      return false;
    }
  });
}

type PartRunSettings = Pick<RunSettings, "part" | "progress" | "writers">;

function begin(root: string, configuration: string | undefined, settings: PartRunSettings) {
  // Parts are made on several machines, and times of files mean nothing there.
  const byContent = true;
  return startSite(root, configuration, { byContent, ...settings }, (config) => {
    // What a site does when it is whole cannot be done to a part.
    config.on("eleventy.config", (merged) => {
      for (const event of ["afterBuild", "eleventy.after"]) {
        merged.getConfig().events.removeAllListeners(event);
      }
    });
  });
}
