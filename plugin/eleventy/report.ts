import { ArshifError } from "../articles/faults.ts";

/** Eleventy's own mark on an error that it has printed. */
const PRINTED = "__errorAlreadyLogged";

/** Has Eleventy printed an error? It prints what goes wrong while it builds, and nothing of what goes wrong before. */
export function isPrinted(error: unknown): boolean {
  return error instanceof Error && PRINTED in error;
}

/**
 * Runs a step of the build. Eleventy 3.1 prints an error twice, as the build's problem and as the
 * command's end; the second time a report of faults only points to the first.
 */
export function reportedOnce(step: () => void): void {
  try {
    step();
  } catch (error) {
    throw toldOnce(error);
  }
}

/** The same for a step that takes its time. */
export async function reportedOnceLater(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    throw toldOnce(error);
  }
}

function toldOnce(error: unknown): unknown {
  if (error instanceof ArshifError) {
    const report = error.message;
    Object.defineProperty(error, "message", {
      get: () => (PRINTED in error ? "See the report above." : report),
    });
  }
  return error;
}
