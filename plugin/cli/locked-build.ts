import { AlreadyBuilding, BuildLock } from "../incremental/build-lock.ts";
import { failureText } from "./build-failure.ts";

/**
 * Does something to a site's output that nobody else may do at the same time.
 *
 * @param root the project's root, an absolute path
 * @param work tells of its own failures
 * @returns what the work returns; `false` while another build is running
 */
export async function lockedBuild(root: string, work: () => Promise<boolean>): Promise<boolean> {
  let lock: BuildLock;
  try {
    lock = BuildLock.take(root);
  } catch (error) {
    const isKnown = error instanceof AlreadyBuilding;
    tell(isKnown ? error.message : failureText(error, ".cache/arshif"));
    return false;
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** One sentence on the error stream. */
export function tell(sentence: string): void {
  process.stderr.write(`[arshif] ${sentence}\n`);
}
