import { createHash } from "node:crypto";
import { ArchiveArticle } from "../../archive/index.ts";
import type { ExportedSite } from "../exported-site.ts";

/**
 * The pages that an archive's readers are offered, as lines of JSON: the home page and every article.
 * Players read all of them before they show anything, so texts stand elsewhere.
 *
 * @param ts an instant in UTC
 */
export function* pageLines(site: ExportedSite, ts: string): Generator<string> {
  yield lineOf({ format: "json-pages-1.0", id: "pages", title: "All Pages" });
  yield lineOf({ id: idOf(site.url), url: site.url, ts, title: site.title });
  for (const article of site.articles) yield lineOf(pageOf(site, article, ts));
}

/** The articles once more, with the words that readers see, by which a player's own search finds them. */
export function* textLines(site: ExportedSite, ts: string): Generator<string> {
  yield lineOf({ format: "json-pages-1.0", id: "extra", title: "Extra Pages", hasText: true });
  for (const article of site.articles) {
    yield lineOf({ ...pageOf(site, article, ts), text: ArchiveArticle.plainTextOf(article) });
  }
}

function pageOf(site: ExportedSite, article: ArchiveArticle, ts: string): object {
  const url = site.absolute(article.url);
  return { id: idOf(url), url, ts, title: article.title };
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function idOf(url: string): string {
  return createHash("sha256").update(url).digest("hex").slice(0, 16);
}
