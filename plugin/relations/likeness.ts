import {
  type OwnTexts,
  type RelatedIndex,
  RelatedIndexBuilder,
  type RelatedInput,
  type RelatedOptions,
} from "../related/index.ts";
import type { TopicRegistry } from "../topics/registry.ts";
import type { ComparedArticle } from "./article.ts";

/**
 * The index of which articles are like which.
 *
 * @param articles their places become their numbers in the index
 * @param ownTexts what of their texts is compared
 * @param registry whose aliases count as one name
 */
export function likenessOf(
  articles: readonly ComparedArticle[],
  ownTexts: OwnTexts,
  registry: TopicRegistry,
  options: RelatedOptions,
): RelatedIndex {
  const builder = new RelatedIndexBuilder({ ...options, aliases: aliasesOf(registry) });
  // One by one, so that no two texts are held together.
  for (const place of articles.keys()) builder.add(inputOf(articles, ownTexts, place));
  return builder.finish();
}

/** Names that mean one thing, each group's first the one to show. */
export function aliasesOf(registry: TopicRegistry): string[][] {
  return registry.topics
    .filter((topic) => topic.aliases.length > 0)
    .map((topic) => [topic.name, ...topic.aliases]);
}

/** What tells an article from others, and which of two is the older one. */
export function datedOf({ inputPath, date }: ComparedArticle): Pick<RelatedInput, "id" | "date"> {
  return { id: inputPath, date: +date };
}

/** What the index reads of an article. Its text is read when it is asked for. */
export function inputOf(
  articles: readonly ComparedArticle[],
  ownTexts: OwnTexts,
  place: number,
): RelatedInput {
  const article = articles[place] as ComparedArticle;
  return {
    ...datedOf(article),
    title: article.title,
    // Put together when they are asked for.
    get lead() {
      return ownTexts.lead(place, article.summary, () => article.plainText);
    },
    get body() {
      return ownTexts.text(place, article.plainText);
    },
    get topics() {
      return topicNames(article);
    },
    source: article.sources[0]?.name,
  };
}

/** The names of an article's topics and of their wider ones. */
function topicNames(article: ComparedArticle): string[] {
  const lineages = article.topics.flatMap((topic) => topic.lineage);
  return [...new Set(lineages)].map((topic) => topic.name);
}
