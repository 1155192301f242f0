import type { Archive, ArchiveArticle } from "../archive/index.ts";
import { licenceAddress } from "../articles/licence.ts";
import { type DateInput, type DateOptions, isoDate } from "../dates/index.ts";

/** A site that was built, and what its archive holds. */
export interface ExportedSite {
  /** The project's root, an absolute path. */
  readonly root: string;
  /** The folder that Eleventy reads, an absolute path. */
  readonly input: string;
  /** The folder of the built site, an absolute path. */
  readonly output: string;
  /** The folder of the articles, an absolute path. */
  readonly articlesFolder: string;
  /** The archive's name. */
  readonly title: string;
  readonly description: string | undefined;
  /** The home page's whole address. */
  readonly url: string;
  readonly lang: string;
  /** An IANA name. */
  readonly zone: string;
  /** What the site takes for now, if it is told; no export asks the clock. */
  readonly now: DateInput | undefined;
  /** The newest first, without drafts. */
  readonly articles: readonly ArchiveArticle[];
  /** Under what others may publish an article: a name of the SPDX License List, or an address. */
  readonly licenceOf: (article: ArchiveArticle) => string | undefined;
  /** The whole address of a page, percent-encoded. */
  readonly absolute: (url: string) => string;
}

/** A site with all that its search knows of it. */
export interface SearchedSite extends ExportedSite {
  readonly archive: Archive;
  /** How the site prints dates. */
  readonly dates: Partial<DateOptions> & { readonly zone: string };
}

/** The day that an export bears, `2019-08-07`: what the site takes for now, else the newest article's. */
export function dayOfExport({ now, articles: [newest], zone }: ExportedSite): string {
  const day = now ?? newest?.date;
  // Of an article that names its month or year alone, the first day.
  return day === undefined ? "1970-01-01" : `${isoDate(day, { zone })}-01-01`.slice(0, 10);
}

/** The licence that every article has, if they have one. */
export function licenceOfAll({ articles, licenceOf }: ExportedSite): string | undefined {
  const licences = new Set(articles.map(licenceOf));
  return licences.size === 1 ? [...licences][0] : undefined;
}

/** The same as a data package names it; nothing where articles have several. */
export function packageLicences(site: ExportedSite): { licenses?: object[] } {
  const licence = licenceOfAll(site);
  if (licence === undefined) return {};
  const path = licenceAddress(licence);
  return { licenses: [path === licence ? { path } : { name: licence, path }] };
}
