import { createHash } from "node:crypto";
import { ArchiveArticle } from "../../archive/index.ts";
import type { ExportedSite } from "../exported-site.ts";

/**
 * The pages that an archive's readers are offered, as lines of JSON: the home page and every article,
 * with the words that readers see, so that it is found by them.
 *
 * @param ts an instant in UTC
 */
export function* pageLines(site: ExportedSite, ts: string): Generator<string> {
  yield lineOf({ format: "json-pages-1.0", id: "pages", title: "All Pages", hasText: true });
  yield lineOf({ id: idOf(site.url), url: site.url, ts, title: site.title });
  for (const article of site.articles) {
    const url = site.absolute(article.url);
    const text = ArchiveArticle.plainTextOf(article);
    yield lineOf({ id: idOf(url), url, ts, title: article.title, text });
  }
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function idOf(url: string): string {
  return createHash("sha256").update(url).digest("hex").slice(0, 16);
}
