import { RelatedIndex, type RelatedInput, type RelatedOptions } from "../related/index.ts";
import type { TopicRegistry } from "../topics/registry.ts";
import type { ComparedArticle } from "./article.ts";

/**
 * The index of which articles are like which.
 *
 * @param articles their places become their numbers in the index
 * @param registry whose aliases count as one name
 */
export function likenessOf(
  articles: readonly ComparedArticle[],
  registry: TopicRegistry,
  options: RelatedOptions,
): RelatedIndex {
  return RelatedIndex.build(inputs(articles), { ...options, aliases: aliasesOf(registry) });
}

/** Names that mean one thing, each group's first the one to show. */
export function aliasesOf(registry: TopicRegistry): string[][] {
  return registry.topics
    .filter((topic) => topic.aliases.length > 0)
    .map((topic) => [topic.name, ...topic.aliases]);
}

/** What the index reads of an article. Its text is read when it is asked for. */
export function inputOf(article: ComparedArticle): RelatedInput {
  return {
    id: article.inputPath,
    title: article.title,
    lead: article.summary,
    get body() {
      return article.plainText;
    },
    // Put together when they are asked for: of most articles only the date is.
    get topics() {
      return topicNames(article);
    },
    date: +article.date,
    source: article.sources[0]?.name,
  };
}

/** The names of an article's topics and of their wider ones. */
export function topicNames(article: ComparedArticle): string[] {
  const lineages = article.topics.flatMap((topic) => topic.lineage);
  return [...new Set(lineages)].map((topic) => topic.name);
}

/** One by one, so that nothing is held twice. */
function* inputs(articles: readonly ComparedArticle[]): Generator<RelatedInput> {
  for (const article of articles) yield inputOf(article);
}
