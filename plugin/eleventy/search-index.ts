import type { Archive } from "../archive/index.ts";
import { type SiteFolders, siteFolders } from "./handed-build.ts";
import { writesFiles } from "./output-mode.ts";
import type { ArchiveSource } from "./source.ts";
import type { BuildEvent, EleventyConfig } from "./types.ts";

/** Has the index of search made when the archive was read, in a build that writes files. */
export function useSearchIndex(
  config: EleventyConfig,
  source: ArchiveSource,
  root: string,
  make: (archive: Archive, folders: SiteFolders) => void,
): void {
  config.on("eleventy.before", (event: BuildEvent) => {
    if (writesFiles(event)) make(source.archive, siteFolders(config, root));
  });
}
