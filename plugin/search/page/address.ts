import type { FilterName, SearchQuery } from "../browser/contract.ts";

/** In the order in which addresses name them and the page offers them. */
export const FILTER_NAMES = ["topic", "year", "source", "author"] as const satisfies FilterName[];

const SORTS = ["relevance", "newest", "oldest"] as const satisfies SearchQuery["sort"][];

/** The longest text that is looked for, in characters; the fields of the theme take no more. */
export const LONGEST_TEXT = 200;

/** Values of one filter that an address may name. */
const MOST_VALUES = 50;

/** Controls, and marks that turn a text round: no reader types them, and no word holds them. */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]+/gu;

/**
 * What is looked for, as it stands in the field: without controls, with single blanks, of at most
 * {@link LONGEST_TEXT} characters.
 */
export function searchText(written: string): string {
  const plain = written.slice(0, 100 * LONGEST_TEXT).replace(UNSEEN, " ");
  const single = plain.replace(/\s+/gu, " ").trim();
  return [...single].slice(0, LONGEST_TEXT).join("").trim();
}

/** Is there a letter or a digit to look for? Tatweel is none. */
export function hasWords(text: string): boolean {
  return /(?!\u0640)[\p{L}\p{N}]/u.test(text);
}

/**
 * The query that an address asks for: `?q=القوات&topic=العراق&year=2019&sort=newest`.
 *
 * @param search with or without `?`; what it does not know is passed over
 */
export function readAddress(search: string): SearchQuery {
  const asked = new URLSearchParams(search);
  const filters: Partial<Record<FilterName, readonly string[]>> = {};
  for (const name of FILTER_NAMES) {
    const values = asked.getAll(name).slice(0, MOST_VALUES).map(searchText).filter(Boolean);
    if (values.length > 0) filters[name] = [...new Set(values)];
  }
  return {
    text: searchText(asked.get("q") ?? ""),
    filters,
    sort: SORTS.find((sort) => sort === asked.get("sort")) ?? "relevance",
  };
}

/** The address of a query, beginning with `?`; an empty query has an empty one. */
export function writeAddress({ text, filters, sort }: SearchQuery): string {
  if (text === "") return "";
  const asked = new URLSearchParams({ q: text });
  for (const name of FILTER_NAMES) {
    for (const value of filters[name] ?? []) asked.append(name, value);
  }
  if (sort !== "relevance") asked.set("sort", sort);
  return `?${asked}`;
}
