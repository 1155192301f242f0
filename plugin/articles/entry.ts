import type { ArticleFields } from "./contract.ts";

/**
 * The fields by which articles are put together to an archive, and checked against each other. Whoever
 * looks at all articles asks {@link entryOf} for no others: of most articles no more is read.
 */
export const ENTRY_FIELDS = [
  ...(["draft", "topics", "authors", "sources", "series", "seriesPart", "related"] as const),
  ...(["redirectFrom", "updated", "corrections", "image", "video", "audio"] as const),
] as const;

export type ArticleEntry = Pick<ArticleFields, (typeof ENTRY_FIELDS)[number]>;

/** An article whose fields may be yet to be read, but for those that are asked of every one. */
interface EnteredArticle {
  readonly data: ArticleFields;
  readonly entry?: ArticleEntry | undefined;
}

/** What is asked of every article of its fields. */
export function entryOf(article: EnteredArticle): ArticleEntry {
  return article.entry ?? article.data;
}
