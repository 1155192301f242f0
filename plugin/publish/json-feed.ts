import { generateJsonFeed } from "feedsmith";
import type { ArchiveArticle } from "../archive/index.ts";
import {
  creators,
  directed,
  type Feed,
  type FeedSite,
  lastChange,
  moment,
  shownIn,
} from "./feed.ts";
import { leadPicture } from "./picture.ts";
import { directionOf, languageOf } from "./site.ts";

/**
 * A feed of the newest articles with their whole text as JSON Feed 1.1 (jsonfeed.org/version/1.1).
 *
 * @param url the feed's own address from the site's root
 */
export function jsonFeed(feed: Feed, site: FeedSite, url: string): string {
  const item = (article: ArchiveArticle) => jsonItem(article, site);
  const made = generateJsonFeed(jsonContent(feed, site, url, item)) as {
    readonly items?: readonly object[];
  };
  // A feed must have its list of items even when that is empty.
  return `${JSON.stringify({ ...made, items: made.items ?? [] }, undefined, 1)}\n`;
}

/** All that the feed says, with what is made of each article. */
export function jsonContent<Item>(
  feed: Feed,
  site: FeedSite,
  url: string,
  item: (article: ArchiveArticle) => Item,
) {
  const { absolute, isolate } = site;
  return {
    title: isolate(feed.title),
    home_page_url: absolute(feed.page),
    feed_url: absolute(url),
    ...(feed.description === undefined ? {} : { description: isolate(feed.description) }),
    language: site.lang,
    authors: [{ name: isolate(site.title), url: absolute("/") }],
    items: shownIn(feed).map(item),
  };
}

/** All that the feed says of an article. */
export function jsonItem(article: ArchiveArticle, site: FeedSite) {
  const { absolute, isolate } = site;
  const url = absolute(article.url);
  const dir = directionOf(article, site);
  const picture = leadPicture(article, site);
  const { originalUrl } = article.data;
  const changed = lastChange(article);
  const published = moment(article.date);
  return {
    id: url,
    url,
    ...(originalUrl === undefined ? {} : { external_url: absolute(originalUrl) }),
    title: isolate(article.title, dir),
    content_html: directed(article, site),
    ...(article.summary === "" ? {} : { summary: isolate(article.summary, dir) }),
    ...(picture === undefined ? {} : { image: picture.url }),
    date_published: new Date(published),
    ...(changed === published ? {} : { date_modified: new Date(changed) }),
    authors: creators(article, site).map(({ title, url: page }) => ({
      name: isolate(title),
      ...(page === undefined ? {} : { url: absolute(page) }),
    })),
    ...(article.topics.length === 0
      ? {}
      : { tags: article.topics.map((topic) => isolate(topic.name)) }),
    language: languageOf(article, site),
  };
}
