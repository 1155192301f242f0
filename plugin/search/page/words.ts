import type { Words } from "../../words.ts";

/** The words that the page's script prints, by their names. */
const PRINTED = [
  "searching",
  "searchSuggestions",
  "searchKinds",
  "searchDidYouMean",
  "searchMeant",
  "searchNotFound",
  "searchLeftOut",
  "searchSomeLack",
  "searchNoResults",
  "searchNoWords",
  "searchTooCommon",
  "searchFailed",
  "searchFromIndex",
  "searchRetry",
  "searchMore",
  "searchSameText",
  "searchResults",
  "searchFilter",
  "searchFilterNone",
  "searchFilterAll",
  "searchTime",
  "searchTimeFrom",
  "searchTimeTo",
  "searchTimeAny",
  "searchNoneInTime",
  "searchSort",
  "searchSorts",
  "resultCount",
  "articleCount",
  "topics",
  "years",
  "sources",
  "authors",
  "articleTopics",
  "separator",
] as const satisfies (keyof Words)[];

/** The words that the page's script prints. */
export type SearchWords = Pick<Words, (typeof PRINTED)[number]>;

/** The words of the page's script as JSON, for an attribute of the page. */
export function searchWords(words: Words): string {
  return JSON.stringify(Object.fromEntries(PRINTED.map((name) => [name, words[name]])));
}
