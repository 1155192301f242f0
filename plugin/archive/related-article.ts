import type { ArchiveArticle } from "./model.ts";

/**
 * An article related to another, with what the two share. Reads like an Eleventy item; its values
 * are its own, since Liquid sees no inherited ones.
 */
export class RelatedArticle {
  readonly article: ArchiveArticle;
  /** Likeness from 0 to 1; `undefined` for an article that the author pinned. */
  readonly score: number | undefined;
  /** What both have in common, in words that readers know: topics, names, phrases. */
  readonly reason: readonly string[];
  /** Other articles of the archive that carry the same text, the oldest first. */
  readonly copies: readonly ArchiveArticle[];
  readonly title: ArchiveArticle["title"];
  readonly url: ArchiveArticle["url"];
  readonly date: ArchiveArticle["date"];
  readonly data: ArchiveArticle["data"];
  readonly page: ArchiveArticle["page"];
  readonly inputPath: ArchiveArticle["inputPath"];
  readonly fileSlug: ArchiveArticle["fileSlug"];

  constructor(
    article: ArchiveArticle,
    score?: number,
    reason: readonly string[] = [],
    copies: readonly ArchiveArticle[] = [],
  ) {
    this.article = article;
    this.score = score;
    this.reason = reason;
    this.copies = copies;
    this.title = article.title;
    this.url = article.url;
    this.date = article.date;
    this.data = article.data;
    this.page = article.page;
    this.inputPath = article.inputPath;
    this.fileSlug = article.fileSlug;
  }
}
