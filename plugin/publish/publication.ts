import type { Archive, ArchiveArticle, VersionPage } from "../archive/index.ts";
import { fixedText } from "../articles/fixed-text.ts";
import { citationOf } from "./citation/citation.ts";
import { CITATION_FORMATS } from "./citation/formats.ts";
import type { FeedSite } from "./feed.ts";
import {
  type FeedFile,
  type FeedFormat,
  type FeedRules,
  feedLinks,
  memoizedTexts,
  topicFeeds,
  topicFormats,
} from "./feeds.ts";
import { isRead, type MachineFileRules, type MachineFileUrls, machineFiles } from "./files.ts";
import { FIXED_TEXT } from "./fixity-files.ts";
import { headFilters } from "./head.ts";
import { type HeaderRules, headersWith } from "./headers.ts";
import { hostWarnings, type OutputFile } from "./host-limits.ts";
import { licenceOf } from "./licence.ts";
import type { MachineFile } from "./machine-file.ts";
import { redirectPageUrl, redirectsOf } from "./redirects.ts";
import { shownElsewhere } from "./shown-elsewhere.ts";
import type { SitemapPage } from "./sitemap.ts";
import type { StructuredSite } from "./structured-site.ts";

/** What a site chose about everything that is published beside its pages. */
export interface PublicationRules
  extends Omit<MachineFileRules, "headers" | "linkedSitemap" | "redirectPages"> {
  /** Are there files of references beside articles? */
  readonly citationFiles: boolean;
  readonly headers: HeaderRules;
  /** May articles hold films and sounds in HTML, from anywhere? */
  readonly hasHtml: boolean;
  /** Pages at old addresses; unset where the host decides. */
  readonly redirectPages: boolean | undefined;
  /** Is there an index of the site's texts? */
  readonly hasSearchIndex: boolean;
  /** Addresses of servers that the site's scripts ask. */
  readonly connections: readonly string[];
  /** Is there an editor's desk? */
  readonly hasCms: boolean;
  readonly urls: MachineFileUrls;
  /** Addresses of files that pages link to, whoever makes them. */
  readonly linked: Pick<MachineFileUrls, "feed" | "sitemap" | "redirects">;
}

/** Texts that are kept rendered, since topics share their newest articles: some 12 MB. */
const TEXTS_KEPT = 2000;

/** A file beside the page of an article. */
interface ArticleFile {
  readonly name: string;
  readonly content: string;
}

/** How the texts of feeds are made. */
export interface FeedTexts {
  /** An article's text as HTML in which every link is a whole address. */
  readonly text: FeedSite["text"];
  /** Stands for that text. */
  readonly textKey: FeedSite["textKey"];
}

/** What a site tells machines, in its pages' heads and in files of their own. */
export class Publication {
  /** Names of the files that may stand beside a page and go when it goes. */
  readonly filesBesidePages: readonly string[];
  readonly #site: StructuredSite & FeedSite;
  readonly #rules: PublicationRules;
  readonly #feeds: FeedRules;

  constructor(site: StructuredSite, rules: PublicationRules, { text, textKey }: FeedTexts) {
    this.#site = { ...site, text: memoizedTexts(text, TEXTS_KEPT), textKey };
    this.#rules = rules;
    // Without pages of articles, or where the site wants none, nothing is fed.
    const none = { ...rules.feeds, formats: [], topics: false };
    this.#feeds = rules.linked.feed === undefined ? none : rules.feeds;
    this.filesBesidePages = [
      ...this.articleFileNames,
      ...feedLinks("", topicFormats(this.#feeds)).map(({ url }) => url),
    ];
  }

  /** The address of the feed that readers are offered first. */
  get feed(): string | undefined {
    return feedLinks("/", this.#siteFormats())[0]?.url;
  }

  /** Under what others may publish an article. */
  licenceOf(article: ArchiveArticle): string | undefined {
    return licenceOf(article, this.#site);
  }

  /** Filters for the heads of pages, by name. */
  get filters() {
    return headFilters(this.#site, {
      feeds: this.#siteFormats(),
      topicFeeds: topicFormats(this.#feeds),
      citationFiles: this.#rules.citationFiles,
    });
  }

  /** The feeds of topics, of which an archive has as many as topics in each format. */
  topicFeeds(archive: Archive): FeedFile[] {
    return topicFeeds(archive, this.#site, this.#feeds);
  }

  /** The files that stand by themselves, the feeds of topics left out. */
  files(archive: Archive, pages: readonly SitemapPage[]): MachineFile[] {
    const { headers, linked, urls } = this.#rules;
    const rules = this.#rules;
    return machineFiles(archive, pages, this.#site, urls, {
      ...rules,
      feeds: this.#feeds,
      headers: () =>
        headersWith(headers, { ...rules, ...shownElsewhere(archive.articles, rules.hasHtml) }),
      linkedSitemap: linked.sitemap,
      redirectPages: this.#redirectPages,
    });
  }

  /** Addresses of all these files, those that lead on from old addresses left out. */
  standing(archive: Archive, pages: readonly SitemapPage[]): string[] {
    const old = new Set(redirectsOf(archive).map(({ from }) => redirectPageUrl(from)));
    const files = [...this.files(archive, pages), ...this.topicFeeds(archive)].map(
      ({ url }) => url,
    );
    const beside = archive.articles.flatMap(({ url }) =>
      this.articleFileNames.map((name) => url + name),
    );
    return [...files.filter((url) => !old.has(url)), ...beside];
  }

  /** Names of the files that stand beside an article's page. */
  get articleFileNames(): string[] {
    const { citationFiles, fixity } = this.#rules;
    return [
      ...(citationFiles ? CITATION_FORMATS.map(({ file }) => file) : []),
      ...(fixity ? [FIXED_TEXT] : []),
    ];
  }

  /** Names of the files that stand beside the page of an earlier version. */
  get versionFileNames(): string[] {
    return this.#rules.fixity ? [FIXED_TEXT] : [];
  }

  /** The files that stand beside the page of an earlier version. */
  versionFiles({ version: { title, plainText } }: VersionPage): ArticleFile[] {
    return this.versionFileNames.map((name) => ({ name, content: fixedText(title, plainText) }));
  }

  /** The files that stand beside an article's page. */
  articleFiles(article: ArchiveArticle): ArticleFile[] {
    const { citationFiles, fixity } = this.#rules;
    const citation = citationOf(article, this.#site);
    const references = citationFiles ? CITATION_FORMATS : [];
    return [
      ...references.map(({ file, print }) => ({ name: file, content: print(citation) })),
      ...(fixity
        ? [{ name: FIXED_TEXT, content: fixedText(article.title, article.plainText) }]
        : []),
    ];
  }

  /**
   * What a site owner should know of the finished site.
   *
   * @param oldAddresses says how many old addresses of articles lead on
   * @param files everything that is to be published
   * @param redirects the content of `_redirects`
   */
  warnings(oldAddresses: () => number, files: readonly OutputFile[], redirects: string): string[] {
    const { host, linked } = this.#rules;
    const warnings = [...hostWarnings(host, files, redirects), ...this.#lostRobots()];
    const areRead = linked.redirects !== undefined && isRead("redirects", host);
    const old = areRead || this.#redirectPages ? 0 : oldAddresses();
    if (old === 0) return warnings;
    const lost = `${old} old addresses of articles (redirectFrom) lead nowhere: the site has no file _redirects that its host reads. Set redirects: { pages: true }.`;
    return [...warnings, lost];
  }

  /** A robots.txt of the site's own is left as it is. */
  #lostRobots(): string[] {
    const { robots, urls } = this.#rules;
    const isUsual = robots.ai === "allow" && robots.deny.length === 0;
    if (isUsual || urls.robots !== undefined) return [];
    return [
      "The option robots does nothing: the site has a robots.txt of its own, or none. Write into that whom it sends away.",
    ];
  }

  /** Where the first feed is the site's own, that is one of Atom. */
  #siteFormats(): readonly FeedFormat[] {
    const { linked, urls } = this.#rules;
    const { formats } = this.#feeds;
    const isOwn = linked.feed !== undefined && urls.feed === undefined;
    return isOwn ? [...new Set<FeedFormat>(["atom", ...formats])] : formats;
  }

  get #redirectPages(): boolean {
    return this.#rules.redirectPages ?? this.#rules.host === "github";
  }
}
