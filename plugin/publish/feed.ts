import type { ArchiveArticle, ArticleGroup } from "../archive/index.ts";
import { entryOf } from "../articles/entry.ts";
import type { PreciseDate } from "../dates/index.ts";
import { directionOf, languageOf, type PublishedSite } from "./site.ts";

/** What a feed says of its site. */
export interface FeedSite extends PublishedSite {
  /** An article's text as HTML in which every link is a whole address. */
  readonly text: (article: ArchiveArticle) => string;
  /** Stands for that text: the same as long as all that it is rendered from is. */
  readonly textKey: (article: ArchiveArticle) => string;
}

/** The newest articles of a list, as every format of feed tells of them. */
export interface Feed {
  readonly title: string;
  readonly description?: string | undefined;
  /** The address of the page with the list, from the site's root. */
  readonly page: string;
  /** Newest first; an archive or topic has at least one. */
  readonly articles: readonly ArchiveArticle[];
  /** Entries at most. */
  readonly items: number;
}

/**
 * The articles that a feed shows. Those dated to a month or a year are left out: an entry needs a
 * moment, and none may be made up. So are drafts, which `--serve` alone knows.
 */
export function shownIn({ articles, items }: Feed): ArchiveArticle[] {
  const shown: ArchiveArticle[] = [];
  for (const article of articles) {
    if (shown.length === items) break;
    if (isMoment(article.date) && !entryOf(article).draft) shown.push(article);
  }
  return shown;
}

/** When a feed last changed, in epoch milliseconds. */
export function feedChange(feed: Feed, shown: readonly ArchiveArticle[]): number {
  const first = feed.articles[0] as ArchiveArticle;
  return shown.length === 0 ? moment(first.date) : Math.max(...shown.map(lastChange));
}

const NOON = 12 * 60 * 60 * 1000;

/**
 * The moment for a date. A day without a time is given as noon in UTC, which is that same day for
 * nearly every reader on earth; its midnight would be the day before in half of the world.
 */
export function moment(date: PreciseDate): number {
  return +date + (date.civil ? NOON : 0);
}

/** The later of publication and update. */
export function lastChange(article: ArchiveArticle): number {
  const published = moment(article.date);
  const { updated } = article.data;
  if (updated === undefined || !isMoment(updated)) return published;
  return Math.max(published, moment(updated));
}

/** A name that stands at an entry, with the page of the archive that tells more. */
export type Creator = Pick<ArticleGroup, "title" | "url">;

/** Who made an article: its authors, else its sources, else the site. */
export function creators(article: ArchiveArticle, site: FeedSite): readonly Creator[] {
  const named: readonly Creator[] = article.authors.length > 0 ? article.authors : article.sources;
  return named.length > 0 ? named : [{ title: site.title, url: "/" }];
}

/** The text with its own direction and language: readers ignore those of a feed. */
export function directed(article: ArchiveArticle, site: FeedSite): string {
  const dir = directionOf(article, site);
  return `<div dir="${dir}" lang="${languageOf(article, site)}">${site.text(article)}</div>`;
}

/** Does the date name a day or finer? */
function isMoment(date: PreciseDate): boolean {
  return date.precision !== "year" && date.precision !== "month";
}
