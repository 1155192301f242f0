/** What the search page loads: the page with the engine. */
import { openSearchEngine } from "../browser/index.ts";
import { startSearchPage } from "./start.ts";

startSearchPage(openSearchEngine, import.meta.url);
