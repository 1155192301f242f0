import type { Options } from "../options.ts";
import { pageScript } from "../search/page-script.ts";
import type { Digits } from "../text/index.ts";
import { addAsset } from "./assets.ts";
import type { EleventyConfig } from "./types.ts";

/** What the template of the search page knows of its script. */
export interface SearchPageData {
  /** The address of the script. */
  readonly script: string;
  readonly digits: Digits;
  /** The address of the server that the page asks; unset where it asks the index alone. */
  readonly endpoint: string | undefined;
  /** Is there an index? */
  readonly hasIndex: boolean;
}

/** Publishes the script of the search page, a whole module. */
export function useSearchPage(
  config: EleventyConfig,
  digits: Digits,
  { endpoint, index }: Options["search"],
): SearchPageData {
  const script = addAsset(config, "/assets/arshif/search.js", pageScript());
  return { script, digits, endpoint, hasIndex: index };
}
