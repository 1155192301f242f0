import type {
  Archive,
  ArchiveArticle,
  ArticleGroup,
  ListPage,
  Story,
  TopicGroup,
} from "../archive/index.ts";
import { contentHash } from "./catalogue/content-hash.ts";

/** How many articles and topics the theme's pages name beside their own. */
export interface ShownCounts {
  readonly relatedArticles: number;
  readonly moreArticles: number;
  readonly relatedTopics: number;
  /** Years that the page of an article says it is old, if it does. */
  readonly age?: (article: ArchiveArticle) => number | undefined;
}

/** What stands for an object that is the same one as long as its file has not changed. */
export type Identity = (object: object) => number | string;

/**
 * Says in one text what the theme shows on a page, so that a page whose text has not changed need
 * not be written again. Made for one archive; the text of each card is made once.
 */
export class PageSignatures {
  readonly #archive: Archive;
  readonly #counts: ShownCounts;
  readonly #identity: Identity;
  readonly #cards = new Map<ArchiveArticle, string>();

  constructor(archive: Archive, counts: ShownCounts, identity: Identity) {
    this.#archive = archive;
    this.#counts = counts;
    this.#identity = identity;
  }

  /** The page of an article: its own file, its groups, and the articles that it links to. */
  article(article: ArchiveArticle): string {
    const archive = this.#archive;
    const related = archive.related(article, this.#counts.relatedArticles);
    const shown = archive.shownBeside(article, related);
    const before = archive.publishedBefore(article, this.#counts.moreArticles, shown);
    const neighbours = [archive.newer(article), archive.older(article)];
    const story = archive.story(article);
    const inStory = [story?.previous, story?.next].map((other) => other && this.#card(other));
    return JSON.stringify([
      this.#identity(article.data),
      [article.image, ...article.pictures],
      [...article.topics, ...article.authors, ...article.sources].map(name),
      [article.year, article.month, article.day].map(name),
      this.#counts.age?.(article),
      [...related.map((entry) => entry.article), ...before].map((other) => this.#card(other)),
      related.map((entry) => [entry.reason, entry.copies.map((copy) => this.#card(copy))]),
      archive.copies(article).map((copy) => this.#card(copy)),
      neighbours.map((other) => other && [other.url, other.title]),
      [story?.title, story?.url, inStory],
    ]);
  }

  /** The timeline of a story: its title, its articles and their copies. */
  story(story: Story): string {
    return JSON.stringify([
      story.title,
      story.articles.map((article) => this.#card(article)),
      story.articles.map((article) => this.#archive.copies(article).map((it) => this.#card(it))),
    ]);
  }

  /** One page of a list: its subject, its articles, and its links to other pages. */
  list(list: ListPage<ArticleGroup | undefined>): string {
    return JSON.stringify([
      list.subject
        ? this.#subject(list.subject, list.isNewest)
        : list.isNewest && this.#front(list),
      list.articles.map((article) => this.#card(article)),
      [list.number, list.older, list.newer],
    ]);
  }

  /** What the home page names: the archive's topics and years, and each article's first topic. */
  #front(list: ListPage<ArticleGroup | undefined>): unknown[] {
    const { topics, years } = this.#archive;
    const kickers = list.articles.map((article) => article.topics[0]?.name);
    return [
      kickers,
      topics.filter((topic) => topic.parent === undefined).map(name),
      years.map(name),
    ];
  }

  /** Counts and neighbouring topics stand on a list's newest page only. */
  #subject(group: ArticleGroup, isNewest: boolean): unknown[] {
    const lineage = isTopic(group) ? group.lineage : [group];
    const own = [group.data, lineage.map(name)];
    if (!isNewest) return own;
    const periods = [
      ...("months" in group ? (group.months as readonly ArticleGroup[]) : []),
      ...("days" in group ? (group.days as readonly ArticleGroup[]) : []),
    ];
    const beside = [this.#archive.earlierPeriod(group), this.#archive.laterPeriod(group)];
    const topics = isTopic(group)
      ? [group.children, this.#archive.relatedTopics(group, this.#counts.relatedTopics)]
      : [];
    const counted = periods.map((period) => [...name(period), period.articles.length]);
    const years = group.years.map(({ year, count }) => [year.title, count]);
    const around = topics.map((some) => some.map(name));
    return [...own, group.articles.length, around, counted, beside.map(name), years];
  }

  /** What a card shows, as a hash: pages name a dozen others each, and are signed in every build. */
  #card(article: ArchiveArticle): string {
    const known = this.#cards.get(article);
    if (known !== undefined) return known;
    const shown = JSON.stringify([
      article.url,
      article.title,
      article.summary,
      article.date,
      article.date.precision,
      article.data.lang,
      article.sources.map(name),
      article.image,
    ]);
    const card = contentHash(shown);
    this.#cards.set(article, card);
    return card;
  }
}

function name(group: ArticleGroup | undefined): (string | undefined)[] {
  return [group?.title, group?.url];
}

function isTopic(group: ArticleGroup): group is TopicGroup {
  return group.kind === "topic";
}
