import { matchingForm } from "../../text/index.ts";
import type { Names } from "../files.ts";
import type { FilterName, SearchQuery } from "./contract.ts";

export const FILTERS: readonly FilterName[] = ["topic", "year", "source", "author"];

/**
 * Filters in the names that articles have: a topic by its id or another name, any name in another
 * spelling. What no article has is left out, for it could only hide what was found.
 *
 * @param valuesOf the values that articles have
 */
export function understoodFilters(
  filters: SearchQuery["filters"],
  names: Pick<Names, "topic" | "ids">,
  valuesOf: (filter: FilterName) => readonly string[],
): SearchQuery["filters"] {
  const understood: Partial<Record<FilterName, readonly string[]>> = {};
  for (const filter of FILTERS) {
    const asked = filters[filter] ?? [];
    if (asked.length === 0) continue;
    const others = filter === "topic" ? otherNames(names) : new Map<string, string>();
    const values = new Map(valuesOf(filter).map((value) => [matchingForm(value), value]));
    const known = asked.flatMap((value) => {
      const form = matchingForm(value);
      return values.get(form) ?? values.get(matchingForm(others.get(form) ?? "")) ?? [];
    });
    if (known.length > 0) understood[filter] = [...new Set(known)];
  }
  return understood;
}

function otherNames({ topic, ids }: Pick<Names, "topic" | "ids">): ReadonlyMap<string, string> {
  return new Map([
    ...topic.flatMap(([name, ...aliases]) =>
      aliases.map((alias) => [matchingForm(alias), name] as const),
    ),
    ...Object.entries(ids).map(([id, name]) => [matchingForm(id), name] as const),
  ]);
}
