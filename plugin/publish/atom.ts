import { generateAtomFeed } from "feedsmith";
import type { ArchiveArticle } from "../archive/index.ts";
import type { PreciseDate } from "../dates/index.ts";

/** What a feed says of its site. */
export interface FeedSite {
  readonly title: string;
  readonly description?: string | undefined;
  readonly lang: string;
  /** Turns an address from the site's root into a whole one. */
  readonly absolute: (address: string) => string;
  /** An article's text as HTML in which every link is a whole address. */
  readonly text: (article: ArchiveArticle) => string;
}

/** Entries in the feed: enough for a reader that comes by once a week. */
const ENTRIES = 20;

/**
 * The Atom feed (RFC 4287) of the newest articles, with their whole text. Articles dated to a
 * month or a year are left out: an entry needs a moment, and none may be made up. Readers ignore
 * a feed's language, so each text carries its direction itself.
 *
 * @param articles newest first
 * @param url the feed's own address from the site's root
 */
export function atomFeed(articles: readonly ArchiveArticle[], site: FeedSite, url: string): string {
  const shown = articles.filter((article) => isMoment(article.date)).slice(0, ENTRIES);
  const first = articles[0] as ArchiveArticle;
  const updated = shown.length === 0 ? moment(first.date) : Math.max(...shown.map(lastChange));
  return generateAtomFeed({
    id: site.absolute("/"),
    title: { value: site.title },
    ...(site.description === undefined ? {} : { subtitle: { value: site.description } }),
    updated: iso(updated),
    authors: [{ name: site.title }],
    links: [
      { rel: "self", href: site.absolute(url), type: "application/atom+xml" },
      { rel: "alternate", href: site.absolute("/"), type: "text/html" },
    ],
    xml: { lang: site.lang },
    entries: shown.map((article) => ({
      id: site.absolute(article.url),
      title: { value: article.title },
      published: iso(moment(article.date)),
      updated: iso(lastChange(article)),
      links: [{ rel: "alternate", href: site.absolute(article.url), type: "text/html" }],
      authors: creators(article, site).map((name) => ({ name })),
      categories: article.topics.map((topic) => ({ term: topic.id, label: topic.name })),
      summary: { value: article.summary },
      content: { type: "html", value: directed(article, site) },
      xml: { base: site.absolute(article.url), lang: article.data.lang ?? site.lang },
    })),
  });
}

const NOON = 12 * 60 * 60 * 1000;

/**
 * The moment for a date. A day without a time is given as noon in UTC, which is that same day for
 * nearly every reader on earth; its midnight would be the day before in half of the world.
 */
function moment(date: PreciseDate): number {
  return +date + (date.civil ? NOON : 0);
}

function iso(time: number): string {
  return new Date(time).toISOString();
}

/** Does the date name a day or finer? */
function isMoment(date: PreciseDate): boolean {
  return date.precision !== "year" && date.precision !== "month";
}

/** The later of publication and update. */
function lastChange(article: ArchiveArticle): number {
  const published = moment(article.date);
  const { updated } = article.data;
  if (updated === undefined || !isMoment(updated)) return published;
  return Math.max(published, moment(updated));
}

function creators(article: ArchiveArticle, site: FeedSite): string[] {
  const named = article.authors.length > 0 ? article.authors : article.sources;
  return named.length > 0 ? named.map((group) => group.name) : [site.title];
}

function directed(article: ArchiveArticle, site: FeedSite): string {
  return `<div dir="rtl" lang="${article.data.lang ?? site.lang}">${site.text(article)}</div>`;
}
