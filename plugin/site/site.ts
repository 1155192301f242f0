import path from "node:path";
import type { Archive, ArchiveArticle, DayOfYear } from "../archive/index.ts";
import type { CopiedFiles } from "../articles/pictures/picture.ts";
import { arDate, isoDate } from "../dates/index.ts";
import { CACHE_FOLDER } from "../incremental/cache/cache-folder.ts";
import type { UnchangedSite } from "../incremental/cache/cached-site.ts";
import { StalePages } from "../incremental/stale-pages.ts";
import { siteDates } from "../options/dates.ts";
import type { Options } from "../options.ts";
import { articleCard } from "../publish/cards/card.ts";
import type { MachineFile } from "../publish/machine-file.ts";
import { Publication } from "../publish/publication.ts";
import { MANIFEST, PARTS, SEARCH_FOLDER } from "../search/files.ts";
import { SiteIndex } from "../search/site/site-index.ts";
import { type Direction, isolateText, languageDirection } from "../text/index.ts";
import { type Frame, textKey } from "../views/index.ts";
import { wordsFor } from "../words/choice.ts";
import type { Words } from "../words.ts";
import { Addresses } from "./addresses.ts";
import { ArchivePages, feedKind } from "./archive-pages.ts";
import { articleAge } from "./article-age.ts";
import { ArticleHtml } from "./article-html.ts";
import { cmsFolder } from "./cms-folder.ts";
import { FrontBlocks, topicFaults } from "./front-blocks.ts";
import { menuFaults, menuLinks } from "./menu.ts";
import { OpinionTopics } from "./opinion-topics.ts";
import { pageKinds } from "./page-kinds.ts";
import { PagePlan } from "./page-plan.ts";
import { PageViews } from "./page-views.ts";
import { publicationRules } from "./publication-rules.ts";
import { copiedFiles } from "./published-files.ts";
import { responsiveSources } from "./responsive-sources.ts";
import { ArchiveSource } from "./source.ts";

/** Where a site's files are, and what else of it is known to whoever builds it. */
export interface SiteFiles {
  /** The project's root, an absolute path. */
  readonly root: string;
  /** The input folder, from the root or absolute. */
  readonly input: string;
  /** The folder of the site at its host: `/`, or `/archive/`. */
  readonly pathPrefix: string;
  /** Does something else put that folder in front of links, once pages are finished? */
  readonly isPrefixedLater: () => boolean;
  /** The address of the site's icon. */
  readonly icon: string;
  /** What else is copied to an address. */
  readonly copied: (address: string) => CopiedFiles;
  /** May templates of the site's own show more of the archive than the theme does? */
  readonly showsMore: () => boolean;
  /** Folders of templates, data and output: no pages of the site's own stand there. */
  readonly apart?: readonly string[];
}

/** Folders and files of a site that are read, as paths from its root. */
export interface SiteInputs {
  readonly articles: string;
  readonly media: string;
  readonly topics: string | undefined;
  readonly authors: string | undefined;
}

/** What of a site's files names pages of its own. */
class OwnListing {
  readonly urls = new Set<string>();
  /** Stands for the pages. */
  pages = "";

  note(url: string, pages: string): void {
    this.urls.add(url);
    this.pages = pages;
  }
}

/** A site: read it, ask which pages it has, what each shows, and which files stand beside them. */
export class Site {
  readonly options: Options;
  readonly root: string;
  readonly inputs: SiteInputs;
  /** Folders in which nothing is a template. */
  readonly notTemplates: readonly string[];
  readonly dates: ReturnType<typeof siteDates>;
  readonly words: Words;
  readonly dir: Direction;
  readonly addresses: Addresses;
  readonly plan: PagePlan;
  readonly html: ArticleHtml;
  readonly source: ArchiveSource;
  readonly stale = new StalePages();
  readonly views: PageViews;
  readonly publication: Publication;
  /** Years that the page of an article says it is old, if it does. */
  readonly age: ReturnType<typeof articleAge>;
  /** Is an article of a topic in which authors speak for themselves? */
  readonly isOpinion = ({ topics }: Pick<ArchiveArticle, "topics">): boolean =>
    this.#opinion.has(topics, this.source.topics);
  /** The index of the site's texts; none for a site without search. */
  readonly index: SiteIndex | undefined;
  readonly #front = new FrontBlocks(() => this.source.topics);
  readonly #opinion: OpinionTopics;
  /** Files that name pages of the site's own, and what stands for these, as they were made last. */
  readonly listing = new OwnListing();
  readonly #pages: ArchivePages;
  #left: UnchangedSite | undefined;
  #leftFrame: Frame | undefined;

  constructor(options: Options, files: SiteFiles) {
    const { root, input, showsMore } = files;
    const { site, pages, search } = options;
    this.options = options;
    this.root = root;
    this.inputs = {
      articles: options.articles.folder ?? below(root, input, "articles"),
      media: options.media ?? below(root, input, "media"),
      topics: options.topics.file,
      authors: options.authors,
    };
    this.notTemplates = [this.inputs.articles, CACHE_FOLDER, cmsFolder(input) ?? []].flat();
    this.dates = siteDates(options);
    this.words = wordsFor(site.lang, options.words);
    this.dir = languageDirection(site.lang) ?? "rtl";
    this.addresses = new Addresses(files, site.url);
    const saved = options.show.tools.includes("save") && pages.saved;
    this.plan = new PagePlan({ ...pages, search: search.enabled && pages.search, saved }, input, [
      ...[...this.notTemplates, this.inputs.media].map((name) => path.resolve(root, name)),
      ...(files.apart ?? []),
    ]);
    this.html = new ArticleHtml(options, this.addresses, this.words, this.dir);
    this.source = new ArchiveSource(this.#sourceSettings(files));
    this.#opinion = new OpinionTopics(options.topics.opinion);
    this.age = articleAge(this.dates, options.show.ageFrom);
    const rules = {
      relatedArticles: options.related.count,
      age: this.age,
      isOpinion: this.isOpinion,
      menu: (archive: Archive) =>
        this.#linksOf(options.menu, archive) ?? this.plan.menu(this.words, archive),
      footer: (archive: Archive) =>
        this.#linksOf(options.footer ?? this.plan.footer(archive), archive) ?? [],
      front: options.front,
      frontSource: this.#front,
      today: ({ days }: Archive) => {
        if (pages.onThisDay === false) return undefined;
        return this.dates.now === undefined ? days[0]?.key : isoDate(this.dates.now, this.dates);
      },
      titleOfDay: ({ days: [day] }: DayOfYear) => arDate(day?.key ?? "", "dayMonth", this.dates),
      fileOf: (article: ArchiveArticle) => this.stale.fileOf(article),
    };
    this.views = new PageViews(this.source, rules, showsMore);
    const feeds = feedKind(this.stale, () => this.publication.topicFeeds(this.archive));
    this.#pages = new ArchivePages([...pageKinds(this.plan, this.source, this), feeds]);
    this.publication = this.#publication(files);
    // A page elsewhere asks the index too: the option openSearch names it.
    const isSearched =
      search.enabled &&
      search.index &&
      (this.plan.links.search ?? options.openSearch) !== undefined;
    const hashOf = (inputPath: string) => this.source.hashOf(inputPath);
    this.index = isSearched ? new SiteIndex({ root, dates: this.dates, hashOf }) : undefined;
  }

  /** Is a name that the topic registry lacks a topic too? */
  get openTopics(): boolean {
    const { open, file } = this.options.topics;
    return open ?? file === undefined;
  }

  /** Have articles pictures for social networks? */
  get hasCards(): boolean {
    return this.options.cards && this.plan.hasArticlePages;
  }

  /** The archive that was read last. */
  get archive(): Archive {
    return this.source.archive;
  }

  /**
   * Reads the archive anew.
   *
   * @throws {ArshifError} one report of all faults in all files
   */
  read(withDrafts: boolean): void {
    const { front = [], menu = [], footer = [] } = this.options;
    this.source.load(withDrafts, (topics) => [
      ...topicFaults(front, topics),
      ...this.#opinion.faults(topics),
      ...menuFaults("menu", menu, topics),
      ...menuFaults("footer", footer, topics),
      ...this.plan.own.faults,
    ]);
    this.source.refuse(this.#front.faults(front, this.archive));
  }

  /**
   * Leaves the site as the build before left it, since nothing has changed: no page is given to
   * Eleventy, and the archive is read only where a template of the site's own asks for it.
   *
   * @param prepare is called before it is read
   */
  leaveAll(left: UnchangedSite, prepare: () => void): void {
    this.#left = left;
    this.#leftFrame = JSON.parse(left.frame) as Frame;
    this.#pages.leaveToOthers();
    const read = () => {
      prepare();
      this.read(false);
    };
    this.source.readLater(read, left.notices);
  }

  /** What the build before left, where nothing has changed since. */
  get left(): UnchangedSite | undefined {
    return this.#left;
  }

  /** What the frame of every page shows of the archive. */
  get frame(): Frame {
    return this.#leftFrame ?? this.views.shown.frame;
  }

  #linksOf(wanted: Options["menu"], archive: Archive) {
    const { links, titles } = this.plan;
    const plan = { titles, links: { ...links, feed: this.publication.feed } };
    return wanted && menuLinks(wanted, plan, this.words, archive, this.source.topics);
  }

  /** The pages of the archive by their kinds. */
  pages(): ArchivePages {
    return this.#pages;
  }

  /** What the page at an address shows, as a value; `undefined` where the archive has no such page. */
  view(url: string): object | undefined {
    return this.#pages.view(url);
  }

  /** The stale ones of the files that there is one of: feeds, sitemaps, and what hosts read. */
  files(): readonly MachineFile[] {
    return this.stale.files(() =>
      this.publication.files(this.archive, this.plan.pages(this.archive)),
    );
  }

  /** Names of the files beside the page at an address, if it is an article's or that of an earlier version. */
  beside(url: string): readonly string[] {
    if (this.#left !== undefined) return [];
    if (this.archive.version(url) !== undefined) return this.publication.versionFileNames;
    return this.archive.article(url) === undefined ? [] : this.publication.articleFileNames;
  }

  /** Addresses of all that the plugin makes or that stands in its place. */
  addressesMade(): string[] {
    const pages = this.plan.pages(this.archive);
    const files = this.publication.files(this.archive, pages);
    const feeds = this.publication.topicFeeds(this.archive);
    return [
      ...[...pages, ...this.archive.versions, ...files, ...feeds].map(({ url }) => url),
      ...this.plan.taken,
    ];
  }

  /**
   * Files that are copied into the output folder or made in it, as paths from there; none where all is
   * left as it is.
   *
   * @param fonts addresses of the theme's fonts
   */
  copies(fonts: readonly string[]): string[] {
    if (this.#left !== undefined) return [];
    const copied = copiedFiles(this.source, this.root, this.inputs.media, fonts);
    return [...copied, ...(this.index?.files ?? [])];
  }

  /** Addresses at which files stand that no old address of an article may have. */
  standing(fonts: readonly string[]): string[] {
    return [
      ...this.publication.standing(this.archive, this.plan.pages(this.archive)),
      ...this.archive.versions.map(({ url }) => url),
      ...this.copies(fonts).map((file) => `/${file}`),
      // The index: one file, and a folder whose files have names of their own.
      ...(this.index === undefined ? [] : [MANIFEST, PARTS].map((name) => SEARCH_FOLDER + name)),
    ];
  }

  #sourceSettings({ root, input, copied }: SiteFiles) {
    const { options, plan, inputs, html, addresses } = this;
    const { site, articles, topics, images } = options;
    return {
      root,
      articles: inputs.articles,
      topics: topics.file,
      authors: inputs.authors,
      openTopics: this.openTopics,
      reading: {
        zone: site.zone,
        defaults: articles.defaults,
        fields: articles.fields,
        text: html.reading,
        hashesTexts: options.fixity,
      },
      archive: {
        dates: this.dates,
        related: options.related,
        stories: plan.storyRules(options.stories),
        listSize: options.lists.size,
        groupsWithPages: plan.groupsWithPages,
        home: plan.allArticles ?? "/",
        otherPages: plan.taken,
        cardOf: this.hasCards
          ? ({ url, data }: { readonly url: string; readonly data: { readonly title: string } }) =>
              articleCard(url, data.title)
          : undefined,
        plainText: (markdown: string) => html.reading.plainText(markdown),
        render: html.ofPage,
      },
      pictures: {
        root,
        input: below(root, input, "."),
        articles: inputs.articles,
        media: inputs.media,
        copied,
        sourcesOf: (picture: Parameters<typeof responsiveSources>[0]) =>
          images.responsive ? responsiveSources(picture, images) : undefined,
      },
      links: {
        input: below(root, input, ""),
        articles: inputs.articles,
        address: addresses.absolute("/").replace(/\/$/, ""),
      },
      deadLinks: articles.deadLinks,
      hasVersions: plan.hasVersions,
    };
  }

  #publication({ icon, input }: SiteFiles): Publication {
    const { options, plan, addresses, words, dir } = this;
    const { absolute, readable } = addresses;
    return new Publication(
      {
        ...options.site,
        absolute,
        readable,
        isolate: (text, own) => isolateText(text, own, dir),
        dir,
        links: plan.links,
        words,
        articlePages: plan.hasArticlePages,
        licence: options.licence,
      },
      publicationRules(options, plan, icon, input),
      {
        text: this.html.ofFeeds,
        textKey: (article) => textKey(article, this.stale.fileOf(article)),
      },
    );
  }
}

/**
 * Puts a site together. Nothing of its input is read yet but which pages it makes itself.
 *
 * @param options checked, with every default
 * @throws {ArshifError} when its address has another folder than its host
 */
export function createSite(options: Options, files: SiteFiles): Site {
  return new Site(options, files);
}

/** A path in the input folder, from the root. */
function below(root: string, input: string, name: string): string {
  return path
    .relative(root, path.resolve(root, input, name))
    .split(path.sep)
    .join("/");
}
