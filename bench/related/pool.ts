import { withoutCopies } from "./copies.ts";
import type { BenchArticle, Labels } from "./corpus.ts";
import { labelsWithin } from "./quality.ts";

/** The articles that a method chooses from and the queries that it is judged on. */
export interface Pool {
  readonly name: string;
  readonly articles: readonly BenchArticle[];
  readonly labels: Labels;
  /** Places of the queries whose number is odd: for tuning. */
  readonly odd: readonly number[];
  /** Places of the others: for reporting. */
  readonly even: readonly number[];
}

/**
 * The labelled articles; the same without near-duplicates; all articles of the labelled outlets
 * without near-duplicates, most of which nobody has judged.
 */
export function pools(corpus: readonly BenchArticle[], labels: Labels): Pool[] {
  const judged = new Set([...labels].flatMap(([query, grades]) => [query, ...grades.keys()]));
  const labelled = corpus.filter(({ id }) => judged.has(id));
  const sources = new Set(labelled.map(({ source }) => source));
  const outlet = corpus.filter(({ source }) => sources.has(source));
  return [
    pool("labelled articles", labelled, labels),
    pool("labelled articles, near-duplicates removed", withoutCopies(labelled), labels),
    pool("all articles of the outlet, near-duplicates removed", withoutCopies(outlet), labels),
  ];
}

function pool(name: string, articles: readonly BenchArticle[], labels: Labels): Pool {
  const within = labelsWithin(labels, new Set(articles.map(({ id }) => id)));
  const queries = articles.flatMap(({ id }, place) => (within.has(id) ? [place] : []));
  return {
    name,
    articles,
    labels: within,
    odd: queries.filter((_, number) => number % 2 === 1),
    even: queries.filter((_, number) => number % 2 === 0),
  };
}
