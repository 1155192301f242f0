import type { ArchiveArticle } from "./article.ts";
import type { TopicGroup } from "./groups.ts";

/** An article related to another, with what the two share. Reads like an Eleventy item. */
export class RelatedArticle {
  readonly article: ArchiveArticle;
  /** Higher is nearer; `undefined` for an article that the author pinned. */
  readonly score: number | undefined;
  /** The topics that both have, the rarest first. */
  readonly shared: readonly TopicGroup[];

  constructor(article: ArchiveArticle, score: number | undefined, shared: readonly TopicGroup[]) {
    this.article = article;
    this.score = score;
    this.shared = shared;
  }

  get url() {
    return this.article.url;
  }

  get date() {
    return this.article.date;
  }

  get inputPath() {
    return this.article.inputPath;
  }

  get fileSlug() {
    return this.article.fileSlug;
  }

  get data() {
    return this.article.data;
  }

  get page() {
    return this.article.page;
  }

  get title() {
    return this.article.title;
  }
}
