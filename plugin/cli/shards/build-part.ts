import { type HandedBuild, handBuild } from "../../eleventy/handed-build.ts";
import { StagedOutput } from "../../eleventy/staged-output.ts";
import type { BuiltPage } from "../../eleventy/types.ts";
import { Part, type PartNumber } from "../../incremental/part.ts";
import { writeManifest } from "../../incremental/shards/part-manifest.ts";
import { failureText } from "../build-failure.ts";
import { configurationFile } from "../configuration-file.ts";
import { lockedBuild, tell } from "../locked-build.ts";
import { ProgressReport } from "../progress.ts";
import { siteEleventy, startEleventy } from "../site-eleventy.ts";
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
    let handed: Awaited<ReturnType<typeof begin>>;
    try {
      handed = await begin(root, settings.configuration, {
        part: number,
        progress,
        writers,
      });
      if (handed === undefined) return false;
      part.begin();
      const { build, eleventy } = handed;
      build.output = new StagedOutput(eleventy, part.output).output;
      let written: readonly BuiltPage[] = [];
      if (number.number === 1) [, written] = await eleventy.write();
      else await build.writePages?.();
      const made = build.endPart?.(written);
      if (made === undefined) return false;
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
      handed?.build.close?.();
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
      const handed = await begin(root, configuration, {});
      if (handed === undefined) return false;
      handed.build.plan?.();
      handed.build.close?.();
      process.stdout.write("The plan is in .cache/arshif; hand it to the builds of all parts.\n");
      return true;
    } catch (error) {
      tell(failureText(error, ".cache/arshif"));
      return false;
    }
  });
}

async function begin(
  root: string,
  configuration: string | undefined,
  more: Pick<HandedBuild, "part" | "progress" | "writers">,
) {
  const Eleventy = await siteEleventy(root);
  const build: HandedBuild = {
    // Parts are made on several machines, and times of files mean nothing there.
    byContent: true,
    configuration: configurationFile(root, configuration),
    eleventy: Eleventy.getVersion(),
    ...more,
  };
  const eleventy = startEleventy(Eleventy, configuration, (config) => {
    handBuild(config, build);
    // What a site does when it is whole cannot be done to a part.
    config.on("eleventy.config", (merged) => {
      for (const event of ["afterBuild", "eleventy.after"]) {
        merged.getConfig().events.removeAllListeners(event);
      }
    });
  });
  await eleventy.init();
  if (build.plan !== undefined) return { build, eleventy };
  tell("Nothing was built: the site's configuration does not add the plugin Arshif.");
  return undefined;
}
