import type { ArchiveArticle } from "./article.ts";
import type { TopicGroup } from "./groups.ts";

/**
 * An article related to another, with what the two share. Reads like an Eleventy item; its values
 * are its own, since Liquid sees no inherited ones.
 */
export class RelatedArticle {
  readonly article: ArchiveArticle;
  /** Higher is nearer; `undefined` for an article that the author pinned. */
  readonly score: number | undefined;
  /** The topics that both have, the rarest first. */
  readonly shared: readonly TopicGroup[];
  readonly title: ArchiveArticle["title"];
  readonly url: ArchiveArticle["url"];
  readonly date: ArchiveArticle["date"];
  readonly data: ArchiveArticle["data"];
  readonly page: ArchiveArticle["page"];
  readonly inputPath: ArchiveArticle["inputPath"];
  readonly fileSlug: ArchiveArticle["fileSlug"];

  constructor(article: ArchiveArticle, score: number | undefined, shared: readonly TopicGroup[]) {
    this.article = article;
    this.score = score;
    this.shared = shared;
    this.title = article.title;
    this.url = article.url;
    this.date = article.date;
    this.data = article.data;
    this.page = article.page;
    this.inputPath = article.inputPath;
    this.fileSlug = article.fileSlug;
  }
}
