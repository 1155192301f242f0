import type {
  Archive,
  ArchiveArticle,
  ArchiveCorrection,
  Page,
  TopicGroup,
  YearGroup,
} from "../archive/index.ts";
import { type Browse, browseOf } from "./browse.ts";
import type { PageOfList } from "./list-view.ts";
import type { ArticleLink, CountedGroup, GroupName } from "./parts.ts";
import { beside, type Frame, type SiteViews } from "./site-views.ts";
import { value } from "./value.ts";

/** Pages that there is one of. */
export type SinglePage =
  | "topics"
  | "years"
  | "authors"
  | "sources"
  | "stories"
  | "about"
  | "search"
  | "notFound";

/** A page that there is one of. */
export interface IndexView {
  readonly url: string;
  readonly frame: Frame;
  /** What an index of groups lists. */
  readonly groups?: readonly IndexGroup[];
  readonly stories?: readonly IndexStory[];
  readonly holdings?: Holdings;
  readonly browse?: Browse;
}

/** A group in an index: a topic with its wider one, a year with its months. */
interface IndexGroup extends CountedGroup {
  readonly parent?: GroupName | undefined;
  readonly months?: readonly CountedGroup[];
}

/** A story in the index of stories. */
interface IndexStory {
  readonly title: string;
  readonly url: string | undefined;
  readonly began: ArticleLink["date"];
  readonly count: number;
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
  const { url, number, isNewest, older, newer, count, oldest, newest } = page;
  const items = page.items.map(({ article, date, text }) => ({
    article: parts.link(article),
    date,
    text,
  }));
  return value({ url, number, isNewest, older, newer, count, oldest, newest, frame, items });
}

type Contents = (site: SiteViews) => Omit<IndexView, "url" | "frame">;

const CONTENTS: Readonly<Record<SinglePage, Contents>> = {
  topics: ({ archive, parts, isWhole }) => ({
    groups: isWhole ? archive.topics : archive.topics.map((topic) => withParent(topic, parts)),
  }),
  years: ({ archive, parts, isWhole }) => ({
    groups: isWhole ? archive.years : archive.years.map((year) => withMonths(year, parts)),
  }),
  authors: ({ archive, parts }) => ({ groups: archive.authors.map(parts.counted) }),
  sources: ({ archive, parts }) => ({ groups: archive.sources.map(parts.counted) }),
  stories: ({ archive }) => ({ stories: storiesOf(archive) }),
  about: ({ archive }) => ({ holdings: holdingsOf(archive) }),
  search: ({ archive, parts }) => ({ browse: browseOf(archive, parts.name) }),
  notFound: ({ archive, parts }) => ({ browse: browseOf(archive, parts.name) }),
};

function withParent(topic: TopicGroup, { counted, name }: SiteViews["parts"]): IndexGroup {
  return { ...counted(topic), parent: topic.parent && name(topic.parent) };
}

function withMonths(year: YearGroup, { counted }: SiteViews["parts"]): IndexGroup {
  return { ...counted(year), months: year.months.map(counted) };
}

function storiesOf({ stories }: Archive): IndexStory[] {
  return stories.map(({ title, url, articles }) => ({
    title,
    url,
    began: (articles[0] as ArchiveArticle).date,
    count: articles.length,
  }));
}

function holdingsOf({ articles, corrections }: Archive): Holdings {
  return {
    count: articles.length,
    firstYear: articles.at(-1)?.year.title,
    lastYear: articles[0]?.year.title,
    hasCorrections: corrections.length > 0,
  };
}
