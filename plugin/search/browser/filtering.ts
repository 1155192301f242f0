import { decodeRising } from "../encoding.ts";
import type { YearDocuments, YearEntry } from "../files.ts";
import type { FilterName, FilterValue, SearchQuery } from "./contract.ts";
import type { Match } from "./matching.ts";
import { FILTERS } from "./understood-filters.ts";

/** Narrows matches by filters, and counts what each value of a filter would leave. */
export class Filtering {
  readonly #documents: ReadonlyMap<YearEntry, YearDocuments>;

  constructor(documents: ReadonlyMap<YearEntry, YearDocuments>) {
    this.#documents = documents;
  }

  /** The values of a filter that articles have. */
  values(name: FilterName): string[] {
    if (name === "year") return [...this.#documents.keys()].map(({ year }) => year);
    return [...this.#documents.values()].flatMap((documents) =>
      documents[name].map(([value]) => value),
    );
  }

  apply(matches: readonly Match[], filters: SearchQuery["filters"]) {
    const chosen = FILTERS.filter((name) => (filters[name] ?? []).length > 0);
    const passing = new Map(chosen.map((name) => [name, this.#passing(name, filters[name] ?? [])]));
    const passes = (match: Match, except?: FilterName) =>
      chosen.every((name) => name === except || passing.get(name)?.(match) === true);
    const left = matches.filter((match) => passes(match));
    // A reader may choose another value of a filter instead: its own choice does not count there.
    const counts = FILTERS.map((name) => {
      const others = chosen.includes(name) ? matches.filter((match) => passes(match, name)) : left;
      return [name, this.#counts(name, others)] as const;
    });
    return { left, counts: Object.fromEntries(counts) as Record<FilterName, FilterValue[]> };
  }

  #passing(name: FilterName, values: readonly string[]): (match: Match) => boolean {
    if (name === "year") return ({ year }) => values.includes(year.year);
    const articles = new Map<YearEntry, Set<number>>();
    for (const [year, documents] of this.#documents) {
      const own = documents[name].filter(([value]) => values.includes(value));
      articles.set(year, new Set(own.flatMap(([, encoded]) => decodeRising(encoded))));
    }
    return ({ year, article }) => articles.get(year)?.has(article) === true;
  }

  #counts(name: FilterName, matches: readonly Match[]): FilterValue[] {
    const counts = new Map<string, number>();
    const byYear = new Map<YearEntry, Uint8Array>();
    for (const { year, article } of matches) {
      let own = byYear.get(year);
      if (own === undefined) {
        own = new Uint8Array(year.articles);
        byYear.set(year, own);
      }
      own[article] = 1;
    }
    for (const [year, own] of byYear) {
      if (name === "year") {
        const found = own.reduce((sum, one) => sum + one, counts.get(year.year) ?? 0);
        counts.set(year.year, found);
        continue;
      }
      for (const [value, encoded] of this.#documents.get(year)?.[name] ?? []) {
        let count = counts.get(value) ?? 0;
        for (const article of decodeRising(encoded)) count += own[article] ?? 0;
        if (count > 0) counts.set(value, count);
      }
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }
}
