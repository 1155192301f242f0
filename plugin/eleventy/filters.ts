import type {
  Archive,
  ArchiveArticle,
  ArticleStory,
  RelatedArticle,
  TopicGroup,
} from "../archive/index.ts";
import type { Addresses } from "../site/addresses.ts";
import type { ArchiveSource } from "../site/source.ts";
import type { OwnFunctions } from "./own-functions.ts";

/** What a template may name an article by: Eleventy's `page`, an item of a collection, an address. */
type ArticleName = string | { readonly url?: string | undefined } | undefined;

/** How many related articles and topics filters give when a template does not say. */
interface Counts {
  readonly related: number;
}

/** Adds the filters that look things up in the archive. Of a page that is no article they give nothing. */
export function useArchiveFilters(
  functions: OwnFunctions,
  source: ArchiveSource,
  { related: usual }: Counts,
): void {
  const find = (name: ArticleName): ArchiveArticle | undefined =>
    source.archive.article((typeof name === "string" ? name : name?.url) ?? "");

  functions.addFilter("relatedArticles", (page: ArticleName, count = usual): RelatedArticle[] => {
    const article = find(page);
    return article === undefined ? [] : source.archive.related(article, count);
  });

  functions.addFilter(
    "relatedTopics",
    (topic: TopicGroup | string, count = usual): TopicGroup[] => {
      const group = typeof topic === "string" ? source.archive.topic(topic) : topic;
      return group === undefined ? [] : source.archive.relatedTopics(group, count);
    },
  );

  functions.addFilter(
    "moreArticles",
    (
      page: ArticleName,
      count = usual,
      shown: readonly (RelatedArticle | ArchiveArticle)[] = [],
    ): ArchiveArticle[] => {
      const article = find(page);
      if (article === undefined) return [];
      const except = new Set(shown.map((other) => ("article" in other ? other.article : other)));
      return source.archive.publishedBefore(article, count, except);
    },
  );

  functions.addFilter("copiesOf", (page: ArticleName): ArchiveArticle[] => {
    const article = find(page);
    return article === undefined ? [] : source.archive.copies(article);
  });

  functions.addFilter("story", (page: ArticleName): ArticleStory | undefined => {
    const article = find(page);
    return article === undefined ? undefined : source.archive.story(article);
  });

  const neighbour =
    (choose: (archive: Archive, article: ArchiveArticle) => unknown) => (page: ArticleName) => {
      const article = find(page);
      return article === undefined ? undefined : choose(source.archive, article);
    };
  functions.addFilter(
    "newerArticle",
    neighbour((archive, article) => archive.newer(article)),
  );
  functions.addFilter(
    "olderArticle",
    neighbour((archive, article) => archive.older(article)),
  );
}

/** Adds the filters that make links: `siteUrl` for pages, `absoluteUrl` for machines. */
export function useLinkFilters(functions: OwnFunctions, addresses: Addresses): void {
  functions.addFilter("siteUrl", addresses.link);
  functions.addFilter("absoluteUrl", addresses.absolute);
}

/** Adds filters that need nothing of Eleventy, by their names. */
export function useFilters(
  functions: OwnFunctions,
  filters: Readonly<Record<string, (value: never) => unknown>>,
): void {
  for (const [name, filter] of Object.entries(filters)) functions.addFilter(name, filter);
}
