import type { ArchiveArticle, ArticleGroup, NameGroup, TopicGroup } from "../archive/index.ts";
import { entryOf } from "../articles/entry.ts";
import { made } from "../text/maps.ts";
import { versionLinks } from "./version-view.ts";
import { type HashText, viewHash } from "./view-hash.ts";

/**
 * What stands for all that pages show of an article by itself, wherever they name it: what its file
 * says, the names of its topics, authors and sources, its pictures, films, links and versions.
 *
 * @param fileOf stands for all that an article's file says
 * @returns a function that gives a key that changes with any of it
 */
export function articleKeys(
  fileOf: (article: ArchiveArticle) => string,
  hash: HashText,
): (article: ArchiveArticle) => string {
  const names = new Map<ArticleGroup, string>();
  const nameOf = (group: ArticleGroup) =>
    made(names, group, () => hash(JSON.stringify(told(group))));
  return (article) => {
    const { topics, authors, sources, series } = article;
    let text = fileOf(article);
    for (const group of topics) text += ` ${nameOf(group)}`;
    for (const group of authors) text += ` ${nameOf(group)}`;
    for (const group of sources) text += ` ${nameOf(group)}`;
    if (series !== undefined) text += ` ${nameOf(series)}`;
    return hash(hasMore(article) ? `${text} ${moreOf(article, hash)}` : text);
  };
}

function told(group: ArticleGroup): unknown[] {
  const { kind, key, title, url } = group;
  const lineage = kind === "topic" ? (group as TopicGroup).lineage : [];
  const { profile } = group as Partial<NameGroup>;
  return [
    kind,
    key,
    title,
    url,
    profile,
    lineage.map((wider) => [wider.key, wider.title, wider.url]),
  ];
}

/** Most articles have nothing but what their files say. */
function hasMore(article: ArchiveArticle): boolean {
  const { image, pictures, media, links, versions } = article;
  const isPlain = image === entryOf(article).image && media === undefined;
  return !isPlain || pictures.size + links.size + versions.length > 0;
}

function moreOf(article: ArchiveArticle, hash: HashText): string {
  const { image, pictures, media, links } = article;
  return viewHash({ image, pictures, media, links, versions: versionLinks(article) }, hash);
}
