import type { Archive, ArchiveArticle, ArticleGroup } from "../../plugin/archive/index.ts";
import { onThisDayUrl } from "../../plugin/views/index.ts";

/** One of two archives, which differ in some articles, as one of these stands in it. */
interface Standing {
  readonly article: ArchiveArticle;
  readonly archive: Archive;
  /** The archive before the change, or after it: whichever `archive` is not. */
  readonly other: Archive;
}

type Rule = (standing: Standing) => Iterable<{ readonly url: string | undefined } | undefined>;

/** What a changed article can reach, as it was and as it is: a rule a line. */
const RULES: readonly Rule[] = [
  // Its own page.
  ({ article }) => [article],
  // Its neighbours in time.
  ({ article, archive }) => [archive.newer(article), archive.older(article)],
  // What was published next and names it among what was published before.
  ({ article, archive }) => followers(article, archive),
  // What tells the same text or event.
  ({ article, archive }) => [...archive.copies(article), ...storyOf(article, archive)],
  // The parts of its series, which say how many there are.
  ({ article: { series } }) => (series?.parts ?? []).map((part) => part.article),
  // Lists: where it stays, its page; where it comes or goes, from its page to the newest.
  (standing) => listsOf(standing.article).flatMap((list) => pagesReached(list, standing)),
  // What was published on the same day of the year, and the days of the year beside it.
  ({ article, archive }) => daysBeside(article, archive),
  // Topics that share an article with one of its topics, since they name each other as related.
  ({ article }) => topicsOf(article).flatMap(({ articles }) => articles.flatMap(topicsOf)),
  // Topics that name it as an article to begin with, whatever its own are.
  ({ article, archive }) =>
    archive.topics.filter(({ topic: { key = [] } }) =>
      archive.named(key.map(({ name }) => name)).includes(article),
    ),
  // The periods before and after its own, which lead to each other.
  ({ article, archive }) =>
    periodsOf(article).flatMap((of) => [archive.earlierPeriod(of), archive.laterPeriod(of)]),
];

/**
 * The pages that a change of articles can reach, but for those that there is one of, such as the
 * index of topics: all others show what they showed.
 *
 * @param changed paths of the articles that were added, changed or deleted
 * @returns addresses; `undefined` where the menu changes, which every page has
 */
export function reachOf(
  before: Archive,
  after: Archive,
  changed: ReadonlySet<string>,
): Set<string> | undefined {
  if (menuOf(before) !== menuOf(after)) return undefined;
  const reached = new Set<string>();
  const [names, namesNow] = [namesOf(before), namesOf(after)];
  const [company, companyNow] = [companyOf(before), companyOf(after)];
  for (const [archive, other] of [
    [before, after],
    [after, before],
  ] as const) {
    const told = new Set<ArchiveArticle>();
    for (const article of archive.articles) {
      // A topic, author or source with another name is another one for all articles that have it.
      const isRenamed = namedGroupsOf(article).some(
        (group) => (names.get(idOf(group)) ?? group.title) !== namesNow.get(idOf(group)),
      );
      if (changed.has(article.inputPath) || isRenamed) told.add(article);
    }
    for (const article of told) {
      for (const rule of RULES) {
        for (const page of rule({ article, archive, other })) {
          if (page?.url !== undefined) reached.add(page.url);
        }
      }
    }
    for (const article of archive.articles) {
      // Whatever names it as related; and whose own likeness to others came out otherwise.
      const isOther = company.get(article.url) !== companyNow.get(article.url);
      if (isOther || namedBy(article, archive).some((named) => told.has(named))) {
        reached.add(article.url);
      }
    }
    for (const { url, articles } of archive.stories) {
      const named = articles.flatMap((article) => [article, ...archive.copies(article)]);
      const isOther = articles.some(({ url }) => company.get(url) !== companyNow.get(url));
      if (url !== undefined && (isOther || named.some((article) => told.has(article)))) {
        reached.add(url);
      }
    }
  }
  return reached;
}

/** Related articles that the tests' pages name. */
const RELATED = 3;

/** How many articles «المزيد من المقالات» names, and what it may pass over. */
const MORE = 5;
const PASSED_OVER = 60;

function followers(article: ArchiveArticle, archive: Archive): ArchiveArticle[] {
  return archive.articles
    .slice(Math.max(0, article.place - MORE - PASSED_OVER), article.place)
    .filter((newer) => {
      const beside = archive.shownBeside(newer, archive.related(newer, RELATED));
      return archive.publishedBefore(newer, MORE, beside).includes(article);
    });
}

function storyOf(article: ArchiveArticle, archive: Archive) {
  const story = archive.story(article);
  return story === undefined ? [] : [story, ...story.articles];
}

function daysBeside({ day }: ArchiveArticle, { daysOfYear }: Archive) {
  const all = [...daysOfYear.values()];
  const place = all.findIndex(({ key }) => key === day?.key.slice("2019-".length));
  if (place < 0) return [];
  const pages = [place - 1, place, place + 1].flatMap((other) => {
    const found = all[other];
    return found === undefined ? [] : [onThisDayUrl(found)];
  });
  // Pages of days lead to that of the day of the year, once there is one.
  return [...pages.map((url) => ({ url })), ...(all[place]?.days ?? [])];
}

function topicsOf({ topics }: ArchiveArticle) {
  return topics.flatMap(({ lineage }) => lineage);
}

function periodsOf({ year, month, day }: ArchiveArticle): ArticleGroup[] {
  return [year, month, day].filter((period) => period !== undefined);
}

function namedGroupsOf(article: ArchiveArticle): ArticleGroup[] {
  return [
    ...topicsOf(article),
    ...article.authors,
    ...article.sources,
    article.series ?? [],
  ].flat();
}

/** The groups that list an article; `undefined` for the list of all. */
function listsOf(article: ArchiveArticle): (ArticleGroup | undefined)[] {
  return [undefined, ...new Set([...namedGroupsOf(article), ...periodsOf(article)])];
}

function pagesReached(list: ArticleGroup | undefined, { article, archive, other }: Standing) {
  const pages = pagesOf(list, archive, list === undefined);
  const articles = list?.articles ?? archive.articles;
  const otherList = list && other.groups(list.kind).find((group) => idOf(group) === idOf(list));
  const others = list === undefined ? other.articles : (otherList?.articles ?? []);
  const numberOf = (of: readonly ArchiveArticle[]) =>
    of.length - of.findIndex(({ url }) => url === article.url);
  const stays =
    others.some(({ url }) => url === article.url) && numberOf(articles) === numberOf(others);
  const own = pages.findIndex((page) => page.articles.includes(article));
  if (stays) return [pages[own], pages[0]];
  // A part that comes or goes moves those after it.
  if (list?.kind === "series") return pages;
  // Each page says how many there are.
  if (pages.length !== pagesOf(otherList, other, list === undefined).length) return pages;
  return pages.slice(0, Math.max(own, 1) + 1);
}

function pagesOf(list: ArticleGroup | undefined, archive: Archive, isOfAll: boolean) {
  if (isOfAll) return archive.homePages();
  return list === undefined ? [] : archive.pagesOf(list);
}

/** What the page of an article names beside itself, wherever likeness decided so. */
function namedBy(article: ArchiveArticle, archive: Archive): ArchiveArticle[] {
  const related = archive.related(article, RELATED);
  return [
    ...related.flatMap((entry) => [entry.article, ...entry.copies]),
    ...archive.copies(article),
  ];
}

/** What likeness decides of every article, as texts by their addresses. */
function companyOf(archive: Archive): Map<string, string> {
  const urlOf = ({ url }: { readonly url: string }) => url;
  return new Map(
    archive.articles.map((article) => {
      const { title, url, articles } = archive.story(article) ?? {};
      const related = archive.related(article, RELATED);
      const lists = related.map((entry) => [
        entry.article.url,
        entry.reason,
        entry.copies.map(urlOf),
      ]);
      const story = [title, url, articles?.map(urlOf)];
      return [article.url, JSON.stringify([lists, archive.copies(article).map(urlOf), story])];
    }),
  );
}

function idOf({ kind, key }: ArticleGroup): string {
  return `${kind} ${key}`;
}

function namesOf(archive: Archive): Map<string, string> {
  const kinds = [archive.topics, archive.authors, archive.sources, archive.allSeries].flat();
  return new Map(kinds.map((group) => [idOf(group), group.title]));
}

/** Which of the lists to which the menu leads have something in them. */
function menuOf({ articles, topics, stories, allSeries, years, authors, sources }: Archive) {
  const lists = [articles, topics, stories, allSeries, years, authors, sources];
  return lists.map(({ length }) => Number(length > 0)).join("");
}
