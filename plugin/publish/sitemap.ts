import type { PreciseDate } from "../dates/index.ts";
import { printIsoDate } from "../dates/machine-date.ts";
import { escapeHtml } from "../text/index.ts";
import type { MachineFile } from "./machine-file.ts";

/** A page as a sitemap names it. */
export interface SitemapPage {
  /** The address from the site's root. */
  readonly url: string;
  /** The day on which its text last changed, when that is known. */
  readonly changed?: PreciseDate | undefined;
}

/** How a sitemap's addresses and days are written. */
export interface SitemapRules {
  readonly absolute: (address: string) => string;
  readonly zone: string;
}

/**
 * Pages in one file. The protocol (sitemaps.org, version 0.9) allows 50,000; the rest is left to
 * the pages that the site makes itself, which stand in the first file.
 */
const PAGES_A_FILE = 45_000;

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * The sitemap of all pages: one file, or an index with numbered files when there are more pages
 * than one file may hold. Of these the first are of pages that bear no day; then come the others from
 * the end of their list, the oldest articles first, so that one more changes the last file alone.
 *
 * @param pages in the order in which they are listed, the newest articles first
 * @param url the address of the sitemap or of its index
 */
export function sitemaps(
  pages: readonly SitemapPage[],
  rules: SitemapRules,
  url: string,
): MachineFile[] {
  if (pages.length <= PAGES_A_FILE) {
    const content = (own: readonly string[]) => urlSet([...own.map(ownPage), ...pages], rules);
    return [{ url, content, listsOwnPages: true }];
  }
  const undated = pages.filter(({ changed }) => changed === undefined);
  const dated = pages.filter(({ changed }) => changed !== undefined).reverse();
  const files = [...filesOf(undated), ...filesOf(dated)].map((part, index) => {
    return {
      url: url.replace(/\.xml$/, `-${index + 1}.xml`),
      content: (own: readonly string[]) =>
        urlSet(index === 0 ? [...own.map(ownPage), ...part] : part, rules),
      ...(index === 0 ? { listsOwnPages: true } : { view: () => ({ pages: part.map(toldOf) }) }),
    };
  });
  const addresses = files.map((file) => file.url);
  return [{ url, content: () => sitemapIndex(addresses, rules) }, ...files];
}

function filesOf(pages: readonly SitemapPage[]): (readonly SitemapPage[])[] {
  return Array.from({ length: Math.ceil(pages.length / PAGES_A_FILE) }, (_, index) =>
    pages.slice(index * PAGES_A_FILE, (index + 1) * PAGES_A_FILE),
  );
}

function ownPage(url: string): SitemapPage {
  return { url };
}

/** Tells a page's entry from any other, in less time than it is made in. */
function toldOf({ url, changed }: SitemapPage): string {
  return changed === undefined ? url : `${url} ${+changed} ${changed.precision}`;
}

function urlSet(pages: readonly SitemapPage[], { absolute, zone }: SitemapRules): string {
  const entries = pages.map(({ url, changed }) => {
    const day = changed === undefined ? "" : printIsoDate(changed, zone);
    const lastmod = /^\d{4}-\d{2}-\d{2}$/.test(day) ? `<lastmod>${day}</lastmod>` : "";
    return `<url><loc>${escapeHtml(absolute(url))}</loc>${lastmod}</url>`;
  });
  return `${DECLARATION}<urlset ${NAMESPACE}>\n${entries.join("\n")}\n</urlset>\n`;
}

function sitemapIndex(addresses: readonly string[], { absolute }: SitemapRules): string {
  const entries = addresses.map(
    (url) => `<sitemap><loc>${escapeHtml(absolute(url))}</loc></sitemap>`,
  );
  return `${DECLARATION}<sitemapindex ${NAMESPACE}>\n${entries.join("\n")}\n</sitemapindex>\n`;
}
