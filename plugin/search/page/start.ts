import type { SearchEngine } from "../browser/contract.ts";
import { SearchPage } from "./search-page.ts";

/** Starts the page of the search, if this is one. */
export function startSearchPage(open: (bundle: string) => SearchEngine): void {
  const root = document.querySelector<HTMLElement>("[data-arshif=search]");
  if (root !== null) new SearchPage(root, open).start();
}
