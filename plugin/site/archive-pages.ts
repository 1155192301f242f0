import type { PartNumber } from "../incremental/part.ts";
import type { PagesByKind } from "../incremental/shards/batches.ts";
import type { StalePages } from "../incremental/stale-pages.ts";
import type { FeedFile } from "../publish/feeds.ts";
import type { SiteViews } from "../views/index.ts";
import { GROUP_KINDS } from "./page-plan.ts";
import type { PageViews } from "./page-views.ts";

/** A page that has an address. */
interface Addressed {
  readonly url: string;
}

/** Pages of one kind, over which one template paginates. */
export interface PageKind {
  readonly name: string;
  /** The virtual template's path from the input folder. */
  readonly template: string;
  /** What the template calls one of them. */
  readonly alias: string;
  /** All of them, always in the same order. */
  all(): readonly Addressed[];
  /** What some of them show. */
  views(pages: readonly Addressed[]): readonly Addressed[];
  /** What those of them show that must be written. */
  stale(pages: readonly Addressed[]): readonly Addressed[];
  /** Do they show which articles belong together? */
  readonly showsRelations: boolean;
  /** What is written of one of those that must be; a layout prints it where this is unset. */
  readonly print?: (page: Addressed) => string;
}

/** Takes some ten milliseconds. */
const NOTED_AT_ONCE = 200;

/** The virtual template of a kind of pages. */
export function templateOf(kind: string): string {
  return `arshif/${kind}.njk`;
}

/** Kinds of which a build is told what changes of articles reach; it looks at all pages of others. */
const OF_MANY: readonly string[] = ["home", "article", ...GROUP_KINDS, "story", "on-this-day"];

/** Kinds that show which articles belong together. */
const OF_RELATIONS = ["article", "story", "stories"];

/**
 * @param all gives all pages of the kind, always in the same order
 * @param viewOf gives what one of them shows
 */
export function pageKind<Page extends Addressed, View extends Addressed>(
  name: string,
  alias: string,
  { views, stale }: { readonly views: PageViews; readonly stale: StalePages },
  all: () => readonly Page[],
  viewOf: (site: SiteViews, page: Page) => View,
): PageKind {
  const given = (page: Addressed) => viewOf(views.given, page as Page);
  const shown = (page: Addressed) => viewOf(views.shown, page as Page);
  const isOfMany = OF_MANY.includes(name);
  return {
    name,
    template: templateOf(name),
    alias,
    all,
    views: (pages) => pages.map(given),
    stale: (pages) =>
      stale.pick(pages, shown, views.given === views.shown ? shown : given, isOfMany),
    showsRelations: OF_RELATIONS.includes(name),
  };
}

/**
 * Feeds of topics, which are printed as pages are.
 *
 * @param all gives all of them, always in the same order
 */
export function feedKind(stale: StalePages, all: () => readonly FeedFile[]): PageKind {
  const viewOf = (page: Addressed) => (page as FeedFile).view();
  return {
    name: "feeds",
    template: "arshif/feeds.11ty.js",
    alias: "feed",
    all,
    views: (pages) => pages,
    stale: (pages) => stale.pick(pages, viewOf, (page) => page) as Addressed[],
    showsRelations: false,
    print: (page) => (page as FeedFile).content([]),
  };
}

/** The pages of which an archive has many, and which of them this process gives to Eleventy. */
export class ArchivePages {
  readonly kinds: readonly PageKind[];
  /** By the names of kinds; unset while Eleventy is given what is stale at the moment. */
  #given: ReadonlyMap<string, readonly Addressed[]> | undefined;
  #byUrl: ReadonlyMap<string, ReadonlyMap<string, Addressed>> | undefined;

  constructor(kinds: readonly PageKind[]) {
    this.kinds = kinds;
  }

  given(kind: PageKind): readonly Addressed[] {
    if (this.#given === undefined) return kind.stale(kind.all());
    return this.#given.get(kind.name) ?? [];
  }

  /** Works out, once for this build, which pages must be written. */
  pick(): PagesByKind {
    const picked = this.kinds.map((kind) => [kind.name, kind.stale(kind.all())] as const);
    this.#given = new Map(picked);
    return Object.fromEntries(picked.map(([name, pages]) => [name, pages.map(({ url }) => url)]));
  }

  /**
   * Works out which pages of one part of the archive must be written: parts are as long as each
   * other, and each page is in one.
   */
  pickPart({ number, of }: PartNumber): PagesByKind {
    const counts = this.kinds.map((kind) => kind.all().length);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const [first, last] = [number - 1, number].map((place) => Math.floor((place * total) / of));
    let start = 0;
    const picked = this.kinds.map((kind, place) => {
      const [from, to] = [first as number, last as number].map((end) => Math.max(0, end - start));
      start += counts[place] as number;
      return [kind.name, kind.stale(kind.all().slice(from, to))] as const;
    });
    this.#given = new Map(picked);
    return Object.fromEntries(picked.map(([name, pages]) => [name, pages.map(({ url }) => url)]));
  }

  /** Addresses of all pages. */
  get urls(): string[] {
    return Object.values(this.all()).flat();
  }

  /** All pages of the kinds for which something holds. */
  all(isWanted: (kind: PageKind) => boolean = () => true): PagesByKind {
    return Object.fromEntries(
      this.kinds.filter(isWanted).map((kind) => [kind.name, kind.all().map(({ url }) => url)]),
    );
  }

  /**
   * Notes of all pages what they show, for the next build, some at a time so that others are heard.
   */
  async note(): Promise<void> {
    for (const kind of this.kinds) {
      const pages = kind.all();
      for (let start = 0; start < pages.length; start += NOTED_AT_ONCE) {
        kind.stale(pages.slice(start, start + NOTED_AT_ONCE));
        await new Promise(setImmediate);
      }
    }
  }

  /** What the page at an address shows; `undefined` where there is none. */
  view(url: string): Addressed | undefined {
    for (const kind of this.kinds) {
      const page = kind.all().find((one) => one.url === url);
      if (page !== undefined) return kind.views([page])[0];
    }
    return undefined;
  }

  /** Gives Eleventy none: other processes write them. */
  leaveToOthers(): void {
    this.#given = new Map();
  }

  /**
   * Gives Eleventy the pages at these addresses, whether or not they are stale.
   *
   * @throws Error when the archive has no such page
   */
  take(pages: PagesByKind): void {
    this.#byUrl ??= new Map(
      this.kinds.map((kind) => [kind.name, new Map(kind.all().map((page) => [page.url, page]))]),
    );
    this.#given = new Map(
      Object.entries(pages).map(([name, urls]) => {
        const kind = this.kinds.find((known) => known.name === name);
        return [name, kind?.views(urls.map((url) => this.#page(name, url))) ?? []];
      }),
    );
  }

  #page(kind: string, url: string): Addressed {
    const page = this.#byUrl?.get(kind)?.get(url);
    if (page === undefined) throw new Error(`The archive has no page ${url}.`);
    return page;
  }
}
