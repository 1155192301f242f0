import type { Site } from "../site/site.ts";
import type { OutputFolders } from "./output-folders.ts";
import type { SearchStep } from "./search-index.ts";
import type { EleventyConfig } from "./types.ts";

/** A site with the Eleventy to which the plugin was added. */
export interface AddedSite {
  readonly config: EleventyConfig;
  readonly site: Site;
  readonly folders: OutputFolders;
  /** Addresses of the theme's fonts. */
  readonly fonts: readonly string[];
  readonly search: SearchStep;
}
