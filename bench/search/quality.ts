import type { BenchArticle } from "../related/corpus.ts";

/** A tag that stands on no fewer articles is a query. */
const FEWEST = 4;
/** A tag on a larger part of all articles says nothing. */
const MOST = 0.15;

/** Editors' tags with the articles that have them, by their places. */
export function tagQueries(
  articles: readonly BenchArticle[],
  hasWords: (text: string) => boolean,
): ReadonlyMap<string, ReadonlySet<number>> {
  const tagged = new Map<string, Set<number>>();
  for (const [place, { tags }] of articles.entries()) {
    for (const tag of tags) tagged.set(tag, (tagged.get(tag) ?? new Set()).add(place));
  }
  return new Map(
    [...tagged].filter(
      ([tag, { size }]) => size >= FEWEST && size <= MOST * articles.length && hasWords(tag),
    ),
  );
}

/** What a method found for a query, the best first. */
export type Find = (query: string) => Promise<readonly number[]>;

export interface Quality {
  /** Means over all queries. */
  readonly recall: number;
  readonly averagePrecision: number;
}

/** How well a method finds what editors tagged. */
export async function qualityOf(
  find: Find,
  queries: ReadonlyMap<string, ReadonlySet<number>>,
): Promise<Quality> {
  let recall = 0;
  let averagePrecision = 0;
  for (const [query, wanted] of queries) {
    let hits = 0;
    let precision = 0;
    for (const [rank, article] of (await find(query)).entries()) {
      if (!wanted.has(article)) continue;
      hits++;
      precision += hits / (rank + 1);
    }
    recall += hits / wanted.size;
    averagePrecision += precision / wanted.size;
  }
  return {
    recall: recall / queries.size,
    averagePrecision: averagePrecision / queries.size,
  };
}
