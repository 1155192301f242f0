import fs from "node:fs";
import path from "node:path";
import { ArshifError } from "../articles/faults.ts";

/** Milliseconds between two looks at the files. */
const PAUSE = 500;

/**
 * Loads what a server starts with. Eleventy would end where its first build fails, so faults are
 * told here, and the next attempt is made when a file has changed. Nothing else can run until then:
 * there is no server yet.
 *
 * @param inputs files and folders whose changes may mend a fault, absolute paths
 */
export function loadWhenMended(load: () => void, inputs: readonly string[]): void {
  for (;;) {
    const before = stateOf(inputs);
    try {
      load();
      return;
    } catch (error) {
      if (!(error instanceof ArshifError)) throw error;
      console.error(`${error.message}\n\n[arshif] The site is served once this is mended…`);
    }
    while (stateOf(inputs) === before) pause();
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
}

/** Changes when a file is added, changed or taken away. */
function stateOf(inputs: readonly string[]): string {
  const files = inputs.flatMap((input) =>
    fs.existsSync(input) && fs.statSync(input).isDirectory()
      ? fs
          .readdirSync(input, { recursive: true, encoding: "utf8" })
          .map((name) => path.join(input, name))
      : [input],
  );
  return files
    .map((file) => {
      const state = fs.statSync(file, { throwIfNoEntry: false });
      return `${file} ${state?.size} ${state?.mtimeMs}`;
    })
    .join("\n");
}
