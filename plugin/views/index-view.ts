import {
  type ActiveYear,
  type Archive,
  type ArchiveArticle,
  type ArchiveCorrection,
  activityOf,
  type NameGroup,
  type Page,
  type Story,
  type TopicGroup,
  type YearGroup,
} from "../archive/index.ts";
import { type Browse, browseOf } from "./browse.ts";
import { type PageOfList, pageOfList } from "./list-view.ts";
import type { ArticleLink, AuthorName, Card, CountedGroup, GroupName } from "./parts.ts";
import { beside, type Frame, type SiteViews } from "./site-views.ts";
import { value } from "./value.ts";

/** Pages that there is one of. */
export type SinglePage =
  | "topics"
  | "years"
  | "authors"
  | "sources"
  | "stories"
  | "allSeries"
  | "about"
  | "data"
  | "search"
  | "saved"
  | "notFound"
  | "style";

/** A page that there is one of. */
export interface IndexView {
  readonly url: string;
  readonly frame: Frame;
  /** What an index of groups lists. */
  readonly groups?: readonly IndexGroup[];
  /** What an index of stories or of series lists. */
  readonly stories?: readonly IndexStory[];
  /** How many articles the busiest month has, so that bars of several years are on one scale. */
  readonly busiest?: number;
  readonly holdings?: Holdings;
  readonly browse?: Browse;
  /** How many articles the archive has in each year, on the page about it. */
  readonly activity?: readonly (ActiveYear & { readonly url: string | undefined })[];
  /** The topics, authors and sources with the most articles, on the page about the archive. */
  readonly topics?: readonly IndexGroup[];
  readonly authors?: readonly IndexGroup[];
  readonly sources?: readonly IndexGroup[];
  /** The newest article and the oldest, on the same page. */
  readonly ends?: readonly Card[];
  /** What the data of the archive holds, on the page that offers it. */
  readonly dataset?: Dataset;
}

/** How much there is of everything in the data of an archive. */
export interface Dataset {
  readonly articles: number;
  readonly words: number;
  readonly topics: number;
  readonly authors: number;
  readonly sources: number;
  readonly firstYear: string;
  readonly lastYear: string;
}

/** A group in an index: a topic with its wider one, a year with its months, an author with a portrait. */
interface IndexGroup extends CountedGroup {
  readonly parent?: GroupName | undefined;
  readonly profile?: AuthorName["profile"];
  readonly months?: readonly CountedGroup[];
}

/** A story or a series in its index. */
interface IndexStory {
  readonly title: string;
  readonly url: string | undefined;
  readonly began: ArticleLink["date"];
  readonly ended: ArticleLink["date"];
  readonly count: number;
  /** The article that tells of it: one with a picture, if there is one. */
  readonly article: Card;
}

/** What the archive holds, as the page about it tells. */
interface Holdings {
  readonly count: number;
  readonly firstYear: string | undefined;
  readonly lastYear: string | undefined;
  readonly hasCorrections: boolean;
}

/** Everything that a page shows that there is one of. */
export function indexView(site: SiteViews, page: SinglePage, url: string): IndexView {
  return value({ url, frame: site.frame, ...CONTENTS[page](site) });
}

/** One page of the archive's corrections, the newest first. */
export interface CorrectionsView extends PageOfList {
  readonly frame: Frame;
  readonly items: readonly (Pick<ArchiveCorrection, "date" | "text"> & {
    readonly article: ArticleLink;
  })[];
}

/** Everything that one page of corrections shows. */
export function correctionsView(
  { parts, frame, isWhole }: SiteViews,
  page: Page<ArchiveCorrection>,
): CorrectionsView {
  if (isWhole) return beside(page, { frame });
  const items = page.items.map(({ article, date, text }) => ({
    article: parts.link(article),
    date,
    text,
  }));
  return value({ ...pageOfList(page), frame, items });
}

type Contents = (site: SiteViews) => Omit<IndexView, "url" | "frame">;

const CONTENTS: Readonly<Record<SinglePage, Contents>> = {
  topics: ({ archive, parts, isWhole }) => ({
    groups: isWhole ? archive.topics : archive.topics.map((topic) => withParent(topic, parts)),
  }),
  years: ({ archive, parts, isWhole }) => ({
    groups: isWhole ? archive.years : archive.years.map((year) => withMonths(year, parts)),
    busiest: archive.months.reduce((most, { count }) => Math.max(most, count), 1),
  }),
  authors: ({ archive, parts }) => ({
    groups: archive.authors.map((author) => withProfile(author, parts)),
  }),
  sources: ({ archive, parts }) => ({ groups: archive.sources.map(parts.counted) }),
  // The newest tells where a story stands, the first part what a series is about.
  stories: ({ archive, parts }) => ({
    stories: archive.stories.map((story) => told(story, [...story.articles].reverse(), parts)),
  }),
  allSeries: ({ archive, parts }) => ({
    stories: archive.allSeries.map((series) =>
      told(
        series,
        series.parts.map(({ article }) => article),
        parts,
      ),
    ),
  }),
  about: ({ archive, parts }) => ({
    holdings: holdingsOf(archive),
    browse: browseOf(archive, parts.name),
    activity: activityIn(archive),
    topics: biggest(archive.topics.filter(({ parent }) => !parent)).map(parts.counted),
    authors: biggest(archive.authors).map((author) => withProfile(author, parts)),
    sources: biggest(archive.sources).map(parts.counted),
    ends: endsOf(archive).map(parts.card),
  }),
  data: ({ archive }) => ({ dataset: datasetOf(archive) }),
  search: ({ archive, parts }) => ({ browse: browseOf(archive, parts.name) }),
  saved: ({ archive, parts }) => ({ browse: browseOf(archive, parts.name) }),
  notFound: ({ archive, parts }) => ({ browse: browseOf(archive, parts.name) }),
  style: () => ({}),
};

function withParent(topic: TopicGroup, { counted, name }: SiteViews["parts"]): IndexGroup {
  return { ...counted(topic), parent: topic.parent && name(topic.parent) };
}

function withProfile(group: NameGroup, { author }: SiteViews["parts"]): IndexGroup {
  const named = author(group);
  // The archive's own group, for a site's own templates, counts already.
  return named === group ? group : { ...named, count: group.count };
}

function withMonths(year: YearGroup, { counted }: SiteViews["parts"]): IndexGroup {
  return { ...counted(year), months: year.months.map(counted) };
}

/** @param articles the one that best tells of it first */
function told(
  { title, url, articles: ofIt }: Pick<Story, "title" | "url" | "articles">,
  articles: readonly ArchiveArticle[],
  { card }: SiteViews["parts"],
): IndexStory {
  const byAge = [...ofIt].sort((a, b) => b.place - a.place);
  const [first] = articles as [ArchiveArticle];
  return {
    title,
    url,
    began: (byAge[0] ?? first).date,
    ended: (byAge.at(-1) ?? first).date,
    count: articles.length,
    article: card(articles.find(({ image }) => image?.src !== undefined) ?? first),
  };
}

/** Topics, authors and sources that the page about the archive names, of each so many. */
const MOST_NAMED = 8;

function biggest<Group extends { readonly count: number }>(groups: readonly Group[]): Group[] {
  return [...groups].sort((a, b) => b.count - a.count).slice(0, MOST_NAMED);
}

/** One article alone is no history. */
function endsOf({ articles }: Archive): ArchiveArticle[] {
  return articles.length < 2 ? [] : [...articles.slice(0, 1), ...articles.slice(-1)];
}

function activityIn({ years }: Archive) {
  const urls = new Map(years.map(({ key, url }) => [key, url]));
  const counted = { years: years.map((year) => ({ year, count: year.count })) };
  return activityOf(counted).map((year) => ({ ...year, url: urls.get(year.key) }));
}

function datasetOf({ articles, topics, authors, sources }: Archive): Dataset {
  return {
    articles: articles.length,
    words: articles.reduce((sum, { words }) => sum + words, 0),
    topics: topics.length,
    authors: authors.length,
    sources: sources.length,
    firstYear: articles.at(-1)?.year.key ?? "",
    lastYear: articles[0]?.year.key ?? "",
  };
}

function holdingsOf({ articles, corrections }: Archive): Holdings {
  return {
    count: articles.length,
    firstYear: articles.at(-1)?.year.title,
    lastYear: articles[0]?.year.title,
    hasCorrections: corrections.length > 0,
  };
}
