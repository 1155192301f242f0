import { generateAtomFeed } from "feedsmith";
import type { ArchiveArticle } from "../archive/index.ts";
import { licenceAddress } from "../articles/licence.ts";
import {
  creators,
  directed,
  type Feed,
  type FeedSite,
  feedChange,
  lastChange,
  moment,
  shownIn,
} from "./feed.ts";
import { licenceOf } from "./licence.ts";
import { directionOf, languageOf } from "./site.ts";

/**
 * A feed of the newest articles with their whole text as Atom (RFC 4287).
 *
 * @param url the feed's own address from the site's root
 */
export function atomFeed(feed: Feed, site: FeedSite, url: string): string {
  const entry = (article: ArchiveArticle) => atomEntry(article, site);
  return generateAtomFeed(atomContent(feed, site, url, entry));
}

/** All that the feed says, with what is made of each article. */
export function atomContent<Entry>(
  feed: Feed,
  site: FeedSite,
  url: string,
  entry: (article: ArchiveArticle) => Entry,
) {
  const { absolute, isolate } = site;
  const shown = shownIn(feed);
  return {
    id: absolute(feed.page),
    title: { value: isolate(feed.title) },
    ...(feed.description === undefined ? {} : { subtitle: { value: isolate(feed.description) } }),
    updated: iso(feedChange(feed, shown)),
    authors: [{ name: isolate(site.title) }],
    links: [
      { rel: "self", href: absolute(url), type: "application/atom+xml" },
      { rel: "alternate", href: absolute(feed.page), type: "text/html" },
    ],
    xml: { lang: site.lang },
    entries: shown.map(entry),
  };
}

/** All that the feed says of an article. */
export function atomEntry(article: ArchiveArticle, site: FeedSite) {
  const { absolute, isolate } = site;
  const url = absolute(article.url);
  const dir = directionOf(article, site);
  const licence = licenceOf(article, site);
  const terms = licence === undefined ? [] : [{ rel: "license", href: licenceAddress(licence) }];
  return {
    id: url,
    title: { value: isolate(article.title, dir) },
    published: iso(moment(article.date)),
    updated: iso(lastChange(article)),
    links: [{ rel: "alternate", href: url, type: "text/html" }, ...terms],
    ...(licence === undefined ? {} : { rights: { value: licence } }),
    authors: creators(article, site).map((creator) => ({ name: isolate(creator.title) })),
    categories: article.topics.map((topic) => ({ term: topic.id, label: isolate(topic.name) })),
    summary: { value: isolate(article.summary, dir) },
    content: { type: "html", value: directed(article, site) },
    xml: { base: url, lang: languageOf(article, site) },
  };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
