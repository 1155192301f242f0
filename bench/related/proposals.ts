import { suggest } from "../../plugin/proposals/index.ts";
import { pluralsOf } from "../../plugin/search/analysis/plurals.ts";
import { words } from "../../plugin/text/index.ts";
import type { BenchArticle } from "./corpus.ts";

const SHOWN = [50, 100];

/** Articles of all outlets that are read at once. */
const MIXED = 10_000;

/** Share of the articles with a name that editors tagged with it, if they take it for a subject. */
const OFTEN = 0.25;

/**
 * Prints what `arshif topics suggest` would propose, and the share of it that editors chose as tags
 * themselves: a proposal is one when each of its words is a tag of one and the same article (the
 * outlet's tags are cut into words). Editors tag any word now and then; so the share that they chose
 * for a quarter of the articles with the name is printed too.
 */
export function measureProposals(corpus: readonly BenchArticle[]): void {
  const tagged = new Set(corpus.filter(({ tags }) => tags.length > 0).map(({ source }) => source));
  const tagShare = tagJudge(corpus);
  print(
    "the outlets with tags",
    corpus.filter(({ source }) => tagged.has(source)),
    tagShare,
  );
  const step = Math.max(1, Math.floor(corpus.length / MIXED));
  const mixed = corpus.filter((_, place) => place % step === 0).slice(0, MIXED);
  print("all outlets", mixed, tagShare);
}

function print(
  name: string,
  articles: readonly BenchArticle[],
  tagShare: (name: string) => number,
): void {
  const start = performance.now();
  const texts = articles.map(({ title, lead, body }) => ({ title, lead, text: body }));
  const { topics, aliases } = suggest(texts, { count: 100, numbers: pluralsOf });
  const time = performance.now() - start;
  console.log(`Proposals from ${name}: ${articles.length} articles, ${time.toFixed(0)} ms`);
  for (const shown of SHOWN) {
    const first = topics.slice(0, shown);
    const share = (least: number) => {
      const tags = first.filter((topic) => tagShare(topic.name) >= least);
      return `${((100 * tags.length) / first.length).toFixed(0)} %`;
    };
    const [any, often] = [share(Number.MIN_VALUE), share(OFTEN)];
    console.log(
      `  first ${first.length}: ${any} are tags, ${often} of a quarter of their articles`,
    );
  }
  const marked = topics.map(
    (topic) => `${topic.name} ${topic.articles}${tagShare(topic.name) > 0 ? "" : " (no tag)"}`,
  );
  console.log(`  ${marked.join("، ")}`);
  console.log(`  ${aliases.length} pairs of spellings:`);
  for (const { name, alias, articles, likeness } of aliases) {
    console.log(`    ${name} ${articles[0]} / ${alias} ${articles[1]}  ${likeness}`);
  }
  console.log("");
}

/** The share of the tagged articles with a name in title or lead that have its words as tags. */
function tagJudge(corpus: readonly BenchArticle[]): (name: string) => number {
  const articles = corpus
    .filter(({ tags }) => tags.length > 0)
    .map(({ title, lead, tags }) => ({
      head: ` ${words(`${title} ${lead}`).join(" ")} `,
      tags: new Set(tags.flatMap(words)),
    }));
  return (name) => {
    const parts = words(name);
    const having = articles.filter(({ head }) => head.includes(` ${parts.join(" ")} `));
    const tagged = having.filter(({ tags }) => parts.every((part) => tags.has(part)));
    return having.length === 0 ? 0 : tagged.length / having.length;
  };
}
