import type { Archive, ArchiveArticle, ArticleGroup, ListPage } from "../archive/index.ts";
import { MOST_COPIES } from "../relations/index.ts";
import { MORE_ARTICLES } from "./article-view.ts";
import { onThisDayUrl } from "./on-this-day-view.ts";

/** How an archive differs from the one whose pages were written last. */
export interface ArchiveChange {
  readonly archive: Archive;
  /** Articles of it that are new, or not as they were. */
  readonly changed: readonly ArchiveArticle[];
  /** What these were, and articles that are gone, as an archive of nothing else. */
  readonly earlier: Archive;
  /** Articles whose related ones may be others, or others' copies. */
  readonly relisted: readonly ArchiveArticle[];
  /** Articles that have come to copies or to a story, or have lost some. */
  readonly regrouped: readonly ArchiveArticle[];
  /** How many related articles the page of an article names. */
  readonly relatedArticles: number;
}

/** One of the changed articles, as it is or as it was. */
interface Changed extends ArchiveChange {
  readonly article: ArchiveArticle;
  /** How many articles of the archive are newer. */
  readonly place: number;
  /** Is it as it is now, and in the archive? */
  readonly isNow: boolean;
}

/** A page, or whatever has one. */
type Reached = { readonly url: string | undefined } | undefined;

type Rule = (changed: Changed) => Iterable<Reached>;

/** What a changed article reaches, as it was and as it is: a rule a line. */
const RULES: readonly Rule[] = [
  // Itself, and its neighbours in time.
  ({ archive, place }) => archive.articles.slice(Math.max(0, place - 1), place + 2),
  // What was published next and may name it among what was published before.
  followers,
  // What tells the same text or event.
  ({ archive, article, isNow }) => (isNow ? companyOf(archive, article) : []),
  // The parts of its series, which say how many there are.
  ({ archive, article }) => (seriesNow(archive, article)?.parts ?? []).map((part) => part.article),
  // Lists: its page, those with newer articles, and all where their number is another one.
  (changed) => [undefined, ...groupsOf(changed.article)].flatMap((of) => pagesOf(of, changed)),
  // The periods before and after its own, which lead to each other.
  ({ archive, article }) => periodsOf(article).flatMap((period) => periodsBeside(archive, period)),
  // What was published on the same day of the year, and the days of the year beside it.
  ({ archive, article }) => daysBeside(archive, article),
];

/**
 * The pages that a change of articles reaches, of the kinds that an archive has many of: articles,
 * lists, stories and days of the year. All others show what they showed, if nothing but these
 * articles has changed.
 *
 * @returns addresses
 */
export function reachOf(change: ArchiveChange): Set<string> {
  const { archive, earlier, changed, relisted, regrouped } = change;
  const reached = new Set<string>();
  const reach = (pages: Iterable<Reached>) => {
    for (const page of pages) if (page?.url !== undefined) reached.add(page.url);
  };
  const now = changed.map((article) => ({ article, place: article.place, isNow: true }));
  const before = earlier.articles.map((article) => {
    return { article, place: archive.countNewer(article), isNow: false };
  });
  for (const one of [...now, ...before]) {
    for (const rule of RULES) reach(rule({ ...change, ...one }));
  }
  reach([...relisted, ...regrouped, ...regrouped.flatMap((one) => companyOf(archive, one))]);
  const told = new Set([...changed, ...regrouped]);
  const isTold = (article: ArchiveArticle) =>
    told.has(article) || archive.copies(article).some((copy) => told.has(copy));
  // A part leads to its event, whose address is made of the first article's.
  reach(archive.storiesAndParts.filter((story) => (story.whole ?? story).articles.some(isTold)));
  // The newest page of a topic names other topics, by how often they share articles, and key articles.
  reach([...archive.topics, { url: archive.homePages()[0]?.url }]);
  return reached;
}

/** Neighbours, and the steps of a story and of a series. */
const MOST_STEPS = 6;

/**
 * Articles that look as far back for what was published before. What a page names elsewhere is passed
 * over, so that some look further than others.
 */
function followers({ archive, place, relatedArticles }: Changed): ArchiveArticle[] {
  const furthest = MORE_ARTICLES + relatedArticles * (1 + MOST_COPIES) + MOST_COPIES + MOST_STEPS;
  return archive.articles.slice(Math.max(0, place - furthest), place).filter((newer) => {
    const shown = archive.shownBeside(newer, archive.related(newer, relatedArticles));
    const named = archive.publishedBefore(newer, MORE_ARTICLES, shown);
    return (named[MORE_ARTICLES - 1]?.place ?? place) >= place;
  });
}

/** Its copies and the articles of its story; their copies are told to be of the story, too. */
function companyOf(archive: Archive, article: ArchiveArticle): ArchiveArticle[] {
  const articles = archive.story(article)?.articles ?? [];
  const copies = [article, ...articles].flatMap((one) => archive.copies(one));
  return [...articles, ...copies];
}

/** The group of the archive as it is that a group of the earlier one is. */
function now<Group extends ArticleGroup>(archive: Archive, group: Group): Group | undefined {
  const same = archive.groups(group.kind).find(({ key }) => key === group.key);
  return same as Group | undefined;
}

function seriesNow(archive: Archive, { series }: ArchiveArticle) {
  return series && now(archive, series);
}

function periodsOf({ year, month, day }: ArchiveArticle): ArticleGroup[] {
  return [year, month, day].filter((period) => period !== undefined);
}

function groupsOf(article: ArchiveArticle): ArticleGroup[] {
  const { topics, authors, sources, series } = article;
  const names = [...topics.flatMap(({ lineage }) => lineage), ...authors, ...sources, series ?? []];
  return [...new Set(names.flat()), ...periodsOf(article)];
}

/** @param of a group as it is or as it was; unset for the list of all articles */
function pagesOf(of: ArticleGroup | undefined, { archive, changed, earlier, place }: Changed) {
  const group = of && now(archive, of);
  if (of !== undefined && group === undefined) return [];
  const pages: readonly ListPage<unknown>[] =
    group === undefined ? archive.homePages() : archive.pagesOf(group);
  // A part that comes or goes moves those after it.
  if (group?.kind === "series") return pages;
  const { articles } = group ?? archive;
  const isOf = (article: ArchiveArticle) =>
    group === undefined ||
    groupsOf(article).some(({ kind, key }) => kind === group.kind && key === group.key);
  const before =
    articles.length - changed.filter(isOf).length + earlier.articles.filter(isOf).length;
  // All pages but the newest are as long as each other.
  const size = pages[1]?.articles.length ?? 0;
  if (size === 0 || Math.floor(before / size) !== pages.length) return pages;
  let newer = 0;
  const isNewer = ({ articles: [, ...others] }: ListPage<unknown>) => {
    const starts = newer;
    newer += 1 + others.length;
    return starts === 0 || (articles[starts]?.place ?? 0) <= place;
  };
  return pages.filter(isNewer);
}

/** The periods beside one, which may be gone. */
function periodsBeside(archive: Archive, { kind, key }: ArticleGroup): ArticleGroup[] {
  const all = archive.groups(kind);
  const place = all.findIndex((other) => other.key <= key);
  const end = place < 0 ? all.length : place;
  return all.slice(Math.max(0, end - 1), end + 2);
}

function daysBeside(archive: Archive, { day }: ArchiveArticle): Reached[] {
  if (day === undefined) return [];
  const own = day.key.slice("2019-".length);
  const all = [...archive.daysOfYear.values()];
  const place = all.findIndex(({ key }) => key >= own);
  const end = place < 0 ? all.length : place;
  const pages = all.slice(Math.max(0, end - 1), end + 2);
  // Pages of days lead to that of the day of the year, once there is one.
  const days = archive.days.filter(({ key }) => key.endsWith(own));
  return [...pages.map((of) => ({ url: onThisDayUrl(of) })), ...days];
}
