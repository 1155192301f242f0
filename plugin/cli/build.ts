import fs from "node:fs";
import path from "node:path";
import { AlreadyBuilding, BuildLock } from "../build/build-lock.ts";
import { packageVersion } from "../build/package-parts.ts";
import { Part } from "../build/part.ts";
import { lookAtSite, rememberSite } from "../build/unchanged/unchanged-site.ts";
import { type HandedBuild, handBuild } from "../eleventy/handed-build.ts";
import { StagedOutput } from "../eleventy/staged-output.ts";
import type { BuildEvent, BuiltPage } from "../eleventy/types.ts";
import { failureText } from "./build-failure.ts";
import { buildSummary, unchangedSummary } from "./build-summary.ts";
import { ProgressReport } from "./progress.ts";
import { PAGES_AT_ONCE, WritingProcesses } from "./shards/page-writers.ts";
import { siteEleventy, startEleventy } from "./site-eleventy.ts";

/** What `arshif build` is asked for. */
export interface BuildSettings {
  /** The configuration's file as it was named; Eleventy's usual ones if unset. */
  readonly configuration: string | undefined;
  /** Are files compared by their content? */
  readonly byContent: boolean;
  /** Addresses of pages to say something of. */
  readonly explain: readonly string[];
  /** Processes that write pages; as many as the machine has cores and memory for if unset. */
  readonly jobs?: number | undefined;
  /** Pages that one of them writes at once; few in tests. */
  readonly pagesAtOnce?: number;
}

/** The names that Eleventy 3.1 looks for, in its order. */
const CONFIGURATIONS = [
  ".eleventy.js",
  "eleventy.config.js",
  "eleventy.config.mjs",
  "eleventy.config.cjs",
];

/**
 * Builds the site in a folder with the site's own Eleventy, and prints what was done.
 *
 * @param root the project's root, an absolute path
 * @param version stands in for the package's in tests
 * @returns whether the build came to its end
 */
export async function buildSite(
  root: string,
  { configuration, byContent, explain, jobs, pagesAtOnce = PAGES_AT_ONCE }: BuildSettings,
  version?: string,
): Promise<boolean> {
  let lock: BuildLock;
  try {
    lock = BuildLock.take(root);
  } catch (error) {
    const isKnown = error instanceof AlreadyBuilding;
    tell(isKnown ? error.message : failureText(error, ".cache/arshif"));
    return false;
  }
  const part = new Part(root);
  const progress = new ProgressReport(process.stderr);
  const stage = part.output;
  const writers = new WritingProcesses({ configuration, jobs, pagesAtOnce, stage, progress });
  let isPublished = false;
  try {
    const asked = { root, configuration, version: version ?? packageVersion() };
    const mayLook = !byContent && !isContinuousIntegration() && explain.length === 0;
    const { unchanged, inputs } = mayLook ? lookAtSite(asked) : {};
    if (unchanged !== undefined) {
      for (const line of unchanged.told) console.warn(line);
      process.stdout.write(unchangedSummary(unchanged));
      return true;
    }
    const Eleventy = await siteEleventy(root);
    const files = configuration === undefined ? CONFIGURATIONS : [configuration];
    const handed: HandedBuild = {
      byContent: byContent || isContinuousIntegration(),
      configuration: files
        .map((file) => path.resolve(root, file))
        .find((file) => fs.existsSync(file)),
      eleventy: Eleventy.getVersion(),
      version,
      progress,
      writers,
      inputs,
      told: [],
    };
    const eleventy = startEleventy(Eleventy, configuration, (config) => {
      handBuild(config, handed);
      // The first to hear of it, so that the site's own listeners find the site in its place.
      config.on("eleventy.after", ({ results = [] }: BuildEvent) => publish(results));
    });
    await eleventy.init();
    if (handed.end === undefined) {
      tell("Nothing was built: the site's configuration does not add the plugin Arshif.");
      return false;
    }
    part.begin();
    const staged = new StagedOutput(eleventy, stage);
    handed.output = staged.output;
    const publish = (pages: readonly BuiltPage[]) => {
      progress.end();
      handed.publish?.(pages);
      isPublished = true;
      staged.end(pages);
    };
    const [copied] = await eleventy.write();
    const ended = handed.end(copied.flatMap(({ map = {} }) => Object.values(map)));
    rememberSite(asked, ended.site);
    process.stdout.write(buildSummary(ended));
    for (const address of explain) process.stdout.write(`${ended.explain(address)}\n`);
    return true;
  } catch (error) {
    progress.end();
    tell(failureText(error, "the output folder", isPublished));
    return false;
  } finally {
    writers.stop();
    part.remove();
    lock.release();
  }
}

function isContinuousIntegration(): boolean {
  const { CI = "" } = process.env;
  return CI !== "" && CI !== "false" && CI !== "0";
}

function tell(sentence: string): void {
  process.stderr.write(`[arshif] ${sentence}\n`);
}
