import { generateRssFeed } from "feedsmith";
import type { ArchiveArticle } from "../archive/index.ts";
import { licenceAddress } from "../articles/licence.ts";
import {
  creators,
  directed,
  type Feed,
  type FeedSite,
  feedChange,
  moment,
  shownIn,
} from "./feed.ts";
import { licenceOf } from "./licence.ts";
import { directionOf } from "./site.ts";

/**
 * A feed of the newest articles with their whole text as RSS 2.0 (RSS Advisory Board, version
 * 2.0.11). Names stand as `dc:creator`, since RSS's own author must be an e-mail address; the whole
 * text as `content:encoded`, the summary as the description.
 *
 * @param url the feed's own address from the site's root
 */
export function rssFeed(feed: Feed, site: FeedSite, url: string): string {
  const item = (article: ArchiveArticle) => rssItem(article, site);
  return generateRssFeed(rssContent(feed, site, url, item));
}

/** All that the feed says, with what is made of each article. */
export function rssContent<Item>(
  feed: Feed,
  site: FeedSite,
  url: string,
  item: (article: ArchiveArticle) => Item,
) {
  const { absolute, isolate } = site;
  const shown = shownIn(feed);
  return {
    title: isolate(feed.title),
    link: absolute(feed.page),
    description: asHtml(isolate(feed.description ?? feed.title)),
    language: site.lang,
    lastBuildDate: new Date(feedChange(feed, shown)),
    atom: { links: [{ rel: "self", href: absolute(url), type: "application/rss+xml" }] },
    items: shown.map(item),
  };
}

/** All that the feed says of an article. */
export function rssItem(article: ArchiveArticle, site: FeedSite) {
  const { absolute, isolate } = site;
  const url = absolute(article.url);
  const dir = directionOf(article, site);
  const licence = licenceOf(article, site);
  return {
    title: isolate(article.title, dir),
    link: url,
    ...(article.summary === "" ? {} : { description: asHtml(isolate(article.summary, dir)) }),
    categories: article.topics.map((topic) => ({
      name: isolate(topic.name),
      ...(topic.url === undefined ? {} : { domain: absolute(topic.url) }),
    })),
    guid: { value: url, isPermaLink: true },
    pubDate: new Date(moment(article.date)),
    dc: {
      creators: creators(article, site).map((creator) => isolate(creator.title)),
      ...(licence === undefined ? {} : { rights: [licenceAddress(licence)] }),
    },
    content: { encoded: directed(article, site) },
  };
}

/** RSS's descriptions are HTML, its titles are plain text. */
function asHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
