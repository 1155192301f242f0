import type { Archive } from "../archive/index.ts";
import { entryOf } from "../articles/entry.ts";
import type { PreciseDate } from "../dates/index.ts";
import type { FeedSite } from "./feed.ts";
import { type FeedRules, siteFeeds } from "./feeds.ts";
import { type FixityRules, fixityFiles } from "./fixity.ts";
import { type HeaderRules, headersFile } from "./headers.ts";
import type { Host } from "./host-limits.ts";
import type { MachineFile } from "./machine-file.ts";
import { type ManifestRules, manifestFile } from "./manifest.ts";
import { newsSitemap } from "./news-sitemap.ts";
import { openSearchFile } from "./open-search.ts";
import {
  type Redirect,
  redirectPage,
  redirectPageUrl,
  redirectsFile,
  redirectsOf,
} from "./redirects.ts";
import { type RobotRules, robotsFile } from "./robots.ts";
import { type SitemapPage, sitemaps } from "./sitemap.ts";

/** Addresses of the files to make; a file without one is not made. */
export interface MachineFileUrls {
  readonly feed?: string | undefined;
  readonly sitemap?: string | undefined;
  readonly robots?: string | undefined;
  readonly manifest?: string | undefined;
  readonly headers?: string | undefined;
  readonly redirects?: string | undefined;
  readonly nojekyll?: string | undefined;
}

/** What a site chose about its files for machines. */
export interface MachineFileRules {
  /** The sitemap that robots.txt names, whoever makes it. */
  readonly linkedSitemap: string | undefined;
  readonly feeds: FeedRules;
  readonly robots: RobotRules;
  /** How hashes of articles' texts are published; unset where they are not. */
  readonly fixity: FixityRules | undefined;
  /** The moment from which the news sitemap counts back; without it there is none. */
  readonly newsUntil: PreciseDate | undefined;
  /** The address of the site's search page with `{searchTerms}`; without it nothing describes one. */
  readonly openSearch: string | undefined;
  /** Looks at all articles, for what they show that lies elsewhere. */
  readonly headers: () => HeaderRules;
  readonly manifest: ManifestRules;
  /** The address of the site's icon. */
  readonly icon: string;
  /** Rules for `_redirects` that the site wrote itself. */
  readonly ownRedirects: string;
  /** Is there a page at every old address? */
  readonly redirectPages: boolean;
  readonly host: Host | undefined;
}

/** Where the description of the site's search stands. */
export const OPEN_SEARCH = "/opensearch.xml";

/** Where the sitemap of news stands. */
const NEWS_SITEMAP = "/news-sitemap.xml";

/** The hosts that read a file; all of them may be meant where the site names none. */
const READERS = {
  headers: ["cloudflare", "cloudflare-paid", "netlify"],
  redirects: ["cloudflare", "cloudflare-paid", "netlify", "gitlab"],
  nojekyll: ["github"],
} as const satisfies Record<string, readonly Host[]>;

/** Does the site's host read a file? */
export function isRead(file: keyof typeof READERS, host: Host | undefined): boolean {
  return host === undefined || (READERS[file] as readonly Host[]).includes(host);
}

/**
 * The files for machines that there is one of: feeds of the site, sitemaps, robots.txt, the manifest,
 * and what hosts read. An archive without articles has no feed.
 *
 * @param pages every page that the plugin makes
 */
export function machineFiles(
  archive: Archive,
  pages: readonly SitemapPage[],
  site: FeedSite,
  urls: MachineFileUrls,
  rules: MachineFileRules,
): MachineFile[] {
  const { sitemap, robots, manifest } = urls;
  const files: MachineFile[] = [...feedFiles(archive, site, urls, rules)];
  if (sitemap !== undefined) {
    const isDraft = ({ url }: SitemapPage) => {
      const article = archive.article(url);
      return article !== undefined && entryOf(article).draft;
    };
    const listed = pages.filter((page) => !isDraft(page));
    files.push(...sitemaps(listed, site, sitemap));
  }
  const { newsUntil } = rules;
  if (newsUntil !== undefined) {
    files.push({ url: NEWS_SITEMAP, content: () => newsSitemap(archive, site, newsUntil) });
  }
  if (robots !== undefined) {
    const news = newsUntil === undefined ? undefined : NEWS_SITEMAP;
    const listed = [rules.linkedSitemap, news].filter((url) => url !== undefined);
    files.push({ url: robots, content: () => robotsFile(listed.map(site.absolute), rules.robots) });
  }
  if (manifest !== undefined) {
    files.push({ url: manifest, content: () => manifestFile(site, rules.manifest, rules.icon) });
  }
  if (rules.fixity) files.push(...fixityFiles(archive, site, rules.fixity));
  const { openSearch } = rules;
  if (openSearch !== undefined) {
    files.push({ url: OPEN_SEARCH, content: () => openSearchFile(site, openSearch) });
  }
  return [...files, ...hostFiles(archive, site, urls, rules)];
}

/** A site that makes `/feed.xml` itself has the other formats from here. */
function feedFiles(
  archive: Archive,
  site: FeedSite,
  { feed }: MachineFileUrls,
  { feeds }: MachineFileRules,
): MachineFile[] {
  const formats = feed === undefined ? feeds.formats.filter((f) => f !== "atom") : feeds.formats;
  return siteFeeds(archive, site, formats, feeds);
}

function hostFiles(
  archive: Archive,
  site: FeedSite,
  { headers, redirects, nojekyll }: MachineFileUrls,
  rules: MachineFileRules,
): MachineFile[] {
  const files: MachineFile[] = [];
  const old = redirectsOf(archive);
  if (headers !== undefined && isRead("headers", rules.host)) {
    const folder = new URL(site.absolute("/")).pathname;
    files.push({ url: headers, content: () => headersFile(rules.headers(), folder) });
  }
  if (redirects !== undefined && isRead("redirects", rules.host)) {
    const content = redirectsFile(old, site, rules.ownRedirects);
    if (content !== "") files.push({ url: redirects, content: () => content });
  }
  if (rules.redirectPages) files.push(...redirectPages(old, site));
  if (nojekyll !== undefined && isRead("nojekyll", rules.host)) {
    files.push({ url: nojekyll, content: () => "" });
  }
  return files;
}

function redirectPages(old: readonly Redirect[], site: FeedSite): MachineFile[] {
  return old.map((redirect) => ({
    url: redirectPageUrl(redirect.from),
    content: () => redirectPage(redirect, site),
  }));
}
