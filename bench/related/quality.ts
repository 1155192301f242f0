import type { Labels } from "./corpus.ts";

const SHOWN = 5;

/** nDCG@5 with gain 2^grade − 1 for one list against one query's grades. */
export function ndcg(found: readonly string[], grades: ReadonlyMap<string, number>): number {
  const gains = found.slice(0, SHOWN).map((id) => gain(grades.get(id) ?? 0));
  const ideal = [...grades.values()].map(gain).sort((a, b) => b - a);
  const best = discounted(ideal.slice(0, SHOWN));
  return best === 0 ? 0 : discounted(gains) / best;
}

function gain(grade: number): number {
  return 2 ** grade - 1;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, value, rank) => sum + value / Math.log2(rank + 2), 0);
}

/** The labels among some articles only; queries without any are left out. */
export function labelsWithin(labels: Labels, ids: ReadonlySet<string>): Labels {
  const within = new Map<string, Map<string, number>>();
  for (const [query, grades] of labels) {
    if (!ids.has(query)) continue;
    const kept = new Map([...grades].filter(([id]) => ids.has(id)));
    if (kept.size > 0) within.set(query, kept);
  }
  return within;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/**
 * 95 % interval of the mean difference of two methods on the same queries: paired bootstrap with
 * 2,000 samples and a fixed sequence of random numbers.
 */
export function pairedInterval(a: readonly number[], b: readonly number[]): [number, number] {
  const differences = a.map((value, index) => value - b[index]!);
  let state = 20150721;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const means = Array.from({ length: 2000 }, () => {
    let sum = 0;
    for (let index = 0; index < differences.length; index++) {
      sum += differences[Math.floor(random() * differences.length)]!;
    }
    return sum / differences.length;
  }).sort((x, y) => x - y);
  return [means[49]!, means[1949]!];
}
