import type { Options } from "../options.ts";
import { PAGE_SCRIPT, pageScripts } from "../search/page-script.ts";
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

/** Publishes the modules of the search page. */
export function useSearchPage(
  config: EleventyConfig,
  digits: Digits,
  { endpoint, index }: Options["search"],
): SearchPageData {
  const addresses = pageScripts().map(({ name, content }) => [
    name,
    addAsset(config, `/assets/arshif/${name}`, content),
  ]);
  const script = Object.fromEntries(addresses)[PAGE_SCRIPT];
  return { script, digits, endpoint, hasIndex: index };
}
