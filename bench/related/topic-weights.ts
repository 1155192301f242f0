import { RelatedIndex } from "../../plugin/related/index.ts";
import { matchingForm } from "../../plugin/text/index.ts";
import { withoutCopies } from "./copies.ts";
import type { BenchArticle, Labels } from "./corpus.ts";
import { labelsWithin, mean } from "./quality.ts";
import { judge, row } from "./quality-table.ts";

/** What a topic may weigh against a word of the body; 0 leaves topics out. */
const WEIGHTS = [0, 2, 4, 8, 12, 16];

/** The share of articles from which on a tag says nothing, as in the labels of the corpus. */
const MOST_ARTICLES = 0.15;

/** Shared tags for grade 1, and from which on the grade is 2. */
const GRADES = [2, 3] as const;

/**
 * Prints what topics should weigh, on the outlets whose editors gave tags: topics are an outlet's
 * sections, or one half of each article's tags; the half that was held back judges.
 */
export function measureTopicWeights(corpus: readonly BenchArticle[]): void {
  const tagged = new Set(corpus.filter(({ tags }) => tags.length > 0).map(({ source }) => source));
  const articles = withoutCopies(corpus.filter(({ source }) => tagged.has(source)));
  const halves = articles.map(({ tags }) => halvesOf(tags));
  const half = (which: 0 | 1) => halves.map((both) => both[which]);
  const kinds: [string, (readonly string[])[], (readonly string[])[]][] = [
    ["sections", articles.map(({ category }) => (category === "" ? [] : [category])), half(1)],
    ["one half of the tags", half(0), half(1)],
    ["the other half of the tags", half(1), half(0)],
  ];
  for (const [name, topics, held] of kinds) {
    const given = articles.map((article, place) => ({ ...article, topics: topics[place]! }));
    const within = labelsWithin(labelsOf(articles, held), new Set(articles.map(({ id }) => id)));
    const queries = articles.flatMap(({ id }, place) => (within.has(id) ? [place] : []));
    const [even, odd] = [0, 1].map((rest) => queries.filter((_, number) => number % 2 === rest));
    const pool = { name, articles, labels: within, even: even!, odd: odd! };
    console.log(
      `Topics are ${name}: ${articles.length} articles, ${pool.even.length} even queries`,
    );
    let none: number[] | undefined;
    for (const topic of WEIGHTS) {
      const index = RelatedIndex.build(given, { weights: { topic } });
      const list = (place: number) => index.related(place).map((entry) => entry.index);
      const values = judge(pool, pool.even, list);
      const onOdd = mean(judge(pool, pool.odd, list)).toFixed(3);
      console.log(`  ${row(`weight ${topic}`, values, none)}  (odd ${onOdd})`);
      none ??= values;
    }
  }
  console.log("");
}

/** Two halves of some tags, chosen by the tags' own letters, so that a tag is always in one half. */
function halvesOf(tags: readonly string[]): [string[], string[]] {
  const forms = [...new Set(tags.map(matchingForm))];
  return [forms.filter((tag) => hash(tag) % 2 === 0), forms.filter((tag) => hash(tag) % 2 === 1)];
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}

function labelsOf(articles: readonly BenchArticle[], tags: readonly (readonly string[])[]): Labels {
  const holders = new Map<string, number[]>();
  tags.forEach((own, place) => {
    for (const tag of own) holders.set(tag, [...(holders.get(tag) ?? []), place]);
  });
  const labels = new Map<string, Map<string, number>>();
  tags.forEach((own, place) => {
    const shared = new Map<number, number>();
    for (const tag of own) {
      const places = holders.get(tag)!;
      if (places.length > MOST_ARTICLES * articles.length) continue;
      for (const other of places) {
        if (other !== place) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const grades = new Map(
      [...shared].flatMap(([other, count]): [string, number][] =>
        count < GRADES[0] ? [] : [[articles[other]!.id, count < GRADES[1] ? 1 : 2]],
      ),
    );
    if (grades.size > 0) labels.set(articles[place]!.id, grades);
  });
  return labels;
}
