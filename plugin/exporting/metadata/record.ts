import type { ArchiveArticle } from "../../archive/index.ts";
import { isoDate } from "../../dates/index.ts";
import type { ExportedSite } from "../exported-site.ts";

/** What is known of an article, without its text. Empty lists and texts say that nothing is known. */
export interface ArticleRecord {
  /** Its address from the site's root, which it keeps for ever. */
  readonly id: string;
  /** Its whole address, percent-encoded. */
  readonly url: string;
  readonly title: string;
  /** As far as it is known: `2019-08-07`, `2019-08` or `2019`. */
  readonly date: string;
  /** The day of the last change. */
  readonly updated: string;
  readonly authors: readonly string[];
  readonly sources: readonly string[];
  readonly topics: readonly string[];
  readonly series: string;
  readonly place: string;
  /** The author's summary, else the beginning of the text. */
  readonly summary: string;
  /** A language tag. */
  readonly lang: string;
  /** How many words readers see of the text. */
  readonly words: number;
  readonly originalUrl: string;
  readonly archivedUrl: string;
  /** Under what others may publish it: a name of the SPDX License List, or an address. */
  readonly licence: string;
  /** How many corrections were made. */
  readonly corrections: number;
  /** The file of the article, from the project's root. */
  readonly file: string;
}

/** The fields of a record, in their order. */
export const FIELDS = [
  ...(["id", "url", "title", "date", "updated", "authors", "sources", "topics", "series"] as const),
  ...(["place", "summary", "lang", "words", "originalUrl", "archivedUrl"] as const),
  ...(["licence", "corrections", "file"] as const),
] satisfies readonly (keyof ArticleRecord)[];

/** What is known of an article, as data. */
export function articleRecord(article: ArchiveArticle, site: ExportedSite): ArticleRecord {
  const { data, url, topics, authors, sources } = article;
  const day = (date: Parameters<typeof isoDate>[0]) => isoDate(date, { zone: site.zone });
  return {
    id: url,
    url: site.absolute(url),
    title: article.title,
    date: day(article.date),
    updated: data.updated === undefined ? "" : day(data.updated),
    authors: authors.map(({ name }) => name),
    sources: sources.map(({ name }) => name),
    topics: topics.map(({ name }) => name),
    series: data.series ?? "",
    place: data.place ?? "",
    summary: article.summary,
    lang: data.lang ?? site.lang,
    words: article.words,
    originalUrl: data.originalUrl ?? "",
    archivedUrl: data.archivedUrl ?? "",
    licence: site.licenceOf(article) ?? "",
    corrections: data.corrections?.length ?? 0,
    file: article.inputPath.replace(/^\.\//, ""),
  };
}
