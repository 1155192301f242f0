import type { Archive } from "../archive/index.ts";
import { type SiteFolders, siteFolders } from "./handed-build.ts";
import { writesFiles } from "./output-mode.ts";
import type { ArchiveSource } from "./source.ts";
import type { BuildEvent, EleventyConfig } from "./types.ts";

/**
 * Has the index of search made in a build that writes files, once the whole input was found right:
 * Eleventy calls its listeners of the beginning all at once, those that look at pictures too.
 */
export function useSearchIndex(
  config: EleventyConfig,
  source: ArchiveSource,
  root: string,
  make: (archive: Archive, folders: SiteFolders) => void,
): void {
  let isWanted = false;
  config.on("eleventy.before", (event: BuildEvent) => {
    isWanted = writesFiles(event);
  });
  config.on("eleventy.contentMap", () => {
    if (isWanted) make(source.archive, siteFolders(config, root));
  });
}
