#!/usr/bin/env node
import { ArshifError } from "../articles/faults.ts";
import { packageVersion } from "../incremental/package-parts.ts";
import { readArguments, UsageError } from "./arguments.ts";
import { buildSite } from "./build.ts";
import { HELP } from "./help.ts";
import { planBuild } from "./shards/build-part.ts";
import { mergeSite } from "./shards/merge.ts";

/** Exit codes: what a script can tell apart. */
const FAULTS = 1;
const MISUSED = 2;

// A reader such as `less` may close before everything is printed; that is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ArshifError || error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  // Not process.exit, which would cut what a slow pipe has not taken yet.
  process.exitCode = error instanceof UsageError ? MISUSED : FAULTS;
}

async function run(args: readonly string[]): Promise<void> {
  const asked = readArguments(args);
  if (asked.command === "help") process.stdout.write(HELP);
  else if (asked.command === "version") process.stdout.write(`${packageVersion()}\n`);
  else if (asked.command === "build") end(await buildSite(process.cwd(), asked.settings));
  else if (asked.command === "plan") end(await planBuild(process.cwd(), asked.configuration));
  else if (asked.command === "merge") end(await mergeSite(process.cwd()));
  else {
    // Loaded when it is asked for: a build that finds nothing to do is done before this is read.
    const { suggestTopics } = await import("./topics-suggest.ts");
    const { yaml, closing } = suggestTopics(process.cwd(), asked.settings);
    process.stdout.write(yaml);
    process.stderr.write(`${closing}\n`);
  }
}

function end(isDone: boolean): void {
  if (!isDone) process.exitCode = FAULTS;
}
