import type { ToldArticle } from "../views/index.ts";
import { citationOf } from "./citation/citation.ts";
import type { PublishedSite } from "./site.ts";

/** A `<meta>` element. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/**
 * The tags that reference managers read on an article's page (Highwire Press, as Google Scholar's
 * inclusion guidelines describe them; Zotero reads the same). Their values end up in references, so
 * they carry no direction marks.
 */
export function citationTags(article: ToldArticle, site: PublishedSite): MetaTag[] {
  const citation = citationOf(article, site);
  const date = citation.isoDate.replaceAll("-", "/");
  const tags: (readonly [string, string])[] = [
    ["title", citation.title],
    ...citation.authors.map((author) => ["author", author] as const),
    ["publication_date", date],
    ["online_date", date],
    ["journal_title", citation.publications.join("، ")],
    ["language", citation.lang],
    ["public_url", citation.url],
  ];
  return tags.map(([name, content]) => ({ name: `citation_${name}`, content }));
}
