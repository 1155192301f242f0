import { suggest } from "../../plugin/related/index.ts";
import { matchingForm } from "../../plugin/text/index.ts";
import type { BenchArticle } from "./corpus.ts";

const SHOWN = [50, 100];

/** Articles of all outlets that are read at once. */
const MIXED = 10_000;

/**
 * Prints what `arshif topics suggest` would propose, and the share of it that editors chose as tags
 * themselves: a proposal is one when it is a tag, or when a tag holds it, or when each of its words
 * is a tag of one and the same article (the outlet's tags are cut into words).
 */
export function measureProposals(corpus: readonly BenchArticle[]): void {
  const tagged = new Set(corpus.filter(({ tags }) => tags.length > 0).map(({ source }) => source));
  const isTag = tagJudge(corpus);
  print(
    "the outlets with tags",
    corpus.filter(({ source }) => tagged.has(source)),
    isTag,
  );
  const step = Math.max(1, Math.floor(corpus.length / MIXED));
  const mixed = corpus.filter((_, place) => place % step === 0).slice(0, MIXED);
  print("all outlets", mixed, isTag);
}

function print(
  name: string,
  articles: readonly BenchArticle[],
  isTag: (name: string) => boolean,
): void {
  const start = performance.now();
  const { topics, aliases } = suggest(articles, { count: 100 });
  const time = performance.now() - start;
  console.log(`Proposals from ${name}: ${articles.length} articles, ${time.toFixed(0)} ms`);
  for (const shown of SHOWN) {
    const first = topics.slice(0, shown);
    const tags = first.filter((topic) => isTag(topic.name)).length;
    console.log(`  first ${first.length}: ${((100 * tags) / first.length).toFixed(0)} % are tags`);
  }
  const marked = topics.map(
    (topic) => `${topic.name} ${topic.articles}${isTag(topic.name) ? "" : " (no tag)"}`,
  );
  console.log(`  ${marked.join("، ")}`);
  console.log(`  ${aliases.length} pairs of spellings:`);
  for (const { name, alias, articles, likeness } of aliases) {
    console.log(`    ${name} ${articles[0]} / ${alias} ${articles[1]}  ${likeness}`);
  }
  console.log("");
}

function tagJudge(corpus: readonly BenchArticle[]): (name: string) => boolean {
  const single = new Set<string>();
  const lists: Set<string>[] = [];
  for (const { tags } of corpus) {
    if (tags.length === 0) continue;
    const forms = tags.map(matchingForm);
    for (const form of forms) single.add(form);
    lists.push(new Set(forms.flatMap((form) => form.split(" "))));
  }
  const all = [...single].map((form) => ` ${form} `);
  return (name) => {
    const form = matchingForm(name);
    const words = form.split(" ");
    return (
      all.some((tag) => tag.includes(` ${form} `)) ||
      lists.some((words_) => words.every((word) => words_.has(word)))
    );
  };
}
