import { RelatedIndex, type RelatedOptions } from "../../plugin/related/index.ts";
import { ALIASES } from "./aliases.ts";
import type { BenchArticle, Labels } from "./corpus.ts";
import { type Pool, pools } from "./pool.ts";
import { mean, ndcg, pairedInterval } from "./quality.ts";

const PLAIN: RelatedOptions = { minimum: 0, variety: 0, collapseCopies: false };
const FLAT = { title: 1, lead: 0, body: 1, stem: 0, bigram: 0 };

/** Each row adds one thing to the row above. */
const ABLATION: readonly (readonly [string, RelatedOptions])[] = [
  ["raw cosine", { ...PLAIN, weights: FLAT }],
  ["+ field weights", { ...PLAIN, weights: { stem: 0, bigram: 0 } }],
  ["+ stems", { ...PLAIN, weights: { bigram: 0 } }],
  ["+ bigrams", PLAIN],
  ["+ aliases", { ...PLAIN, aliases: ALIASES }],
  ["+ near-duplicates collapsed", { ...PLAIN, aliases: ALIASES, collapseCopies: true }],
  ["+ variety, minimum (the defaults)", { aliases: ALIASES }],
];

/** Prints nDCG@5 of each step on every pool; weights were tuned on the odd queries only. */
export function measureQuality(corpus: readonly BenchArticle[], labels: Labels): void {
  for (const pool of pools(corpus, labels)) {
    console.log(`nDCG@5, ${pool.name}: ${pool.articles.length} articles, ${pool.even.length} even`);
    let before: number[] | undefined;
    for (const [name, options] of ABLATION) {
      const index = RelatedIndex.build(pool.articles, options);
      const list = (place: number) => index.related(place).map((entry) => entry.index);
      const even = judge(pool, pool.even, list);
      const odd = mean(judge(pool, pool.odd, list));
      console.log(`  ${row(name, even, before)}  (odd ${odd.toFixed(3)})`);
      before = even;
    }
    console.log("");
  }
}

/** nDCG@5 of a method for each of some queries. */
export function judge(
  pool: Pool,
  queries: readonly number[],
  list: (place: number) => readonly number[],
): number[] {
  return queries.map((place) => {
    const found = list(place).map((other) => pool.articles[other]!.id);
    return ndcg(found, pool.labels.get(pool.articles[place]!.id)!);
  });
}

/** A line of a table: the mean, and its difference from another method with a 95 % interval. */
export function row(name: string, values: readonly number[], other?: readonly number[]): string {
  const line = `${name.padEnd(36)} ${mean(values).toFixed(3)}`;
  if (other === undefined) return line.padEnd(70);
  const [low, high] = pairedInterval(values, other);
  const difference = mean(values) - mean(other);
  return `${line}  ${signed(difference)} [${signed(low)}, ${signed(high)}]`.padEnd(70);
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
}
