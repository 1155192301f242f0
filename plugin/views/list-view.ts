import {
  type ActiveYear,
  type ArchiveArticle,
  type ArticleGroup,
  type AuthorProfile,
  activityOf,
  type DayGroup,
  type ListPage,
  type MonthGroup,
  type NameGroup,
  type Page,
  type SeriesGroup,
  type TopicGroup,
  type YearGroup,
} from "../archive/index.ts";
import type { ArticleImage } from "../articles/pictures/picture.ts";
import { compareTexts } from "../text/index.ts";
import { type Browse, browseOf } from "./browse.ts";
import { type FrontBlock, frontOf, keyArticlesOf } from "./front.ts";
import { onThisDayUrl } from "./on-this-day-view.ts";
import type { AuthorName, Card, CountedGroup, GroupName, Parts } from "./parts.ts";
import { beside, type Frame, type SiteViews } from "./site-views.ts";
import { value } from "./value.ts";

/** One page of any list: its number, counted from the oldest, and the addresses of those around it. */
export type PageOfList = Omit<Page<unknown>, "items">;

/** What is told of a page of a list, whatever the list is of. */
export function pageOfList(page: PageOfList): PageOfList {
  const { url, number, isNewest, older, newer, count, oldest, newest } = page;
  return { url, number, isNewest, older, newer, count, oldest, newest };
}

/** What a list is of. Only its newest page counts articles, shows a picture, and names periods and narrower topics. */
export interface ListSubject extends GroupName {
  readonly data: { readonly title: string; readonly description?: string };
  readonly description?: string | undefined;
  /** The picture of a topic. */
  readonly image?: ArticleImage | undefined;
  readonly count?: number;
  /** A topic and its wider ones, the widest last. */
  readonly lineage?: readonly GroupName[];
  readonly children?: readonly GroupName[];
  /** The year of a month. */
  readonly year?: GroupName;
  /** The month of a day. */
  readonly month?: GroupName & { readonly year: GroupName };
  /** The months of a year. */
  readonly months?: readonly CountedGroup[];
  /** The days of a month. */
  readonly days?: readonly CountedGroup[];
  /** What the author registry says of an author. */
  readonly profile?: AuthorProfile | undefined;
  readonly years?: readonly { readonly year: GroupName; readonly count: number }[];
}

/** One page of a list of articles. */
export interface ListView extends PageOfList {
  readonly frame: Frame;
  /** Without one, the list is of all articles. */
  readonly subject: ListSubject | undefined;
  readonly articles: readonly Card[];
  /** Under which heading each article stands: its year, in the list of a year its month; of a month and a day none. */
  readonly periods: readonly string[];
  /** How many articles it has in each year, with the address at which the year begins in the list. */
  readonly activity: readonly (ActiveYear & { readonly url: string | undefined })[];
  /** Of a series, the numbers of the parts that the articles are. */
  readonly numbers: readonly number[];
  /** The blocks of the front page, which show the list's articles and others. */
  readonly front: readonly FrontBlock[] | undefined;
  /** Ways into the archive, on the front page. */
  readonly browse: Browse | undefined;
  /** The last period before that of the list that has articles, and the next. */
  readonly earlier: GroupName | undefined;
  readonly later: GroupName | undefined;
  readonly relatedTopics: readonly GroupName[];
  /** The articles that a topic's registry entry wants read first. */
  readonly keyArticles: readonly Card[];
  /** Who has written most of a topic's articles. */
  readonly writers: readonly Writer[];
  /** Of a day, the page of this day in all years, if other years have it. */
  readonly onThisDay: string | undefined;
}

/** An author of a topic's articles. */
interface Writer {
  readonly author: AuthorName;
  readonly count: number;
}

/** Topics that the page of a topic names as related. */
const RELATED_TOPICS = 8;

/** Authors that the page of a topic names, each with as many of its articles at least. */
const MOST_WRITERS = 6;
const FEWEST_BY_WRITER = 2;

/** Everything that one page of a list shows. */
export function listView(site: SiteViews, list: ListPage<ArticleGroup | undefined>): ListView {
  const { frame, parts } = site;
  const { subject, isNewest } = list;
  const around = { frame, ...aroundOf(site, list) };
  if (site.isWhole) return beside(list, around);
  return value({
    ...pageOfList(list),
    subject: subject && subjectOf(site, subject, isNewest),
    articles: list.articles.map(parts.card),
    ...around,
  });
}

function aroundOf(site: SiteViews, list: ListPage<ArticleGroup | undefined>) {
  const { archive, parts } = site;
  const { name } = parts;
  const { subject, isNewest } = list;
  const topic = isNewest && subject?.kind === "topic" ? (subject as TopicGroup) : undefined;
  const isFront = isNewest && subject === undefined;
  const earlier = isNewest && subject && archive.earlierPeriod(subject);
  const later = isNewest && subject && archive.laterPeriod(subject);
  const day =
    isNewest && subject?.kind === "day"
      ? archive.daysOfYear.get(subject.key.slice("2019-".length))
      : undefined;
  return {
    front: isFront ? frontOf(site, list as ListPage<undefined>) : undefined,
    browse: isFront ? browseOf(archive, name) : undefined,
    earlier: earlier ? name(earlier) : undefined,
    later: later ? name(later) : undefined,
    onThisDay: day && onThisDayUrl(day),
    periods: isFront ? [] : periodsOf(list),
    activity: isNewest && hasYears(subject) ? activityIn(list, subject) : [],
    numbers: subject?.kind === "series" ? numbersOf(subject as SeriesGroup, list.articles) : [],
    relatedTopics: topic ? archive.relatedTopics(topic, RELATED_TOPICS).map(name) : [],
    keyArticles: topic ? keyArticlesOf(topic, archive).map(parts.card) : [],
    writers: topic ? writersOf(topic, parts) : [],
  };
}

/** Those with the most articles first, those of one number by their addresses. */
function writersOf({ writers }: TopicGroup, parts: Parts): Writer[] {
  const often = [...writers].filter(([, count]) => count >= FEWEST_BY_WRITER);
  const order = often.sort(([a, most], [b, count]) => count - most || compareTexts(a.key, b.key));
  return order
    .slice(0, MOST_WRITERS)
    .map(([author, count]) => ({ author: parts.author(author), count }));
}

function hasYears(subject: ArticleGroup | undefined): subject is ArticleGroup {
  return subject !== undefined && ["topic", "author", "source"].includes(subject.kind);
}

function periodsOf({ subject, articles }: ListPage<ArticleGroup | undefined>): string[] {
  switch (subject?.kind) {
    case "month":
    case "day":
    case "series":
      return [];
    case "year":
      return articles.map(({ year, month }) => (month ?? year).key);
    default:
      return articles.map(({ year }) => year.key);
  }
}

/** @param newest the newest page of the group's list; others are as long as each other */
function activityIn(newest: ListPage<ArticleGroup | undefined>, group: ArticleGroup) {
  const onNewest = newest.articles.length;
  const size = (group.count - onNewest) / Math.max(1, newest.count - 1);
  const urls = new Map<string, string>();
  let start = 0;
  for (const { year, count } of group.years) {
    const page = newest.count - 1 - Math.floor((start - onNewest) / size);
    const url = start < onNewest ? newest.url : `${newest.url}page/${page}/`;
    urls.set(year.key, `${url}#y${year.key}`);
    start += count;
  }
  return activityOf(group).map((year) => ({ ...year, url: urls.get(year.key) }));
}

function numbersOf({ parts }: SeriesGroup, [first, ...others]: readonly ArchiveArticle[]) {
  const start = parts.findIndex(({ article }) => article === first);
  return parts.slice(start, start + 1 + others.length).map(({ number }) => number);
}

function subjectOf(site: SiteViews, group: ArticleGroup, isNewest: boolean): ListSubject {
  const { parts } = site;
  const { name } = parts;
  const { data } = group;
  const common = { ...(isNewest ? parts.counted(group) : name(group)), data };
  const years = isNewest ? group.years.map(({ year, count }) => ({ year: name(year), count })) : [];
  switch (group.kind) {
    case "topic": {
      const { lineage, children, description, image } = group as TopicGroup;
      return {
        ...common,
        description,
        image: isNewest ? image : undefined,
        lineage: lineage.map(name),
        children: isNewest ? children.map(name) : [],
        years,
      };
    }
    case "year": {
      const { months } = group as YearGroup;
      return { ...common, months: isNewest ? months.map(parts.counted) : [] };
    }
    case "month": {
      const { year, days } = group as MonthGroup;
      return { ...common, year: name(year), days: isNewest ? days.map(parts.counted) : [] };
    }
    case "day": {
      const { month } = group as DayGroup;
      return { ...common, month: { ...name(month), year: name(month.year) } };
    }
    default: {
      const { profile } = group as NameGroup;
      return { ...common, years, profile: isNewest ? profile : undefined };
    }
  }
}
