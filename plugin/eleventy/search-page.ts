import { pageScript } from "../search/page-script.ts";
import type { Digits } from "../text/index.ts";
import { addAsset } from "./assets.ts";
import type { EleventyConfig } from "./types.ts";

/** What the template of the search page knows of its script. */
export interface SearchPageData {
  /** The address of the script. */
  readonly script: string;
  readonly digits: Digits;
}

/** Publishes the script of the search page, a whole module. */
export function useSearchPage(config: EleventyConfig, digits: Digits): SearchPageData {
  return { script: addAsset(config, "/assets/arshif/search.js", pageScript()), digits };
}
