/**
 * `eleventy-plugin-arshif/search`: how the site's search reads Arabic, in any JavaScript runtime: for
 * a server of your own that finds what the page finds.
 *
 * `ArchiveSearch` answers the requests of the search page out of an engine that holds an export
 * (`arshif export search`); `postgresQuery` writes what it asks for PostgreSQL. Beneath it, `wordsOf`
 * gives the words of a text by which it is found; `queryParts` the parts in quotation marks or behind a
 * minus; `QueryReader` reads what was typed into clauses with other spellings, plurals, names;
 * `askedWords` turns these into keys; `readDates` and `askedPeriods` give the time that a query names.
 */
export { type AskedDates, readDates } from "../search/analysis/asked-dates.ts";
export { askedPeriods } from "../search/analysis/asked-periods.ts";
export type { DateRange } from "../search/analysis/date-ranges.ts";
export { type SearchWord, wordsOf } from "../search/analysis/words-of.ts";
export {
  type Clause,
  QueryReader,
  type QueryWord,
  type ReadQuery,
} from "../search/browser/query.ts";
export { type QueryPart, queryParts } from "../search/browser/query-parts.ts";
export type {
  EndpointAnswer,
  EndpointPage,
  EndpointReading,
  EndpointResult,
  EndpointSuggestion,
  MarkedPieces,
} from "../search/endpoint.ts";
export {
  type AskedAlternative,
  type AskedClause,
  type AskedLink,
  type AskedQuery,
  askedWords,
} from "../search/keys/asked-query.ts";
export {
  type AskedKeys,
  askedKeys,
  type CountOf,
  type WordCount,
} from "../search/keys/word-keys.ts";
export { ArchiveSearch } from "../search/server/archive-search.ts";
export type {
  ArchiveFacts,
  FoundArticles,
  FoundWord,
  SearchBackend,
  StoredArticle,
} from "../search/server/backend.ts";
export { type PostgresQuery, postgresQuery } from "../search/server/postgres-query.ts";
