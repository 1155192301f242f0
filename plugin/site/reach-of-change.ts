import type { Archive, ArchiveArticle } from "../archive/index.ts";
import type { Article } from "../articles/article.ts";
import type { ShownArticles } from "../incremental/cache/cached-site.ts";
import type { RelationsChange } from "../incremental/cache/relations-store.ts";
import { contentHash } from "../incremental/content-hash.ts";
import { articleKeys, reachOf, type SiteViews, viewHash } from "../views/index.ts";

/** What is known of the articles of a build and of the one before. */
export interface KnownChange {
  /** What pages showed of articles, and show now. */
  readonly before: ShownArticles | undefined;
  readonly now: ShownArticles | undefined;
  /** Articles that are gone, or not as they were, as they were, by their numbers in the cache. */
  readonly replaced: ReadonlyMap<number, Article>;
  /** How relations differ from those of the build before. */
  readonly relations: RelationsChange | undefined;
  /** The number of an article in the cache. */
  readonly idOf: (article: Article) => number | undefined;
  /** Makes an archive of some articles as they were. */
  readonly archiveOf: (articles: readonly Article[]) => Archive;
}

/**
 * What pages show of the articles of an archive.
 *
 * @param registries what the registries of topics and authors say
 * @returns nothing where an article is not in the cache, which cannot be told from others in the next build
 */
export function shownArticles(
  { archive, frame, fileOf }: SiteViews,
  registries: string,
  idOf: KnownChange["idOf"],
): ShownArticles | undefined {
  const rest = contentHash(registries + viewHash(frame, contentHash));
  const keyOf = articleKeys(fileOf, contentHash);
  const keys = new Map<number, string>();
  for (const article of archive.articles) {
    const id = idOf(article);
    if (id === undefined) return undefined;
    keys.set(id, keyOf(article));
  }
  return { rest, keys };
}

/**
 * The pages that the changes since the build before can reach; all others show what they showed.
 *
 * @returns addresses of pages of the kinds that there are many of; nothing where it cannot be told,
 *   since something else has changed than articles' files, or it is not known what there was before
 */
export function reachOfChange(
  { archive, relatedArticles }: SiteViews,
  { before, now, replaced, relations, idOf, archiveOf }: KnownChange,
): Set<string> | undefined {
  if (before === undefined || now === undefined || relations === undefined) return undefined;
  if (before.rest !== now.rest) return undefined;
  const other = new Set<number>();
  for (const [id, key] of now.keys) if (before.keys.get(id) !== key) other.add(id);
  const gone: Article[] = [];
  for (const [id, key] of before.keys) {
    if (now.keys.get(id) === key) continue;
    const article = replaced.get(id);
    // Its file is as it was, and yet it shows something else: a topic's name, a picture.
    if (article === undefined) return undefined;
    gone.push(article);
  }
  const placed = (places: readonly number[]) =>
    places.flatMap((place) => archive.articles[place] ?? []);
  return reachOf({
    archive,
    changed: other.size === 0 ? [] : archive.articles.filter(isOther),
    earlier: archiveOf(gone),
    relisted: placed(relations.relisted),
    regrouped: placed(relations.regrouped),
    relatedArticles,
  });

  function isOther(article: ArchiveArticle): boolean {
    return other.has(idOf(article) ?? 0);
  }
}
