import type { Archive, ArchiveArticle } from "../archive/index.ts";
import { isoDateTime, type PreciseDate } from "../dates/index.ts";
import { escapeHtml } from "../text/index.ts";
import { directionOf, languageOf, type PublishedSite } from "./site.ts";

/** Google's limits for a news sitemap (Search Central, "News sitemap"): two days, 1,000 articles. */
const SPAN = 2 * 24 * 60 * 60 * 1000;
const MOST_ARTICLES = 1000;

const DAY = 24 * 60 * 60 * 1000;

const HEAD = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
`;

/**
 * The sitemap of the last two days' articles, for search engines that show news. It may be empty.
 *
 * @param now the moment of the build; articles dated after it are left out
 */
export function newsSitemap(archive: Archive, site: PublishedSite, now: PreciseDate): string {
  const entries: string[] = [];
  for (const article of archive.articles) {
    if (entries.length === MOST_ARTICLES || endOf(article) < +now - SPAN) break;
    const { precision } = article.date;
    if (article.data.draft || precision === "year" || precision === "month" || +article.date > +now)
      continue;
    entries.push(entry(article, site));
  }
  return `${HEAD}${entries.map((text) => `${text}\n`).join("")}</urlset>\n`;
}

/** The last moment that the article's date may mean. */
function endOf({ date }: ArchiveArticle): number {
  const days = { year: 366, month: 31, day: 1, minute: 0, second: 0 }[date.precision];
  return +date + days * DAY;
}

function entry(article: ArchiveArticle, site: PublishedSite): string {
  const { absolute, isolate, zone } = site;
  const publication = `<news:name>${escapeHtml(isolate(site.title))}</news:name><news:language>${language(article, site)}</news:language>`;
  return [
    `<url><loc>${escapeHtml(absolute(article.url))}</loc><news:news>`,
    `<news:publication>${publication}</news:publication>`,
    `<news:publication_date>${isoDateTime(article.date, { zone })}</news:publication_date>`,
    `<news:title>${escapeHtml(isolate(article.title, directionOf(article, site)))}</news:title></news:news></url>`,
  ].join("");
}

/** The main tag alone: `ar`, not `ar-IQ`. */
function language(article: ArchiveArticle, site: PublishedSite): string {
  return escapeHtml(languageOf(article, site).split("-")[0] ?? "");
}
