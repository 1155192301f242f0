import { matchingForm } from "../../text/index.ts";
import type { SearchQuery } from "../browser/contract.ts";
import type { Names, YearPeriods } from "../files.ts";

/**
 * Filters in the names that articles have: a topic by its id or another name, any name in another
 * spelling. What the archive does not have is left out, for it could only hide what was found.
 */
export function understoodFilters(
  filters: SearchQuery["filters"],
  { topic, author, source, ids }: Names,
  periods: YearPeriods,
): SearchQuery["filters"] {
  const topics = [
    ...topic.flatMap(([name, ...others]) => [name, ...others].map((one) => [one, name] as const)),
    ...Object.entries(ids),
  ];
  const same = (names: readonly string[]) => names.map((name) => [name, name] as const);
  const known = {
    topic: topics,
    author: same(author),
    source: same(source),
    year: same(Object.keys(periods).filter((key) => key.length === 4)),
  };
  const understood = (["topic", "year", "source", "author"] as const).flatMap((filter) => {
    // A topic's own name stands before those that others have beside theirs.
    const byForm = new Map(
      [...known[filter]].reverse().map(([written, name]) => [matchingForm(written), name] as const),
    );
    for (const [written, name] of known[filter]) {
      if (written === name) byForm.set(matchingForm(written), name);
    }
    const names = (filters[filter] ?? []).flatMap((one) => byForm.get(matchingForm(one)) ?? []);
    return names.length === 0 ? [] : [[filter, [...new Set(names)]] as const];
  });
  return Object.fromEntries(understood);
}
