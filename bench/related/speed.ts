import { RelatedIndexBuilder } from "../../plugin/related/index.ts";
import { Interner, WordScanner } from "../../plugin/text/index.ts";
import { areCopies, shingles } from "./copies.ts";
import type { BenchArticle } from "./corpus.ts";

const SIZES = [1_000, 5_000, 10_000, 30_000];
const RUNS = 3;

/** Prints seconds for whole runs: reading, index, near-duplicates, all lists with reasons. */
export function measureSpeed(corpus: readonly BenchArticle[]): void {
  console.log(`Speed, one thread, median of ${RUNS} runs (wall clock; processor time in brackets)`);
  measureAnalysis(corpus.slice(0, 10_000));
  const totals = new Map<number, number>();
  for (const size of SIZES.filter((count) => count <= corpus.length)) {
    const runs = Array.from({ length: RUNS }, () => run(corpus.slice(0, size)));
    const middle = runs.sort((a, b) => a.total - b.total)[Math.floor(RUNS / 2)]!;
    totals.set(size, middle.total);
    console.log(
      `  ${String(size).padStart(6)}  read ${seconds(middle.read)}  settle ${seconds(middle.settle)}` +
        `  lists ${seconds(middle.lists)}  all ${seconds(middle.total)} (${seconds(middle.processor)})` +
        `  ${Math.round(middle.bytes / size)} bytes an article`,
    );
  }
  const [from, to] = [totals.get(5_000), totals.get(30_000)];
  if (from !== undefined && to !== undefined) {
    const exponent = Math.log(to / from) / Math.log(6);
    console.log(`  growth from 5,000 to 30,000: N^${exponent.toFixed(2)}`);
  }
  console.log("");
}

/** Scanning and interning alone, per article of 1,700 letters. */
function measureAnalysis(articles: readonly BenchArticle[]): void {
  const letters = articles.reduce((sum, { body }) => sum + body.length, 0);
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    const scanner = new WordScanner();
    const interner = new Interner();
    for (const { body } of articles) {
      scanner.start(body);
      while (scanner.next()) interner.intern(scanner.letters, scanner.length, scanner.hash);
    }
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const each = (times[2]! * 1000 * 1700) / letters;
  const best = (times[0]! * 1000 * 1700) / letters;
  console.log(
    `  words of 1,700 letters: ${each.toFixed(0)} µs (median), ${best.toFixed(0)} µs (best)`,
  );
}

function run(articles: readonly BenchArticle[]) {
  const processor = process.cpuUsage();
  const start = performance.now();
  const builder = new RelatedIndexBuilder();
  for (const article of articles) builder.add(article);
  const read = performance.now();
  const index = builder.finish();
  const settled = performance.now();
  for (let place = 0; place < index.size; place++) index.related(place);
  const end = performance.now();
  return {
    read: read - start,
    settle: settled - read,
    lists: end - settled,
    total: end - start,
    processor: process.cpuUsage(processor).user / 1000,
    bytes: Object.values(index.memory()).reduce((sum, part) => sum + part, 0),
  };
}

/** Prints how many places in the lists go to the article's own text or to one shown already. */
export function measureCopies(corpus: readonly BenchArticle[]): void {
  const articles = corpus.slice(0, 30_000);
  for (const collapseCopies of [false, true]) {
    const builder = new RelatedIndexBuilder({ collapseCopies });
    for (const article of articles) builder.add(article);
    const index = builder.finish();
    const sets = new Map<number, Set<number>>();
    const setOf = (place: number) => {
      const known = sets.get(place) ?? shingles(articles[place]!.body);
      sets.set(place, known);
      return known;
    };
    let slots = 0;
    let wasted = 0;
    for (let place = 0; place < index.size; place += 7) {
      const shown = [place];
      for (const { index: other } of index.related(place)) {
        slots++;
        if (shown.some((before) => areCopies(setOf(before), setOf(other)))) wasted++;
        shown.push(other);
      }
    }
    const share = ((100 * wasted) / slots).toFixed(2);
    const how = collapseCopies ? "near-duplicates collapsed" : "near-duplicates left";
    console.log(`Slots wasted on near-duplicates, ${how}: ${share} % of ${slots}`);
  }
  console.log("");
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
