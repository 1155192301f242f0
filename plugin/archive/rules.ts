import type { Article } from "../articles/article.ts";
import type { ArticlePictures, Picture } from "../articles/pictures/picture.ts";
import type { ArticleVersion } from "../articles/versions.ts";
import type { DateOptions } from "../dates/index.ts";
import type { RelatedOptions } from "../related/index.ts";
import type { RelationsCache } from "../relations/relations-cache.ts";
import type { AuthorRegistry } from "../topics/index.ts";
import type { ArticleTexts, GroupKind } from "./model.ts";
import type { StoryRules } from "./stories.ts";

/** How a site wants its archive put together. */
export interface ArchiveRules extends ArticleTexts {
  /** The site's date options; `zone` decides on which day an instant falls. */
  readonly dates: Partial<DateOptions> & { readonly zone: string };
  /** How related articles are chosen. */
  readonly related: RelatedOptions;
  /** How stories are found; none are when it is not set. */
  readonly stories?: StoryRules | undefined;
  /** Articles on a page of a list. */
  readonly listSize: number;
  /** Kinds of groups that have pages, and so addresses. */
  readonly groupsWithPages: ReadonlySet<GroupKind>;
  /** The address of the home page's list; older pages stand below it. */
  readonly home: string;
  /** Addresses of pages beside articles and lists, which no redirect may take: `/about/`. */
  readonly otherPages?: readonly string[];
  /** The pictures of an article, when it has any. */
  readonly picturesOf?: (article: Article) => ArticlePictures | undefined;
  /** Addresses in place of the files that the text of an article links to, when it does. */
  readonly linksOf?: (article: Article) => ReadonlyMap<string, string> | undefined;
  /** The earlier versions of an article that readers may see, the oldest first. */
  readonly versionsOf?: ((article: Article) => readonly ArticleVersion[] | undefined) | undefined;
  /** Who is known to write. */
  readonly authors?: AuthorRegistry | undefined;
  /** The picture that a registry names. */
  readonly pictureOf?: ((src: string) => Picture) | undefined;
  /** Remembers which articles belong together; without it, that is found from their texts. */
  readonly relations?: RelationsCache | undefined;
}
