import { CMS_FOLDER, cmsFolder } from "../site/cms-folder.ts";
import type { EleventyConfig } from "./types.ts";

/** Publishes the editor's desk as its files stand, where the site has one. */
export function useCms(config: EleventyConfig): void {
  const folder = cmsFolder(config.directories.input);
  if (folder !== undefined) config.addPassthroughCopy({ [folder]: CMS_FOLDER });
}
