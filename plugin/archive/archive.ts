import type { Article } from "../articles/article.ts";
import { type MadeSections, type OwnTexts, SharedTopicRanking } from "../related/index.ts";
import type { RelationsData } from "../relations/relations.ts";
import { type Relations, relatedCount } from "../relations/relations.ts";
import type { TopicRegistry } from "../topics/registry.ts";
import { type ArchiveCorrection, correctionsOf } from "./corrections.ts";
import { type DayOfYear, daysOfYear } from "./days-of-year.ts";
import type { Grouping } from "./grouping.ts";
import { cutIntoPages, type ListPage, listPages, Page } from "./list-page.ts";
import type {
  ArchiveArticle,
  ArticleGroup,
  DayGroup,
  GroupKind,
  MonthGroup,
  NameGroup,
  SeriesGroup,
  TopicGroup,
  YearGroup,
} from "./model.ts";
import { byName, countNewer } from "./order.ts";
import type { RelatedArticle } from "./related-article.ts";
import { RelatedLists } from "./related-lists.ts";
import type { ArchiveRules } from "./rules.ts";
import { numberParts, seriesPages, seriesStep } from "./series.ts";
import { ArchiveStories } from "./stories.ts";
import type { ArticleStory, Story } from "./story.ts";
import { type VersionPage, versionPages } from "./versions.ts";

/** Topics that a topic names as related. */
const MOST_TOPICS = 10;

/** The whole archive: articles and their groups, ready to be shown. Nothing in it changes. */
export class Archive {
  /** Newest first. */
  readonly articles: readonly ArchiveArticle[];
  /** Topics that have articles, in the registry's order. */
  readonly topics: readonly TopicGroup[];
  /** Newest first, like `months`. */
  readonly years: readonly YearGroup[];
  readonly months: readonly MonthGroup[];
  readonly days: readonly DayGroup[];
  /** In the order of their names, like `sources`. */
  readonly authors: readonly NameGroup[];
  readonly sources: readonly NameGroup[];
  /** Those with the newest articles first. */
  readonly allSeries: readonly SeriesGroup[];
  /** What was put right in the articles, newest first. */
  readonly corrections: readonly ArchiveCorrection[];
  /** What articles were before they were corrected. */
  readonly versions: readonly VersionPage[];
  /** What of the articles' texts is compared and indexed, by their places. */
  readonly ownTexts: OwnTexts;
  readonly #rules: ArchiveRules;
  readonly #byUrl: ReadonlyMap<string, ArchiveArticle>;
  readonly #versionsByUrl: ReadonlyMap<string, VersionPage>;
  readonly #byTopic: ReadonlyMap<string, TopicGroup>;
  readonly #periods: ReadonlyMap<ArticleGroup, number>;
  readonly #relations: () => Relations;
  readonly #related: RelatedLists;
  #ranking: SharedTopicRanking | undefined;
  readonly #stories: ArchiveStories;
  #daysOfYear: ReadonlyMap<string, DayOfYear> | undefined;

  constructor(
    articles: readonly ArchiveArticle[],
    groups: Grouping,
    registry: TopicRegistry,
    relations: () => Relations,
    ownTexts: OwnTexts,
    rules: ArchiveRules,
  ) {
    this.articles = articles;
    this.topics = registry.topics.flatMap((topic) => groups.topics.get(topic.id) ?? []);
    this.years = [...groups.years.values()];
    this.months = [...groups.months.values()];
    this.days = [...groups.days.values()];
    this.authors = byName(groups.authors.values());
    this.sources = byName(groups.sources.values());
    this.allSeries = [...groups.series.values()];
    for (const series of this.allSeries) series.arrange(numberParts(series.articles));
    this.corrections = correctionsOf(articles, rules.dates.zone);
    this.versions = versionPages(articles);
    this.#versionsByUrl = new Map(this.versions.map((page) => [page.url, page]));
    this.ownTexts = ownTexts;
    this.#rules = rules;
    this.#byUrl = new Map(articles.map((article) => [article.url, article]));
    this.#byTopic = groups.topics;
    const periods = [this.years, this.months, this.days].flatMap((kind) => [...kind.entries()]);
    this.#periods = new Map(periods.map(([place, group]) => [group, place]));
    this.#relations = relations;
    this.#related = new RelatedLists(articles, relations);
    this.#stories = new ArchiveStories(articles, relations, rules.stories);
    for (const topic of this.topics) topic.relate(() => this.relatedTopics(topic, MOST_TOPICS));
  }

  /** The stories that are long enough for a page, those with the newest articles first. */
  get stories(): readonly Story[] {
    return this.#stories.long;
  }

  /** The same, each with its parts behind it, which may have pages too. */
  get storiesAndParts(): readonly Story[] {
    return this.#stories.withParts;
  }

  /** Days of the year on which something was published in more than one year, by keys as `08-07`. */
  get daysOfYear(): ReadonlyMap<string, DayOfYear> {
    this.#daysOfYear ??= daysOfYear(this.days);
    return this.#daysOfYear;
  }

  /** The story that an article is part of. */
  story(article: ArchiveArticle): ArticleStory | undefined {
    return this.#stories.of(article);
  }

  /** The article at an address from the site's root. */
  article(url: string): ArchiveArticle | undefined {
    return this.#byUrl.get(url);
  }

  /** The earlier version of an article at an address from the site's root. */
  version(url: string): VersionPage | undefined {
    return this.#versionsByUrl.get(url);
  }

  /**
   * The articles that are meant by what authors call their files.
   *
   * @param names with or without folder, date and ending
   */
  named(names: readonly string[]): ArchiveArticle[] {
    return this.#related.named(names);
  }

  /** The topic with an id, when it has articles. */
  topic(id: string): TopicGroup | undefined {
    return this.#byTopic.get(id);
  }

  /** How many of its articles are newer than another one, which need not be of it. */
  countNewer(article: Article): number {
    return countNewer(this.articles, article, this.#rules.dates.zone);
  }

  /** The article published next after one. */
  newer(article: ArchiveArticle): ArchiveArticle | undefined {
    return this.articles[article.place - 1];
  }

  /** The article published last before one. */
  older(article: ArchiveArticle): ArchiveArticle | undefined {
    return this.articles[article.place + 1];
  }

  /** The next year, month or day after one that has articles; `undefined` for other groups. */
  laterPeriod(group: ArticleGroup): ArticleGroup | undefined {
    return this.#besidePeriod(group, -1);
  }

  /** The last year, month or day before one that has articles; `undefined` for other groups. */
  earlierPeriod(group: ArticleGroup): ArticleGroup | undefined {
    return this.#besidePeriod(group, 1);
  }

  #besidePeriod(group: ArticleGroup, step: number): ArticleGroup | undefined {
    const place = this.#periods.get(group);
    return place === undefined ? undefined : this.groups(group.kind)[place + step];
  }

  /**
   * The articles published just before one, newest first. They do not change when the archive
   * grows, so that the page which shows them does not either.
   *
   * @param except articles that the page shows already
   */
  publishedBefore(
    article: ArchiveArticle,
    count: number,
    except: ReadonlySet<ArchiveArticle> = new Set(),
  ): ArchiveArticle[] {
    const before: ArchiveArticle[] = [];
    for (let place = article.place + 1; before.length < count; place++) {
      const other = this.articles[place];
      if (other === undefined) break;
      if (!except.has(other)) before.push(other);
    }
    return before;
  }

  /**
   * What the page of an article names beside «المزيد من المقالات»: its related articles, copies,
   * neighbours and the steps of its story and series beside it, so that none is shown twice.
   */
  shownBeside(article: ArchiveArticle, related: readonly RelatedArticle[]): Set<ArchiveArticle> {
    const shown = new Set<ArchiveArticle>();
    for (const entry of related) {
      shown.add(entry.article);
      for (const copy of entry.copies) shown.add(copy);
    }
    for (const copy of this.copies(article)) shown.add(copy);
    const story = this.story(article);
    const part = seriesStep(article);
    const beside = [
      ...[this.newer(article), this.older(article)],
      ...[story?.previous, story?.next, part?.previous, part?.next],
    ];
    for (const other of beside) if (other !== undefined) shown.add(other);
    return shown;
  }

  /** The articles most like one by words and topics: pinned ones first, excluded ones never. */
  related(article: ArchiveArticle, count: number): RelatedArticle[] {
    return this.#related.of(article, count);
  }

  /** Other articles that carry the same text as one, the oldest first. */
  copies(article: ArchiveArticle): ArchiveArticle[] {
    return this.#related.copies(article);
  }

  /** All that is known of which articles belong together, to be kept for the same articles. */
  relationsData(): RelationsData {
    const count = relatedCount(this.#rules.related);
    return this.#relations().keep((place) =>
      this.#related.find(this.articles[place] as ArchiveArticle, count),
    );
  }

  /** The index by which that was found, to be kept for an archive of other articles, if there is one. */
  indexSections(): MadeSections | undefined {
    return this.#relations().keepIndex();
  }

  /** The topics that most go with one, its own wider and narrower topics aside. */
  relatedTopics(topic: TopicGroup, count: number): TopicGroup[] {
    const family = new Set([...topic.lineage, ...descendants(topic)].map((member) => member.id));
    this.#ranking ??= new SharedTopicRanking(topicsOf(this.articles));
    return this.#ranking.companions(topic.id, count, family).flatMap((id) => this.topic(id) ?? []);
  }

  /** The pages of the home page's list, the newest first; one even when there is no article. */
  homePages(): ListPage<undefined>[] {
    return listPages(undefined, this.articles, this.#rules.listSize, this.#rules.home);
  }

  /** The pages of a group's list, the newest first, those of a series the first; none when its pages are off. */
  pagesOf(group: ArticleGroup): ListPage<ArticleGroup>[] {
    const { articles, url } = group;
    if (url === undefined) return [];
    const { listSize } = this.#rules;
    if (group.kind === "series") return seriesPages(group as SeriesGroup, listSize, url);
    return listPages(group, articles, listSize, url);
  }

  /** The pages of all corrections, the newest first; none when there is no correction. */
  correctionPages(address: string): Page<ArchiveCorrection>[] {
    if (this.corrections.length === 0) return [];
    return cutIntoPages(
      this.corrections,
      this.#rules.listSize,
      address,
      (...page) => new Page(...page),
    );
  }

  /** All list pages of one kind of group; none when its pages are off. */
  groupPages(kind: GroupKind): ListPage<ArticleGroup>[] {
    return this.groups(kind).flatMap((group) => this.pagesOf(group));
  }

  groups(kind: GroupKind): readonly ArticleGroup[] {
    return {
      topic: this.topics,
      year: this.years,
      month: this.months,
      day: this.days,
      author: this.authors,
      source: this.sources,
      series: this.allSeries,
    }[kind];
  }
}

/** The topics of each article with their wider ones, made one after the other. */
function* topicsOf(articles: readonly ArchiveArticle[]) {
  for (const article of articles) {
    const topics: string[] = [];
    for (const topic of article.topics) for (const { id } of topic.lineage) topics.push(id);
    yield { topics };
  }
}

function descendants(topic: TopicGroup): TopicGroup[] {
  return topic.children.flatMap((child) => [child, ...descendants(child)]);
}
