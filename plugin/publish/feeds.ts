import type { Archive, ArchiveArticle, TopicGroup } from "../archive/index.ts";
import { contentHash } from "../incremental/content-hash.ts";
import { made } from "../text/maps.ts";
import { viewHash } from "../views/index.ts";
import { atomContent, atomEntry, atomFeed } from "./atom.ts";
import type { Feed, FeedSite } from "./feed.ts";
import { jsonContent, jsonFeed, jsonItem } from "./json-feed.ts";
import type { MachineFile } from "./machine-file.ts";
import { rssContent, rssFeed, rssItem } from "./rss.ts";

/** Formats of feeds. */
export type FeedFormat = "atom" | "rss" | "json";

/** Which feeds a site has: the option `feeds`. */
export interface FeedRules {
  /** Entries in a feed at most. */
  readonly items: number;
  readonly formats: readonly FeedFormat[];
  /** Has each topic with a page feeds of its own; in which formats, where these are others? */
  readonly topics: boolean | readonly FeedFormat[];
}

/** The formats of the feeds of topics. */
export function topicFormats({ formats, topics }: FeedRules): readonly FeedFormat[] {
  if (typeof topics !== "boolean") return topics;
  return topics ? formats : [];
}

/** Stands for all that a feed says of an article. */
type EntryKey = (article: ArchiveArticle) => string;

interface Writer {
  /** The file's name beside the page whose list it feeds. */
  readonly file: string;
  readonly type: string;
  readonly print: (feed: Feed, site: FeedSite, url: string) => string;
  /** What is printed. */
  readonly content: (feed: Feed, site: FeedSite, url: string, entry: EntryKey) => object;
  /** What is printed of an article. */
  readonly entry: (article: ArchiveArticle, site: FeedSite) => object;
}

const WRITERS: Readonly<Record<FeedFormat, Writer>> = {
  atom: {
    file: "feed.xml",
    type: "application/atom+xml",
    print: atomFeed,
    content: atomContent,
    entry: atomEntry,
  },
  rss: {
    file: "rss.xml",
    type: "application/rss+xml",
    print: rssFeed,
    content: rssContent,
    entry: rssItem,
  },
  json: {
    file: "feed.json",
    type: "application/feed+json",
    print: jsonFeed,
    content: jsonContent,
    entry: jsonItem,
  },
};

/** A feed as a file. */
export type FeedFile = MachineFile & Required<Pick<MachineFile, "view">>;

/** A feed as pages link to it. */
export interface FeedLink {
  readonly url: string;
  /** The media type. */
  readonly type: string;
}

/**
 * Links to the feeds of a page, by the page's address.
 *
 * @param formats the formats that there are, in the order in which readers should be offered them
 */
export function feedLinks(page: string, formats: readonly FeedFormat[]): FeedLink[] {
  return formats.map((format) => {
    const { file, type } = WRITERS[format];
    return { url: page + file, type };
  });
}

/** The feeds of the whole archive. */
export function siteFeeds(
  archive: Archive,
  site: FeedSite,
  formats: readonly FeedFormat[],
  { items }: FeedRules,
): FeedFile[] {
  const { title, description } = site;
  const feed = { title, description, page: "/", articles: archive.articles, items };
  return filesOf(feed, formats, site, entryKeys(site));
}

/** The feeds of every topic that has a page. */
export function topicFeeds(archive: Archive, site: FeedSite, rules: FeedRules): FeedFile[] {
  const formats = topicFormats(rules);
  if (formats.length === 0) return [];
  const keys = entryKeys(site);
  return archive.topics.flatMap((topic) => {
    const feed = feedOf(topic, site, rules);
    return feed === undefined ? [] : filesOf(feed, formats, site, keys);
  });
}

function feedOf(topic: TopicGroup, site: FeedSite, { items }: FeedRules): Feed | undefined {
  const { name, description, url, articles } = topic;
  if (url === undefined) return undefined;
  return { title: `${name} - ${site.title}`, description, page: url, articles, items };
}

function filesOf(
  feed: Feed,
  formats: readonly FeedFormat[],
  site: FeedSite,
  keys: Readonly<Record<FeedFormat, EntryKey>>,
): FeedFile[] {
  if (feed.articles.every(({ data }) => data.draft)) return [];
  return formats.map((format) => {
    const { file, print, content } = WRITERS[format];
    const url = feed.page + file;
    return {
      url,
      content: () => print(feed, site, url),
      view: () => content(feed, site, url, keys[format]),
    };
  });
}

/** What stands for articles in the views of feeds. Topics share articles: each is looked at once. */
function entryKeys(site: FeedSite): Record<FeedFormat, EntryKey> {
  const told = { ...site, text: site.textKey };
  const keysOf = (format: FeedFormat): EntryKey => {
    const known = new Map<ArchiveArticle, string>();
    const { entry } = WRITERS[format];
    return (article) => made(known, article, () => viewHash(entry(article, told), contentHash));
  };
  return { atom: keysOf("atom"), rss: keysOf("rss"), json: keysOf("json") };
}

/**
 * Keeps the texts that were rendered last: the formats of a feed follow each other with the same
 * texts, and topics share articles.
 *
 * @param size texts kept at most
 */
export function memoizedTexts(
  text: (article: ArchiveArticle) => string,
  size: number,
): (article: ArchiveArticle) => string {
  const kept = new Map<ArchiveArticle, string>();
  return (article) => {
    const known = kept.get(article);
    if (known !== undefined) return known;
    const made = text(article);
    const [oldest] = kept.keys();
    if (kept.size >= size && oldest !== undefined) kept.delete(oldest);
    kept.set(article, made);
    return made;
  };
}
