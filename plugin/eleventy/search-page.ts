import type { Digits } from "../text/index.ts";
import { addAsset } from "./assets.ts";
import type { EleventyConfig } from "./types.ts";

/** What the template of the search page knows of its script. */
export interface SearchPageData {
  /** The address of the script. */
  readonly script: string;
  /** The folder of the index. */
  readonly bundle: string;
  readonly digits: Digits;
}

/**
 * Publishes the script of the search page.
 *
 * @param script the whole module
 * @param bundle the address of the index's folder, with `/` at both ends
 */
export function useSearchPage(
  config: EleventyConfig,
  script: string,
  bundle: string,
  digits: Digits,
): SearchPageData {
  return { script: addAsset(config, "/assets/arshif/search.js", script), bundle, digits };
}
