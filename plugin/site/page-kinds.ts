import type { ArticleGroup, ListPage } from "../archive/index.ts";
import type { StalePages } from "../incremental/stale-pages.ts";
import {
  articleView,
  correctionsView,
  indexView,
  listView,
  onThisDayView,
  type SinglePage,
  storyView,
  versionView,
} from "../views/index.ts";
import { type PageKind, pageKind } from "./archive-pages.ts";
import { GROUP_KINDS, hasAddress, hasContent, type PagePlan, READER_PAGES } from "./page-plan.ts";
import type { PageViews } from "./page-views.ts";
import type { ArchiveSource } from "./source.ts";

/** Single pages that no sitemap names, and their layouts. */
const UNLISTED_PAGES = [
  ["notFound", "not-found"],
  ["search", "search"],
  ["saved", "saved"],
  ["style", "style"],
] as const;

/** Layouts of pages that have another name than these. */
const LAYOUTS: Partial<Record<SinglePage, string>> = { allSeries: "all-series" };

/** The kinds of pages that the plugin makes; the home page's list is one. */
export function pageKinds(
  plan: PagePlan,
  source: ArchiveSource,
  picking: { readonly views: PageViews; readonly stale: StalePages },
): PageKind[] {
  const list = (name: string, all: () => readonly ListPage<ArticleGroup | undefined>[]) =>
    pageKind(name, "list", picking, all, listView);
  const articles = () => source.archive.articles;
  const stories = () => source.archive.storiesAndParts.filter(hasAddress);
  const corrections = () => plan.correctionPages(source.archive);
  const versions = () => source.archive.versions;
  const daysOfYear = () => plan.daysOfYear(source.archive);
  const single = (name: SinglePage, layout: string, isMade: () => boolean) => {
    const url = plan.made(name);
    if (url === undefined) return [];
    const all = () => (isMade() ? [{ url }] : []);
    return [pageKind(layout, "index", picking, all, (site) => indexView(site, name, url))];
  };
  return [
    plan.allArticles === undefined ? [] : list("home", () => source.archive.homePages()),
    plan.makes("article") ? pageKind("article", "article", picking, articles, articleView) : [],
    GROUP_KINDS.filter((kind) => plan.makes(kind)).map((kind) =>
      list(kind, () => source.archive.groupPages(kind)),
    ),
    plan.makes("story") ? pageKind("story", "story", picking, stories, storyView) : [],
    plan.makesDaysOfYear
      ? pageKind("on-this-day", "today", picking, daysOfYear, onThisDayView)
      : [],
    READER_PAGES.flatMap((name) =>
      single(name, LAYOUTS[name] ?? name, () => hasContent(name, source.archive)),
    ),
    plan.makes("corrections")
      ? pageKind("corrections", "list", picking, corrections, correctionsView)
      : [],
    plan.makes("version") ? pageKind("version", "version", picking, versions, versionView) : [],
    UNLISTED_PAGES.flatMap(([name, layout]) => single(name, layout, () => true)),
  ].flat();
}
