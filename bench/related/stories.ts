import { RelatedIndex, stories } from "../../plugin/related/index.ts";
import { storyTitle } from "../../plugin/relations/story-title.ts";
import type { BenchArticle } from "./corpus.ts";

const SIZES = [10_000, 30_000];
const DAY = 86_400_000;

/** Articles of the shortest story with a page of its own. */
const LONG = 4;

/**
 * Prints how many stories there are, how long, and what finding them costs once the index is made.
 *
 * @param shown stories of which titles and headlines are printed, for a person to judge
 */
export function measureStories(corpus: readonly BenchArticle[], shown: number): void {
  console.log("Stories (two articles or more; with a page of their own from four on)");
  for (const size of SIZES.filter((count) => count <= corpus.length)) {
    const articles = corpus.slice(0, size);
    const index = RelatedIndex.build(articles);
    const dates = articles.map(({ date }) => date);
    const start = performance.now();
    const found = stories(dates, index);
    const cost = performance.now() - start;
    const long = found.filter((story) => story.length >= LONG);
    const lengths = long.map((story) => story.length).sort((a, b) => a - b);
    const days = long
      .map((story) => (dates[story.at(-1)!]! - dates[story[0]!]!) / DAY)
      .sort((a, b) => a - b);
    const share = (100 * found.flat().length) / size;
    console.log(
      `  ${String(size).padStart(6)}  ${found.length} stories with ${share.toFixed(0)} % of articles` +
        `  ${long.length} long  articles ${spread(lengths)}  days ${spread(days)}` +
        `  ${(cost / 1000).toFixed(2)} s`,
    );
    if (size !== SIZES.at(-1)) continue;
    const titles = long.map((story) =>
      storyTitle(
        story.map((place) => articles[place]!.title),
        index.subject(story).words,
      ),
    );
    const named = long.filter((story, at) => titles[at] !== articles[story[0]!]!.title).length;
    console.log(
      `  ${named} of ${long.length} named by a phrase, the others by their first headline`,
    );
    for (const at of sample(long.length, shown)) {
      console.log(`\n  ${titles[at]}`);
      for (const place of long[at]!) {
        const day = new Date(dates[place]!).toISOString().slice(0, 10);
        console.log(`    ${day}  ${articles[place]!.title}`);
      }
    }
  }
  console.log("");
}

function spread(sorted: readonly number[]): string {
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return `${at(0.5).toFixed(0)} (median) ${at(0.95).toFixed(0)} (95 %) ${at(1).toFixed(0)} (most)`;
}

/** Different numbers below a bound that look random and are the same in every run. */
function sample(below: number, count: number): number[] {
  const chosen = new Set<number>();
  let state = 2015;
  while (chosen.size < Math.min(count, below)) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    chosen.add(Math.floor((state / 2 ** 32) * below));
  }
  return [...chosen];
}
