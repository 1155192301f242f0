import { type Direction, languageDirection } from "../text/index.ts";
import type { ArticleLink } from "../views/index.ts";
import type { LicenceRules } from "./licence.ts";

/** What every file for machines, and every head of a page, says of its site. */
export interface PublishedSite {
  readonly title: string;
  readonly description?: string | undefined;
  /** The newsroom's accounts elsewhere. */
  readonly accounts: readonly string[];
  /** The language of the site's pages, a BCP 47 tag. */
  readonly lang: string;
  /** The direction of the site's pages. */
  readonly dir: Direction;
  /** Under what others may publish its articles; unset, nothing is said of that. */
  readonly licence?: LicenceRules | undefined;
  /** The site's zone, an IANA name. */
  readonly zone: string;
  /** Turns an address from the site's root into a whole one, percent-encoded. */
  readonly absolute: (address: string) => string;
  /** The same in letters, for people. */
  readonly readable: (address: string) => string;
  /** Makes a text, an article's by its direction, keep its order where no markup can: in JSON-LD, feeds. */
  readonly isolate: (text: string, own?: Direction) => string;
}

/** The language that an article is written in. */
export function languageOf(article: Pick<ArticleLink, "data">, site: PublishedSite): string {
  return article.data.lang ?? site.lang;
}

/** The direction of an article's text: that of the language it is written in. */
export function directionOf(article: Pick<ArticleLink, "data">, site: PublishedSite): Direction {
  const { lang } = article.data;
  return (lang === undefined ? undefined : languageDirection(lang)) ?? site.dir;
}
