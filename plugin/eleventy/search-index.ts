import type { Archive } from "../archive/index.ts";
import type { SiteFolders } from "./output-folders.ts";
import { writesFiles } from "./output-mode.ts";
import type { ArchiveSource } from "./source.ts";
import type { BuildEvent, EleventyConfig } from "./types.ts";

/**
 * Has the index of search made in a build that writes files, once the whole input was found right:
 * Eleventy calls its listeners of the beginning all at once, those that look at pictures too.
 *
 * @returns makes it before that, where what is written can still be thrown away
 */
export function useSearchIndex(
  config: EleventyConfig,
  source: ArchiveSource,
  folders: SiteFolders,
  make: (archive: Archive, folders: SiteFolders) => Promise<void>,
): () => Promise<void> {
  let isDue = false;
  config.on("eleventy.before", (event: BuildEvent) => {
    isDue = writesFiles(event);
  });
  const makeOnce = async () => {
    if (!isDue) return;
    isDue = false;
    await make(source.archive, folders);
  };
  config.on("eleventy.contentMap", makeOnce);
  return makeOnce;
}
