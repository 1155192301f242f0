import fs from "node:fs";
import path from "node:path";
import { AlreadyBuilding, BuildLock } from "../build/build-lock.ts";
import { type HandedBuild, handBuild } from "../eleventy/handed-build.ts";
import { buildSummary } from "./build-summary.ts";
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
    tell(isKnown ? error.message : plainReason(error, ".cache/arshif"));
    return false;
  }
  const writers = new WritingProcesses({ configuration, jobs, pagesAtOnce });
  try {
    const Eleventy = await siteEleventy(root);
    const files = configuration === undefined ? CONFIGURATIONS : [configuration];
    const handed: HandedBuild = {
      byContent: byContent || isContinuousIntegration(),
      configuration: files
        .map((file) => path.resolve(root, file))
        .find((file) => fs.existsSync(file)),
      eleventy: Eleventy.getVersion(),
      version,
      writers,
    };
    const eleventy = startEleventy(Eleventy, configuration, (config) => handBuild(config, handed));
    await eleventy.init();
    const [copied] = await eleventy.write();
    if (handed.end === undefined) {
      tell("The site was built, but its configuration does not add the plugin Arshif.");
      return false;
    }
    const ended = handed.end(copied.flatMap(({ map = {} }) => Object.values(map)));
    process.stdout.write(buildSummary(ended));
    for (const address of explain) process.stdout.write(`${ended.explain(address)}\n`);
    return true;
  } catch (error) {
    tell(plainReason(error, "the output folder"));
    return false;
  } finally {
    writers.stop();
    lock.release();
  }
}

function isContinuousIntegration(): boolean {
  const { CI = "" } = process.env;
  return CI !== "" && CI !== "false" && CI !== "0";
}

/** What an owner should read of an error; Eleventy has told of its own already. */
function plainReason(error: unknown, place: string): string {
  switch (codeOf(error)) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `The build failed: ${fileOf(error) ?? place} cannot be written. Let this user write to it.`;
    case "ENOSPC":
      return "The build failed: the disk is full. Make room and build again.";
    case "MODULE_NOT_FOUND":
      return "The build failed: Eleventy is not installed here. Run npm install @11ty/eleventy in the project's root.";
    default:
      return "The build failed; the report is above. What was kept of the build before is as it was.";
  }
}

/** Eleventy wraps errors in others. */
function codeOf(error: unknown): string | undefined {
  for (let inner = error; inner instanceof Error; inner = nextIn(inner)) {
    const { code } = inner as NodeJS.ErrnoException;
    if (code !== undefined) return code;
  }
  return undefined;
}

function fileOf(error: unknown): string | undefined {
  for (let inner = error; inner instanceof Error; inner = nextIn(inner)) {
    const { path: file } = inner as NodeJS.ErrnoException;
    if (file !== undefined) return path.relative(process.cwd(), file) || file;
  }
  return undefined;
}

function nextIn(error: Error): unknown {
  return (error as { originalError?: unknown }).originalError ?? error.cause;
}

function tell(sentence: string): void {
  process.stderr.write(`[arshif] ${sentence}\n`);
}
