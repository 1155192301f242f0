import type { SearchEngine } from "../browser/contract.ts";
import { EndpointSearch } from "../browser/endpoint-engine.ts";
import { writeAddress } from "./address.ts";
import { SearchPage } from "./search-page.ts";

/**
 * Starts the page of the search, if this is one.
 *
 * @param open opens the index in the folder of an address
 * @param script the address of the script, which stands at `assets/arshif/` of its site. Nothing else
 *   tells where the site is: plugins that put a folder before all addresses know no attributes of ours.
 */
export function startSearchPage(open: (folder: string) => SearchEngine, script: string): void {
  const root = document.querySelector<HTMLElement>("[data-arshif=search]");
  if (root === null) return;
  const home = new URL("../../", script).pathname;
  new SearchPage(root, engineOf(root, home, open), home).start();
}

/** The server that the page names, with the index behind it, or the index alone. */
function engineOf(
  { dataset: { endpoint, index } }: HTMLElement,
  home: string,
  open: (folder: string) => SearchEngine,
): SearchEngine {
  const files = index === "none" ? undefined : open(`${home}search/`);
  if (endpoint === undefined) return files ?? open(`${home}search/`);
  const address = endpoint.startsWith("/") ? home + endpoint.slice(1) : endpoint;
  return new EndpointSearch(address, writeAddress, files);
}
