import { toWesternDigits } from "../../text/digits.ts";
import { lastDayOf } from "../analysis/last-day.ts";
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
 * The query that an address asks for: `?q=القوات&topic=العراق&year=2019&sort=newest`, or
 * `?q=القوات&from=2015&to=2018-06` for some time and `time=any` for any, whatever dates the text names.
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
  const time = asked.get("time") === "any" ? "any" : spanIn(asked);
  return {
    text: searchText(asked.get("q") ?? ""),
    filters,
    ...(time === undefined ? {} : { time }),
    sort: SORTS.find((sort) => sort === asked.get("sort")) ?? "relevance",
  };
}

/** A year, a month or a day is taken from its first day to its last. */
function spanIn(asked: URLSearchParams): SearchQuery["time"] {
  const from = dayIn(asked.get("from"), 1, () => 1);
  const to = dayIn(asked.get("to"), 12, lastDayOf);
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function dayIn(
  written: string | null,
  otherMonth: number,
  otherDay: (year: number, month: number) => number,
): string | undefined {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(toWesternDigits(written ?? ""));
  const [year = 0, month = otherMonth] = (parts ?? [])
    .slice(1)
    .map((part) => part && Number(part)) as number[];
  const day = parts?.[3] === undefined ? otherDay(year, month) : Number(parts[3]);
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month))
    return undefined;
  return [
    String(year).padStart(4, "0"),
    ...[month, day].map((part) => String(part).padStart(2, "0")),
  ].join("-");
}

/** The address of a query, beginning with `?`; an empty query has an empty one. */
export function writeAddress({ text, filters, sort, time }: SearchQuery): string {
  if (text === "") return "";
  const asked = new URLSearchParams({ q: text });
  for (const name of FILTER_NAMES) {
    for (const value of filters[name] ?? []) asked.append(name, value);
  }
  if (time === "any") asked.set("time", time);
  else for (const [end, day] of Object.entries(time ?? {})) asked.set(end, day);
  if (sort !== "relevance") asked.set("sort", sort);
  return `?${asked}`;
}
