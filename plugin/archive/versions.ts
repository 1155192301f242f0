import type { ArticleVersion } from "../articles/versions.ts";
import type { ArchiveArticle } from "./model.ts";

/** The page of an article as it was before it was corrected. */
export interface VersionPage {
  readonly url: string;
  readonly version: ArticleVersion;
  readonly article: ArchiveArticle;
  /** What took its place; nothing where that is the article as it stands. */
  readonly next: ArticleVersion | undefined;
}

/** The pages of all earlier versions, those of the newest article first. */
export function versionPages(articles: readonly ArchiveArticle[]): VersionPage[] {
  return articles.flatMap((article) =>
    article.versions.map((version, place) => ({
      url: version.url,
      version,
      article,
      next: article.versions[place + 1],
    })),
  );
}
