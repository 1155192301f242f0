import { lookup } from "mrmime";
import { licenceAddress } from "../articles/licence.ts";
import type { ToldArticle } from "../views/index.ts";
import { CITATION_FORMATS } from "./citation/formats.ts";
import { FIXED_TEXT } from "./fixity-files.ts";
import { licenceOf } from "./licence.ts";
import { leadPicture } from "./picture.ts";
import type { PublishedSite } from "./site.ts";

/** A `<link>` that tells machines what stands where; the address is whole. */
export interface TypedLink {
  readonly rel: string;
  readonly href: string;
  /** The media type of what stands there. */
  readonly type?: string | undefined;
}

/** What the page of an article is, to machines that collect for libraries. */
const KINDS = ["https://schema.org/NewsArticle", "https://schema.org/AboutPage"];

/**
 * Links of an article by their kinds (signposting.org/FAIR, profile of 2023-10-02): how to cite it,
 * who wrote it, what describes it, under what it may be published, its picture at full size, and what
 * it was before it was corrected (RFC 5829).
 *
 * @param hasReferences are there files of references beside it?
 */
export function typedLinks(
  article: ToldArticle,
  site: PublishedSite,
  hasReferences: boolean,
): TypedLink[] {
  const { absolute } = site;
  const page = absolute(article.url);
  const licence = licenceOf(article, site);
  const picture = leadPicture(article, site)?.url;
  const previous = article.versions.at(-1);
  const authors = article.authors.map(({ url, profile }) => url ?? profile?.sameAs?.[0]);
  return [
    { rel: "cite-as", href: page },
    ...authors.flatMap((url) => (url === undefined ? [] : { rel: "author", href: absolute(url) })),
    ...(hasReferences ? CITATION_FORMATS : []).map(({ file, type }) => ({
      rel: "describedby",
      href: page + file,
      type,
    })),
    ...(licence === undefined ? [] : [{ rel: "license", href: licenceAddress(licence) }]),
    ...(picture === undefined ? [] : [{ rel: "item", href: picture, type: typeOf(picture) }]),
    ...(article.textHash === undefined
      ? []
      : [{ rel: "item", href: page + FIXED_TEXT, type: "text/plain" }]),
    ...(previous === undefined
      ? []
      : [{ rel: "predecessor-version", href: absolute(previous.url) }]),
    ...KINDS.map((href) => ({ rel: "type", href })),
  ];
}

function typeOf(picture: string): string | undefined {
  const type = lookup(new URL(picture).pathname);
  return type?.startsWith("image/") ? type : undefined;
}
