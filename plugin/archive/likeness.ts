import { RelatedIndex, type RelatedInput, type RelatedOptions } from "../related/index.ts";
import type { TopicRegistry } from "../topics/registry.ts";
import type { ArchiveArticle } from "./article.ts";

/**
 * The index of which articles are like which.
 *
 * @param articles their places become their numbers in the index
 * @param registry whose aliases count as one name
 */
export function likenessOf(
  articles: readonly ArchiveArticle[],
  registry: TopicRegistry,
  options: RelatedOptions,
): RelatedIndex {
  const aliases = registry.topics
    .filter((topic) => topic.aliases.length > 0)
    .map((topic) => [topic.name, ...topic.aliases]);
  return RelatedIndex.build(inputs(articles), { ...options, aliases });
}

/** One by one, so that nothing is held twice. */
function* inputs(articles: readonly ArchiveArticle[]): Generator<RelatedInput> {
  for (const article of articles) {
    const lineages = article.topics.flatMap((topic) => topic.lineage);
    yield {
      id: article.inputPath,
      title: article.title,
      lead: article.summary,
      body: article.rawInput,
      topics: [...new Set(lineages)].map((topic) => topic.name),
      date: +article.date,
    };
  }
}
