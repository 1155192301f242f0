import { type ArchiveArticle, seriesStep } from "../archive/index.ts";
import type { ArticleLink, AuthorName, Card, GroupName, RelatedCard } from "./parts.ts";
import { beside, type Frame, type SiteViews } from "./site-views.ts";
import { Value } from "./value.ts";
import { type VersionLink, versionLinks } from "./version-view.ts";

/** What an article tells wherever it is told of: on its page, in citations and structured data. */
export interface ToldArticle
  extends Readonly<
    Pick<
      ArchiveArticle,
      | "url"
      | "title"
      | "summary"
      | "date"
      | "data"
      | "found"
      | "textHash"
      | "words"
      | "image"
      | "pictures"
      | "media"
      | "card"
    >
  > {
  /** Pages of its earlier versions, the oldest first. */
  readonly versions: readonly VersionLink[];
  readonly topics: readonly GroupName[];
  readonly authors: readonly AuthorName[];
  readonly sources: readonly GroupName[];
  /** Its series, on the page of the article with the part that it is. */
  readonly series:
    | (Pick<GroupName, "title" | "url"> & { readonly number?: number | undefined })
    | undefined;
  readonly year: GroupName;
  readonly month: GroupName | undefined;
  readonly day: GroupName | undefined;
}

/** The page of an article. */
export interface ArticleView extends ToldArticle {
  readonly frame: Frame;
  /** Stands for `data`, `found` and, with pictures and links, for `content`, which are made of the file. */
  readonly file: string;
  readonly links: ArchiveArticle["links"];
  /** The text as HTML, made anew each time it is asked for. */
  readonly content: string;
  /** Whole years, when the page says that the article is old. */
  readonly age: number | undefined;
  /** Is it of a topic in which authors speak for themselves? */
  readonly isOpinion: boolean;
  readonly copies: readonly Card[];
  readonly related: readonly RelatedCard[];
  /** What was published just before, without what the page names elsewhere. */
  readonly more: readonly Card[];
  readonly newer: ArticleLink | undefined;
  readonly older: ArticleLink | undefined;
  readonly story: StoryStep | undefined;
  readonly series: SeriesStepView | undefined;
}

/** An article's place in its series. */
interface SeriesStepView {
  readonly title: string;
  readonly url: string | undefined;
  readonly number: number | undefined;
  /** How many parts there are, where a page may say so. */
  readonly total: number | undefined;
  readonly previous: ArticleLink | undefined;
  readonly next: ArticleLink | undefined;
}

/** An article's place in its story. */
interface StoryStep {
  readonly title: string;
  readonly url: string | undefined;
  readonly previous: ArticleLink | undefined;
  readonly next: ArticleLink | undefined;
}

/** How many articles «المزيد من المقالات» names. */
export const MORE_ARTICLES = 5;

/** What the file of an article says is read when it is shown, and stands in a view as `file`. */
class ArticleValue extends Value {
  readonly #article: ArchiveArticle;

  constructor(article: ArchiveArticle, fields: object) {
    super(fields);
    this.#article = article;
  }

  get data() {
    return this.#article.data;
  }

  get found() {
    return this.#article.found;
  }

  get content() {
    return this.#article.content;
  }
}

/** Everything that the page of an article shows. */
export function articleView(site: SiteViews, article: ArchiveArticle): ArticleView {
  const around = aroundOf(site, article);
  if (site.isWhole) return beside(article, around);
  const { name } = site.parts;
  const {
    url,
    title,
    summary,
    date,
    words,
    textHash,
    image,
    card,
    pictures,
    media,
    links,
    year,
    month,
    day,
  } = article;
  // One literal: V8 is ten times as slow with as many fields that are spread.
  const shown = {
    url,
    title,
    summary,
    date,
    words,
    textHash,
    image,
    card,
    pictures,
    media,
    links,
    topics: article.topics.map(name),
    authors: article.authors.map(site.parts.author),
    sources: article.sources.map(name),
    year: name(year),
    month: month && name(month),
    day: day && name(day),
    frame: around.frame,
    versions: around.versions,
    file: around.file,
    age: around.age,
    isOpinion: around.isOpinion,
    copies: around.copies,
    related: around.related,
    more: around.more,
    newer: around.newer,
    older: around.older,
    story: around.story,
    series: around.series,
  };
  return new ArticleValue(article, shown) as object as ArticleView;
}

/** What the page shows beside the article itself. */
function aroundOf(site: SiteViews, article: ArchiveArticle) {
  const { archive, parts, frame } = site;
  const related = archive.related(article, site.relatedArticles);
  const shown = archive.shownBeside(article, related);
  const [newer, older] = [archive.newer(article), archive.older(article)];
  return {
    frame,
    versions: versionLinks(article),
    file: site.fileOf(article),
    age: site.age(article),
    isOpinion: site.isOpinion(article),
    copies: archive.copies(article).map(parts.card),
    related: related.map(parts.related),
    more: archive.publishedBefore(article, MORE_ARTICLES, shown).map(parts.card),
    newer: newer && parts.link(newer),
    older: older && parts.link(older),
    story: storyStep(site, article),
    series: partOf(site, article),
  };
}

function partOf({ parts }: SiteViews, article: ArchiveArticle): SeriesStepView | undefined {
  const step = seriesStep(article);
  if (article.series === undefined || step === undefined) return undefined;
  const { title, url } = article.series;
  const { number, total, previous, next } = step;
  return {
    title,
    url,
    number,
    total,
    previous: previous && parts.link(previous),
    next: next && parts.link(next),
  };
}

function storyStep({ archive, parts }: SiteViews, article: ArchiveArticle): StoryStep | undefined {
  const story = archive.story(article);
  if (story === undefined) return undefined;
  const { title, url, previous, next } = story;
  return {
    title,
    url,
    previous: previous && parts.link(previous),
    next: next && parts.link(next),
  };
}
