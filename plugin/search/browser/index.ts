/** The search engine in the browser. */
export type {
  AskedPeriod,
  Completion,
  FilterName,
  FilterValue,
  SearchEngine,
  SearchQuery,
  SearchResult,
  SearchResults,
  TextRun,
} from "./contract.ts";
export { openSearchEngine } from "./engine.ts";
