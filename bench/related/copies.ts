import { words } from "../../plugin/text/index.ts";
import type { BenchArticle } from "./corpus.ts";

const SHINGLE = 4;
const NEAR_COPY = 0.5;

/** The exact shingles of four words of a text, as hashes; the yardstick for near-duplicates. */
export function shingles(body: string): Set<number> {
  const found = words(body);
  const set = new Set<number>();
  for (let at = 0; at + SHINGLE <= found.length; at++) {
    let hash = 7;
    for (const letter of found.slice(at, at + SHINGLE).join(" ")) {
      hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
    }
    set.add(hash);
  }
  return set;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const value of small) if (large.has(value)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Are two texts near-duplicates: half of all their shingles or more in common? */
export function areCopies(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return jaccard(a, b) >= NEAR_COPY;
}

/** The articles without those that nearly copy an earlier one: all pairs with a shared shingle. */
export function withoutCopies(articles: readonly BenchArticle[]): BenchArticle[] {
  const kept: { article: BenchArticle; set: Set<number> }[] = [];
  const byShingle = new Map<number, number[]>();
  for (const article of articles) {
    const set = shingles(article.body);
    const near = new Set<number>();
    for (const value of set) for (const index of byShingle.get(value) ?? []) near.add(index);
    if ([...near].some((index) => areCopies(kept[index]!.set, set))) continue;
    for (const value of set) {
      const holders = byShingle.get(value);
      if (holders === undefined) byShingle.set(value, [kept.length]);
      else holders.push(kept.length);
    }
    kept.push({ article, set });
  }
  return kept.map(({ article }) => article);
}
