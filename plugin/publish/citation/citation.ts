import { isoDate } from "../../dates/index.ts";
import { hashOfText } from "../../text/hash.ts";
import type { ToldArticle } from "../../views/index.ts";
import { languageOf, type PublishedSite } from "../site.ts";

/** What a reference to an article says, in every format. No direction marks stand in it. */
export interface Citation {
  /** A name for the reference, in ASCII and the same for ever: `arshif-20190807-1x9k2ab`. */
  readonly key: string;
  readonly title: string;
  /** Full names; Arabic names are not cut into given and family names. */
  readonly authors: readonly string[];
  /** Where the article came out: its sources, or the archive when it names none. */
  readonly publications: readonly string[];
  /** The archive that keeps it. */
  readonly archive: string;
  /** Year, month and day of publication, as much as is known. */
  readonly date: readonly number[];
  /** The date as ISO 8601 has it: `2019-08-07`, `2019-08`, `2019`. */
  readonly isoDate: string;
  /** The whole address of the article's page, percent-encoded. */
  readonly url: string;
  readonly lang: string;
  readonly summary: string;
  readonly keywords: readonly string[];
  /** The hash of its text, `sha256:…`, where the site publishes it. */
  readonly fixity: string | undefined;
}

/** The reference to an article. */
export function citationOf(article: ToldArticle, site: PublishedSite): Citation {
  const iso = isoDate(article.date, { zone: site.zone });
  const sources = article.sources.map((source) => source.title);
  return {
    key: `arshif-${iso.replaceAll("-", "")}-${mark(article.url)}`,
    title: article.title,
    authors: article.authors.map((author) => author.title),
    publications: sources.length > 0 ? sources : [site.title],
    archive: site.title,
    date: iso.split("-").map(Number),
    isoDate: iso,
    url: site.absolute(article.url),
    lang: languageOf(article, site),
    summary: article.summary,
    keywords: article.topics.map((topic) => topic.title),
    fixity: article.textHash && `sha256:${article.textHash}`,
  };
}

/** A short mark of an address: its hash in base 36. */
function mark(address: string): string {
  return (hashOfText(address) >>> 0).toString(36);
}

/** Anything between words but one blank, which most texts have not. */
const APART = /[^\S ]|\p{Cc}| {2}/u;

/** A text on one line, without what some reader of a format would take for the end of a field. */
export function oneLine(text: string): string {
  return (APART.test(text) ? text.replace(/[\s\p{Cc}]+/gu, " ") : text).trim();
}

/**
 * A title as it stands between «»: quotation marks within it become those that Arabic printers
 * use at the second level.
 */
export function titleInMarks(title: string): string {
  return `«${title.replace(/[«»]/g, '"')}»`;
}
