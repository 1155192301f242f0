import fs from "node:fs";
import path from "node:path";
import { writesFiles } from "./output-mode.ts";
import type { BuildEvent, EleventyConfig } from "./types.ts";

/** A file of the finished site: its path from the output folder, and its size in bytes. */
interface OutputFile {
  readonly path: string;
  readonly size: number;
}

/**
 * Looks at everything that is to be published once a build has come to its end, and prints what its
 * owner should know.
 *
 * @param warnings given the files and the content of `_redirects`
 * @param tell prints a line for the site's owner
 */
export function useOutputCheck(
  config: EleventyConfig,
  warnings: (files: readonly OutputFile[], redirects: string) => readonly string[],
  tell: (line: string) => void,
): void {
  config.on("eleventy.after", (event: BuildEvent) => {
    const { output } = config.directories;
    if (event.runMode !== "build" || !writesFiles(event) || !fs.existsSync(output)) return;
    const redirects = path.join(output, "_redirects");
    const rules = fs.existsSync(redirects) ? fs.readFileSync(redirects, "utf8") : "";
    for (const warning of warnings(filesBelow(output), rules)) {
      tell(`[arshif] Warning: ${warning}`);
    }
  });
}

function filesBelow(folder: string): OutputFile[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(folder, file).split(path.sep).join("/");
      return { path: name, size: fs.statSync(file).size };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
