import { RelatedIndex } from "../../plugin/related/index.ts";
import type { BenchArticle } from "./corpus.ts";

const ARTICLES = 30_000;
const CHANGES = 300;

/** Prints what one article more or less costs, and checks the end against an index made anew. */
export function measureUpdates(corpus: readonly BenchArticle[]): void {
  const base = corpus.slice(0, Math.min(ARTICLES, corpus.length - CHANGES));
  const waiting = corpus.slice(base.length);
  const index = RelatedIndex.build(base);
  const present: BenchArticle[] = [...base];
  const start = performance.now();
  index.add(take(waiting, present));
  console.log(`Updates of ${base.length} articles; the first, with all lists: ${since(start)} ms`);
  let state = 1;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const times: number[] = [];
  const renewed: number[] = [];
  for (let change = 1; change < CHANGES; change++) {
    const adds = waiting.length > 0 && random(2) === 0;
    const before = performance.now();
    if (adds) renewed.push(index.add(take(waiting, present)).length);
    else {
      const [gone] = present.splice(random(present.length), 1);
      renewed.push(index.remove(gone!.id).length);
    }
    times.push(performance.now() - before);
  }
  console.log(`  ${times.length} changes, ms: ${spread(times)}`);
  console.log(`  lists worked out anew: ${spread(renewed)}`);
  const anew = RelatedIndex.build(present);
  const kept = index.all();
  const fresh = anew.all();
  const numbers = new Map(index.ids().map((id, number) => [id, number]));
  const named = (ids: readonly string[], lists: (typeof fresh)[number]) =>
    JSON.stringify(
      lists.map((entry) => ({
        ...entry,
        index: ids[entry.index],
        copies: entry.copies.map((copy) => ids[copy]),
      })),
    );
  const different = anew.ids().filter((id, number) => {
    return named(anew.ids(), fresh[number]!) !== named(index.ids(), kept[numbers.get(id)!]!);
  });
  console.log(`  lists that differ from an index made anew: ${different.length}\n`);
}

function take(waiting: BenchArticle[], present: BenchArticle[]): BenchArticle {
  const article = waiting.pop()!;
  present.push(article);
  return article;
}

function since(start: number): string {
  return (performance.now() - start).toFixed(0);
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(0);
  return `median ${at(0.5)}, 95 % within ${at(0.95)}, most ${at(1)}`;
}
