/**
 * Environment of a Node process that runs some code of its own before everything else.
 *
 * @param source JavaScript, a module; `fs` is Node's, and what is set on it holds for whoever imports it
 */
export function preload(source: string): Record<string, string> {
  const module = `import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
${source}
syncBuiltinESMExports();`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(module)}` };
}

/** Everything that Node can change on the disk by a call that waits, as far as a build uses it. */
const CHANGES = ["writeFileSync", "renameSync", "rmSync", "mkdirSync", "copyFileSync", "linkSync"];

/**
 * Kills the process by SIGKILL as it is about to change the disk for the nth time; a file that it
 * is about to write is cut in its middle. Prints the number of changes at the end of a process
 * that lives as long.
 */
export function killedAt(change: number): Record<string, string> {
  return preload(`
let changes = 0;
for (const name of ${JSON.stringify(CHANGES)}) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (++changes === ${change}) {
      if (name === "writeFileSync") real(args[0], Buffer.from(args[1]).subarray(0, args[1].length / 2));
      process.kill(process.pid, "SIGKILL");
      while (true);
    }
    return real(...args);
  };
}
process.on("exit", () => process.stdout.write("Changes of the disk: " + changes + "\\n"));`);
}

/** A disk that has so much room: what fits is written, then it is full. */
export function diskWith(bytes: number): Record<string, string> {
  return preload(`
const write = fs.writeFileSync;
let room = ${bytes};
fs.writeFileSync = (file, content, options) => {
  const data = Buffer.from(content);
  write(file, data.subarray(0, room), options);
  room -= data.length;
  if (room >= 0) return;
  room = 0;
  throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
};`);
}

/** How far ahead a command's clock is, for a process that runs one after another. */
export const CLOCK_AHEAD = "ARSHIF_CLOCK_AHEAD";

const CLOCK = new URL("clock.mjs", import.meta.url).href;

/** A clock that is so many milliseconds ahead, or behind. */
export function clockAheadBy(milliseconds: number): Record<string, string> {
  const source = `import { setClockAhead } from "${CLOCK}";
setClockAhead(${milliseconds});`;
  return { ...preload(source), [CLOCK_AHEAD]: String(milliseconds) };
}
