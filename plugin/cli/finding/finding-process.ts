/**
 * A process that finds which articles belong together: `arshif build` starts it for a large archive,
 * of which its own process holds much else. It loads neither Eleventy nor the site's configuration.
 */
import { ArshifError } from "../../articles/faults.ts";
import { findRelations } from "../../build/finding/find-relations.ts";
import type { FindingMessage } from "./messages.ts";

const KILOBYTE = 1024;

/** Told by the process itself: it may be gone before this one has begun. */
const [, , parent] = process.argv;

/** The message that the other process is gone would wait until all is found. */
function endWithParent(): void {
  if (String(process.ppid) !== parent) process.exit(1);
}

function tell(message: FindingMessage, then: () => void = () => {}): void {
  if (process.connected) process.send?.(message, then);
}

/** What was told is under way: the process ends by itself once nobody is connected. */
function end(): void {
  if (process.connected) process.disconnect();
}

function failure(error: unknown): FindingMessage {
  if (error instanceof ArshifError) return { tells: "faults", faults: error.faults };
  const { message, code, path } = error as NodeJS.ErrnoException;
  return { tells: "failure", message, code, path };
}

try {
  findRelations(process.cwd(), endWithParent, () => {
    endWithParent();
    tell({ tells: "found" });
  });
  tell({ tells: "ended", memory: process.resourceUsage().maxRSS * KILOBYTE }, end);
} catch (error) {
  process.exitCode = 1;
  tell(failure(error), end);
}
