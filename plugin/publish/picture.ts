import type { PublishedSite } from "./site.ts";

/** A picture as an article has it. */
interface ArticlePicture {
  readonly src?: string | undefined;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** In pixels, like the height; where they were read. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** An article or a topic, which a picture may stand for. */
export interface Pictured {
  readonly url: string;
  readonly data: { readonly image?: ArticlePicture | undefined };
  /** The lead picture with its measures; without it, the one of the front matter. */
  readonly image?: ArticlePicture | undefined;
  /** A picture made for social networks. */
  readonly card?: CardPicture | undefined;
}

interface CardPicture extends Omit<ArticlePicture, "src"> {
  readonly url: string;
}

/** A picture that stands for an article elsewhere. */
export interface SharedPicture extends Omit<ArticlePicture, "src"> {
  /** The whole address, percent-encoded. */
  readonly url: string;
}

/**
 * An article's lead picture. A name that is relative stands beside the article.
 *
 * @returns `undefined` when there is none, or when it is no address of the web
 */
export function leadPicture(
  article: Pictured,
  site: Pick<PublishedSite, "absolute">,
): SharedPicture | undefined {
  const { src, alt, caption, credit, width, height } = article.image ?? article.data.image ?? {};
  const url = src === undefined ? undefined : wholeAddress(src, article.url, site);
  return url === undefined ? undefined : { url, alt, caption, credit, width, height };
}

/** The picture that is shown where an article is shared: made for that, else its lead picture. */
export function sharedPicture(
  article: Pictured,
  site: Pick<PublishedSite, "absolute">,
): SharedPicture | undefined {
  const { card } = article;
  if (card !== undefined) return { ...card, url: site.absolute(card.url) };
  const lead = leadPicture(article, site);
  return lead === undefined ? undefined : { ...lead, alt: lead.alt ?? lead.caption };
}

function wholeAddress(
  source: string,
  page: string,
  { absolute }: Pick<PublishedSite, "absolute">,
): string | undefined {
  const base = absolute(page);
  const address = absolute(source);
  if (!URL.canParse(address, base)) return undefined;
  const { protocol, href } = new URL(address, base);
  return /^https?:$/.test(protocol) ? href : undefined;
}
