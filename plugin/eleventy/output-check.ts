import fs from "node:fs";
import path from "node:path";
import { filesIn } from "../incremental/move-into-output.ts";
import type { OutputFile } from "../publish/host-limits.ts";
import { redirectsOf } from "../publish/redirects.ts";
import type { Site } from "../site/site.ts";
import { writesFiles } from "./output-mode.ts";
import type { BuildEvent, EleventyConfig } from "./types.ts";

/**
 * Looks at everything that is to be published once a build has come to its end, and prints what its
 * owner should know.
 */
export function useOutputCheck(config: EleventyConfig, site: Site): void {
  config.on("eleventy.after", (event: BuildEvent) => {
    const { output } = config.directories;
    if (event.runMode !== "build" || !writesFiles(event) || !fs.existsSync(output)) return;
    for (const line of outputWarnings(output, filesBelow(output), site)) console.warn(line);
  });
}

/** How many old addresses of articles lead on. */
export function oldAddressCount({ archive }: Site): number {
  return redirectsOf(archive).length;
}

/**
 * The same for files that a build knows, without a look at the folder.
 *
 * @param output the output folder
 * @returns a line for each warning
 */
export function outputWarnings(output: string, files: readonly OutputFile[], site: Site): string[] {
  const redirects = path.join(output, "_redirects");
  const rules = fs.existsSync(redirects) ? fs.readFileSync(redirects, "utf8") : "";
  const oldAddresses = () => site.left?.oldAddresses ?? oldAddressCount(site);
  return site.publication
    .warnings(oldAddresses, files, rules)
    .map((warning) => `[arshif] Warning: ${warning}`);
}

function filesBelow(folder: string): OutputFile[] {
  return filesIn(folder).flatMap((file) => {
    const state = fs.lstatSync(path.join(folder, file));
    return state.isFile() ? [{ path: file, size: state.size }] : [];
  });
}
