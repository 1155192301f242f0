/** What the search page loads; the engine follows when a reader turns to the field. */
import { LazyEngine } from "./lazy-engine.ts";
import { startSearchPage } from "./start.ts";

const open = (folder: string) =>
  new LazyEngine(async () => (await import("../browser/index.ts")).openSearchEngine(folder));

startSearchPage(open, import.meta.url);
