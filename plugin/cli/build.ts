import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { AlreadyBuilding, BuildLock } from "../build/build-lock.ts";
import { packageVersion } from "../build/package-parts.ts";
import { Part } from "../build/part.ts";
import { lookAtSite, rememberSite } from "../build/unchanged/unchanged-site.ts";
import { type HandedBuild, handBuild } from "../eleventy/handed-build.ts";
import { packageFile } from "../eleventy/optional-package.ts";
import { type RunningEleventy, StagedOutput } from "../eleventy/staged-output.ts";
import type { BuildEvent, BuiltPage, EleventyConfig } from "../eleventy/types.ts";
import { failureText } from "./build-failure.ts";
import { buildSummary, unchangedSummary } from "./build-summary.ts";
import { ProgressReport } from "./progress.ts";

/** What `arshif build` is asked for. */
export interface BuildSettings {
  /** The configuration's file as it was named; Eleventy's usual ones if unset. */
  readonly configuration: string | undefined;
  /** Are files compared by their content? */
  readonly byContent: boolean;
  /** Addresses of pages to say something of. */
  readonly explain: readonly string[];
}

/** The part of Eleventy's programmatic interface that is used. */
interface EleventyClass {
  new (
    input: undefined,
    output: undefined,
    options: {
      source: "cli";
      quietMode: true;
      configPath?: string;
      config: (config: EleventyConfig) => void;
    },
  ): RunningEleventy & {
    init(): Promise<void>;
    write(): Promise<readonly [readonly { readonly map?: Record<string, string> }[], unknown]>;
  };
  getVersion(): string;
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
  { configuration, byContent, explain }: BuildSettings,
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
      inputs,
      told: [],
    };
    const eleventy = new Eleventy(undefined, undefined, {
      source: "cli",
      quietMode: true,
      ...(configuration === undefined ? {} : { configPath: configuration }),
      config: (config) => {
        handBuild(config, handed);
        // The first to hear of it, so that the site's own listeners find the site in its place.
        config.on("eleventy.after", ({ results = [] }: BuildEvent) => publish(results));
      },
    });
    await eleventy.init();
    if (handed.end === undefined) {
      tell("Nothing was built: the site's configuration does not add the plugin Arshif.");
      return false;
    }
    part.begin();
    const staged = new StagedOutput(eleventy, part.output);
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
    part.remove();
    lock.release();
  }
}

/** Eleventy as the site has it, by the entry that the package names for `import`. */
async function siteEleventy(root: string): Promise<EleventyClass> {
  const found = packageFile("@11ty/eleventy", root);
  if (found === undefined) throw Object.assign(new Error(), { code: "MODULE_NOT_FOUND" });
  const folder = path.join(path.dirname(found), "..");
  const { exports } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")) as {
    exports: { ".": { import: string } };
  };
  const entry = pathToFileURL(path.join(folder, exports["."].import));
  return ((await import(entry.href)) as { Eleventy: EleventyClass }).Eleventy;
}

function isContinuousIntegration(): boolean {
  const { CI = "" } = process.env;
  return CI !== "" && CI !== "false" && CI !== "0";
}

function tell(sentence: string): void {
  process.stderr.write(`[arshif] ${sentence}\n`);
}
