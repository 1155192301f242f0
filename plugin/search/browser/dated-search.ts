import { findDays, type MonthDay } from "../analysis/month-days.ts";
import { wordsOf } from "../analysis/words-of.ts";
import type { Manifest, Names } from "../files.ts";
import { articlesWithin, type Within } from "./articles-within.ts";
import { askedRanges, datesOf, spanOf, timeOf } from "./asked-time.ts";
import type { AskedPeriod, SearchQuery, SearchResults } from "./contract.ts";
import type { Fetched } from "./fetched.ts";
import { foundPeriods, nearestDays } from "./found-periods.ts";

/** What is found of some words, of articles of some time. */
type WordSearch = (text: string, within?: Within) => Promise<WordResults>;

/** Results that know nothing of dates. */
export type WordResults = Omit<SearchResults, "periods" | "time" | "span">;

/** Where an archive is searched. */
interface Place {
  readonly manifest: Manifest;
  readonly names: Names;
  readonly fetched: Fetched;
}

/**
 * Narrows a search by the dates that its text names or its reader chose. Where nothing is of that
 * time, all that is found of the words is given, with those of the date where texts say them.
 */
export async function datedSearch(
  query: Pick<SearchQuery, "text" | "time">,
  { manifest, names, fetched }: Place,
  search: WordSearch,
): Promise<SearchResults> {
  const { text } = query;
  const years = manifest.years.map(({ year }) => year);
  const span = spanOf(years);
  const read = datesOf(text, names);
  const periods = await foundPeriods(read.ranges, manifest, fetched).catch(
    () => new Map<string, AskedPeriod>(),
  );
  const others = { periods: [...periods.values()], span };
  const ranges = askedRanges(query, read.ranges, years);
  if (ranges.length === 0) {
    const said = await search(text);
    const day = query.time === undefined ? dayOf(text) : undefined;
    const lacked = day === undefined ? undefined : withoutDay(said, text, day);
    if (day === undefined || lacked === undefined) return { ...said, ...others, time: undefined };
    const near = await nearestDays(day, manifest, fetched).catch(() => []);
    const label = text.slice(day.from, day.to);
    return {
      ...lacked,
      span,
      periods: [...others.periods, ...near],
      time: { label, isEmpty: true },
    };
  }
  const within = await articlesWithin(ranges, manifest, fetched);
  const titleOf = (key: string) => periods.get(key)?.title;
  const time = (isEmpty: boolean) => timeOf(query, ranges, read.typed, titleOf, isEmpty);
  const dated = ({ suggestion, ...results }: WordResults) => {
    const whole = suggestion === undefined ? undefined : `${suggestion} ${read.typed}`.trim();
    return { ...results, suggestion: whole };
  };
  const narrowed = dated(await search(read.rest, within));
  if (hasAllWords(narrowed)) return { ...narrowed, ...others, time: time(false) };
  const said = await search(text);
  const isWhole = hasAllWords(said) && said.leftOut.length === 0;
  const isAll = isWhole || wordsOf(read.rest).length === 0;
  const ofAnyTime = isAll ? said : dated(await search(read.rest));
  const isEmpty = narrowed.count === 0 || hasAllWords(ofAnyTime);
  return { ...(isEmpty ? ofAnyTime : narrowed), ...others, time: time(isEmpty) };
}

/** A day without a year, and where it stands in the text. */
interface TypedDay extends MonthDay {
  readonly from: number;
  readonly to: number;
}

function dayOf(text: string): TypedDay | undefined {
  const words = wordsOf(text);
  const [found] = findDays(words.map(({ form }) => form));
  if (found === undefined) return undefined;
  const { at, length, ...day } = found;
  const [first, last] = [words[at], words[at + length - 1]];
  return first && last && { ...day, from: first.from, to: last.to };
}

/** What was found without a day that nothing says and nothing is of; nothing where something does. */
function withoutDay(
  results: WordResults,
  text: string,
  { from, to }: TypedDay,
): WordResults | undefined {
  const day = text.slice(from, to);
  const leftOut = results.leftOut.filter((typed) => typed !== day);
  if (leftOut.length < results.leftOut.length) return { ...results, leftOut };
  const isAlone = wordsOf(text.slice(0, from) + text.slice(to)).length === 0;
  return results.count === 0 && isAlone ? results : undefined;
}

function hasAllWords({ count, lacking }: WordResults): boolean {
  return count > lacking;
}
