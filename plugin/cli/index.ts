#!/usr/bin/env node
import { ArshifError } from "../articles/faults.ts";
import { readArguments } from "./arguments.ts";
import { UsageError } from "./command.ts";
import { localisedUsage } from "./usage-in-arabic.ts";

/** Exit codes: what a script can tell apart. */
const FAULTS = 1;
const MISUSED = 2;

// A reader such as `less` may close before everything is printed; that is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  const isWell = await readArguments(process.argv.slice(2)).run(process.cwd());
  if (!isWell) process.exitCode = FAULTS;
} catch (error) {
  if (!(error instanceof ArshifError || error instanceof UsageError)) throw error;
  const isMisused = error instanceof UsageError;
  const message = isMisused ? localisedUsage(error.message, process.argv.slice(2)) : error.message;
  process.stderr.write(`${message}\n`);
  // Not process.exit, which would cut what a slow pipe has not taken yet.
  process.exitCode = error instanceof UsageError ? MISUSED : FAULTS;
}
