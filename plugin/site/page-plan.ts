import type { Archive, GroupKind, Story, StoryRules } from "../archive/index.ts";
import { entryOf } from "../articles/entry.ts";
import type { PreciseDate } from "../dates/index.ts";
import type { Options, PageName } from "../options.ts";
import { type MenuLink, onThisDayUrl } from "../views/index.ts";
import type { Words } from "../words.ts";
import { joinMenu, type MenuPages, menuPages } from "./menu-pages.ts";
import {
  hasOwnFile,
  ownFileFolders,
  ownFilePatterns,
  ownPageTitle,
  ownTemplates,
} from "./own-pages.ts";

/** Who makes a page: the plugin, the site itself, or nobody. */
export type PageMaker = "arshif" | "site" | "nobody";

/** Addresses of the pages that there is one of; `undefined` where nobody makes the page. */
export type SiteLinks = Readonly<Record<SinglePage, string | undefined>>;

/** Where the pages stand that a site has one of. */
export const SINGLE_PAGES = {
  home: "/",
  topics: "/topics/",
  years: "/years/",
  authors: "/authors/",
  sources: "/sources/",
  stories: "/stories/",
  allSeries: "/series/",
  about: "/about/",
  corrections: "/corrections/",
  data: "/data/",
  search: "/search/",
  saved: "/saved/",
  notFound: "/404.html",
  style: "/style/",
  feed: "/feed.xml",
  sitemap: "/sitemap.xml",
  robots: "/robots.txt",
  manifest: "/site.webmanifest",
  headers: "/_headers",
  redirects: "/_redirects",
  nojekyll: "/.nojekyll",
} as const satisfies Partial<Record<PageName, string>>;

export type SinglePage = keyof typeof SINGLE_PAGES;

/** Single pages that stand in the sitemap; the home page comes with the list of articles. */
export const READER_PAGES = [
  "topics",
  "years",
  "authors",
  "sources",
  "stories",
  "allSeries",
  "about",
  "data",
] as const;

type ReaderPage = (typeof READER_PAGES)[number];

export const GROUP_KINDS: readonly GroupKind[] = [
  "topic",
  "year",
  "month",
  "day",
  "author",
  "source",
  "series",
];

/** Where the list of all articles stands when the site has a home page of its own. */
const ALL_ARTICLES = "/articles/";

/** A page and the day on which its text last changed, when that is known. */
interface MadePage {
  readonly url: string;
  readonly changed?: PreciseDate;
}

/** The menu's pages in its order, with the words that name them. */
export const MENU = {
  topics: "topics",
  stories: "stories",
  allSeries: "allSeries",
  years: "archive",
  authors: "authors",
  sources: "sources",
  about: "about",
} as const satisfies Partial<Record<SinglePage, keyof Words>>;

/** Lists whose indexes a menu leads to; one of nothing has no page. */
export type IndexLists = Partial<Record<SinglePage, ArrayLike<unknown>>>;

/** Decides, once a build, who makes which page. */
export class PagePlan {
  readonly #makers: Readonly<Record<PageName, PageMaker>>;
  /** Titles that pages of the site's own give themselves. */
  readonly titles: Partial<Record<SinglePage, string>>;
  /** Pages of the site's own that join the menu. */
  readonly own: MenuPages;
  readonly #wanted: Options["pages"];
  readonly #input: string;
  readonly #apart: readonly string[];

  /**
   * @param wanted the site's option `pages`
   * @param input the input folder; a file there that stands for a page makes that page the site's
   * @param apart folders that hold no pages of the site's own: articles, media, templates, output
   */
  constructor(wanted: Options["pages"], input: string, apart: readonly string[] = []) {
    this.#wanted = wanted;
    this.#input = input;
    this.#apart = apart;
    this.own = menuPages(input, apart);
    const entries = Object.entries(wanted) as [PageName, boolean | "own"][];
    const makers = Object.fromEntries(
      entries.map(([name, choice]) => [name, makerOf(name, choice, input)]),
    ) as Record<PageName, PageMaker>;
    this.#makers = makers.article === "nobody" ? { ...makers, feed: "nobody" } : makers;
    const own = (Object.keys(MENU).concat("search") as SinglePage[]).filter(
      (name) => this.#makers[name] === "site",
    );
    this.titles = Object.fromEntries(
      own.map((name) => [name, ownPageTitle(ownTemplates(SINGLE_PAGES[name], input))]),
    );
  }

  /** Do articles have pages? Without them nothing links to one, and there is no feed. */
  get hasArticlePages(): boolean {
    return this.#makers.article !== "nobody";
  }

  /** May readers see what articles were before they were corrected? */
  get hasVersions(): boolean {
    return this.hasArticlePages && this.#makers.version !== "nobody";
  }

  /** Does the plugin make this page? */
  makes(name: PageName): boolean {
    return this.#makers[name] === "arshif";
  }

  /** Kinds of groups that have pages, the site's own included. */
  get groupsWithPages(): ReadonlySet<GroupKind> {
    return new Set(GROUP_KINDS.filter((kind) => this.#makers[kind] !== "nobody"));
  }

  /** How stories are found, with addresses where they have pages; none when they are switched off. */
  storyRules({ enabled, ...rules }: Options["stories"]): StoryRules | undefined {
    return enabled ? { ...rules, havePages: this.#makers.story !== "nobody" } : undefined;
  }

  /** The menu: pages that somebody makes and that have something in them, and the site's own that join. */
  menu(words: Words, lists: IndexLists): MenuLink[] {
    const { links } = this;
    const usual = (Object.keys(MENU) as (keyof typeof MENU)[]).flatMap((name) => {
      const url = links[name];
      const isEmpty = name !== "about" && !lists[name]?.length;
      if (url === undefined || isEmpty) return [];
      return [{ url, title: this.titles[name] ?? words[MENU[name]] }];
    });
    return joinMenu(usual, this.own.pages);
  }

  /** What the end of every page leads to, unless the site says otherwise. */
  footer({ articles }: Archive): SinglePage[] {
    return articles.length === 0
      ? ["about", "search"]
      : ["about", "search", "saved", "feed", "data"];
  }

  /** The address of the list of all articles; `undefined` when there is none. */
  get allArticles(): string | undefined {
    if (this.#makers.home === "nobody") return undefined;
    return this.makes("home") ? SINGLE_PAGES.home : ALL_ARTICLES;
  }

  /** The address of the search page with the place of what is searched, as browsers ask it. */
  get openSearch(): string | undefined {
    const { search } = this.links;
    return search === undefined ? undefined : `${search}?q={searchTerms}`;
  }

  /** Paths of the files that would take the place of a page of the plugin's, as a pattern each. */
  get ownFilePatterns(): string[] {
    const names = Object.keys(SINGLE_PAGES) as SinglePage[];
    return names
      .filter((name) => this.makes(name))
      .flatMap((name) => ownFilePatterns(SINGLE_PAGES[name], this.#input));
  }

  /** Folders of the files that stand in the place of a page of the plugin's. */
  get ownFileFolders(): string[] {
    const names = Object.keys(SINGLE_PAGES) as SinglePage[];
    const isOwn = names.some(
      (name) => this.#makers[name] === "site" && this.#wanted[name] !== "own",
    );
    return isOwn ? ownFileFolders(Object.values(SINGLE_PAGES), this.#input) : [];
  }

  /** Has a file that makes a page gone since, or come, or got another title? */
  isOutdated(change: "gone" | "any"): boolean {
    const now = new PagePlan(this.#wanted, this.#input, this.#apart);
    const said = ({ titles, own }: PagePlan) => JSON.stringify([titles, own]);
    if (change === "any" && said(now) !== said(this)) return true;
    return (Object.keys(SINGLE_PAGES) as SinglePage[]).some(
      (name) => now.#makers[name] !== this.#makers[name] && (change === "any" || now.makes(name)),
    );
  }

  /** The address of a page that there is one of, if the plugin makes it. */
  made(name: SinglePage): string | undefined {
    return this.makes(name) ? SINGLE_PAGES[name] : undefined;
  }

  /** Addresses of everything that there is one of and that the plugin makes. */
  get urls(): SiteLinks {
    const names = Object.keys(SINGLE_PAGES) as SinglePage[];
    return Object.fromEntries(names.map((name) => [name, this.made(name)])) as SiteLinks;
  }

  /** Every page that the plugin makes for readers to find: the 404 page and that of the search are none. */
  pages(archive: Archive): MadePage[] {
    const home = this.allArticles === undefined ? [] : archive.homePages();
    const indexes = READER_PAGES.filter((name) => hasContent(name, archive)).flatMap(
      (name) => this.made(name) ?? [],
    );
    const corrections = this.correctionPages(archive);
    const lists = GROUP_KINDS.filter((kind) => this.makes(kind)).flatMap((kind) =>
      archive.groupPages(kind),
    );
    const stories = this.makes("story") ? archive.storiesAndParts.filter(hasAddress) : [];
    const articles = this.makes("article") ? archive.articles : [];
    return [
      ...home.map(({ url }) => ({ url })),
      ...indexes.map((url) => ({ url })),
      ...[...corrections, ...lists, ...this.daysOfYear(archive)].map(({ url }) => ({ url })),
      ...stories.map(({ url, date }) => ({ url, changed: date })),
      ...articles.map((article) => {
        return { url: article.url, changed: entryOf(article).updated ?? article.date };
      }),
    ];
  }

  /** The pages of all corrections; none when the plugin does not make them. */
  correctionPages(archive: Archive): ReturnType<Archive["correctionPages"]> {
    const url = this.made("corrections");
    return url === undefined ? [] : archive.correctionPages(url);
  }

  /** Pages of days lead to those of the day of the year, which nobody would find without them. */
  get makesDaysOfYear(): boolean {
    return this.makes("onThisDay") && this.#makers.day !== "nobody";
  }

  /** The days of the year that have a page, with their addresses. */
  daysOfYear(archive: Archive) {
    if (!this.makesDaysOfYear) return [];
    return [...archive.daysOfYear.values()].map((day) => ({ ...day, url: onThisDayUrl(day) }));
  }

  /** Addresses that are taken whatever articles there are. */
  get taken(): string[] {
    return Object.values(this.links).filter((url) => url !== undefined);
  }

  get links(): SiteLinks {
    const entries = Object.entries(SINGLE_PAGES) as [SinglePage, string][];
    return Object.fromEntries(
      entries.map(([name, url]) => [name, this.#makers[name] === "nobody" ? undefined : url]),
    ) as SiteLinks;
  }
}

function makerOf(name: PageName, choice: boolean | "own", input: string): PageMaker {
  if (choice === false) return "nobody";
  const address = (SINGLE_PAGES as Partial<Record<PageName, string>>)[name];
  const isOwn = choice === "own" || (address !== undefined && hasOwnFile(address, input));
  return isOwn ? "site" : "arshif";
}

/** Has a story a page? */
export function hasAddress(story: Story): story is Story & { readonly url: string } {
  return story.url !== undefined;
}

/** An index of nothing is no page. */
export function hasContent(name: ReaderPage, archive: Archive): boolean {
  if (name === "data") return archive.articles.length > 0;
  return name === "about" || archive[name].length > 0;
}
