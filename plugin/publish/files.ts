import type { Archive } from "../archive/index.ts";
import { atomFeed, type FeedSite } from "./atom.ts";
import { robotsFile } from "./robots.ts";
import { type SitemapPage, type SitemapRules, sitemaps } from "./sitemap.ts";

/** A file for machines that stands beside the pages. */
export interface MachineFile {
  /** The address from the site's root. */
  readonly url: string;
  /** @param ownPages addresses of the pages that the site makes itself */
  readonly content: (ownPages: readonly string[]) => string;
}

/** Addresses of the files to make; a file without one is not made. */
export interface MachineFileUrls {
  readonly feed?: string | undefined;
  readonly sitemap?: string | undefined;
  readonly robots?: string | undefined;
}

/**
 * The files for machines: feed, sitemap, robots.txt. An archive without articles has no feed.
 *
 * @param pages every page that the plugin makes
 * @param linkedSitemap the sitemap that robots.txt names, whoever makes it
 */
export function machineFiles(
  archive: Archive,
  pages: readonly SitemapPage[],
  site: FeedSite & SitemapRules,
  { feed, sitemap, robots }: MachineFileUrls,
  linkedSitemap: string | undefined,
): MachineFile[] {
  const files: MachineFile[] = [];
  if (feed !== undefined && archive.articles.length > 0) {
    files.push({ url: feed, content: () => atomFeed(archive.articles, site, feed) });
  }
  if (sitemap !== undefined) files.push(...sitemaps(pages, site, sitemap));
  if (robots !== undefined) {
    const listed = linkedSitemap === undefined ? undefined : site.absolute(linkedSitemap);
    files.push({ url: robots, content: () => robotsFile(listed) });
  }
  return files;
}
