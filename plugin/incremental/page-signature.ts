import type {
  Archive,
  ArchiveArticle,
  ArticleGroup,
  ListPage,
  RelatedArticle,
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
 * not be written again. Every build signs every page: what many pages show is put into a short text
 * once, and a page's text is made of those, since each holds no space or says how long it is.
 */
export class PageSignatures {
  readonly #archive: Archive;
  readonly #counts: ShownCounts;
  readonly #identity: Identity;
  /** By the articles' places. */
  readonly #cards: (string | undefined)[];
  readonly #names = new Map<ArticleGroup, string>();

  /** @param archive the one whose pages are signed */
  constructor(archive: Archive, counts: ShownCounts, identity: Identity) {
    this.#archive = archive;
    this.#counts = counts;
    this.#identity = identity;
    this.#cards = new Array(archive.articles.length);
  }

  /** The page of an article: its own file, its groups, and the articles that it links to. */
  article(article: ArchiveArticle): string {
    const archive = this.#archive;
    const related = archive.related(article, this.#counts.relatedArticles);
    const shown = archive.shownBeside(article, related);
    const before = archive.publishedBefore(article, this.#counts.moreArticles, shown);
    const story = archive.story(article);
    return [
      this.#identity(article.data),
      article.image === undefined && article.pictures.size === 0
        ? ""
        : JSON.stringify([article.image, ...article.pictures]),
      article.links.size === 0 ? "" : JSON.stringify([...article.links]),
      this.#groups(article.topics),
      this.#groups(article.authors),
      this.#groups(article.sources),
      this.#name(article.year),
      this.#name(article.month),
      this.#name(article.day),
      this.#counts.age?.(article) ?? "",
      this.#related(related),
      this.#cardsOf(before),
      this.#cardsOf(archive.copies(article)),
      link(archive.newer(article)),
      link(archive.older(article)),
      story === undefined
        ? ""
        : [
            JSON.stringify([story.title, story.url]),
            story.previous && this.#card(story.previous),
            story.next && this.#card(story.next),
          ].join(" "),
    ].join(" ");
  }

  /** The timeline of a story: its title, its articles and their copies. */
  story(story: Story): string {
    const copies = story.articles.map((article) => this.#archive.copies(article));
    return [
      JSON.stringify(story.title),
      this.#cardsOf(story.articles),
      ...copies.map((some) => this.#cardsOf(some)),
    ].join(" ");
  }

  /** One page of a list: its subject, its articles, and its links to other pages. */
  list(list: ListPage<ArticleGroup | undefined>): string {
    const about = list.subject
      ? this.#subject(list.subject, list.isNewest)
      : list.isNewest && this.#front(list);
    return [
      JSON.stringify([about, list.number, list.older, list.newer]),
      this.#cardsOf(list.articles),
    ].join(" ");
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

  #related(related: readonly RelatedArticle[]): string {
    let text = JSON.stringify(related.map(({ reason }) => reason));
    for (const { article, copies } of related) {
      text += `,${this.#card(article)}`;
      if (copies.length > 0) text += `:${this.#cardsOf(copies)}`;
    }
    return text;
  }

  /** The cards of articles that stand one after the other. */
  #cardsOf(articles: readonly ArchiveArticle[]): string {
    let text = "";
    for (const article of articles) text += `${this.#card(article)},`;
    return text;
  }

  #groups(groups: readonly ArticleGroup[]): string {
    let text = "";
    for (const group of groups) text += `${this.#name(group)},`;
    return text;
  }

  #name(group: ArticleGroup | undefined): string {
    if (group === undefined) return "";
    const known = this.#names.get(group);
    if (known !== undefined) return known;
    const text = contentHash(JSON.stringify(name(group)));
    this.#names.set(group, text);
    return text;
  }

  /** What a card shows, as a hash: pages name a dozen others each. */
  #card(article: ArchiveArticle): string {
    const known = this.#cards[article.place];
    if (known !== undefined) return known;
    const shown = JSON.stringify([
      article.url,
      article.title,
      article.summary,
      +article.date,
      article.date.precision,
      article.data.lang,
      this.#groups(article.sources),
      article.image,
    ]);
    const card = contentHash(shown);
    this.#cards[article.place] = card;
    return card;
  }
}

/** A link to a neighbour: its address, title and language, with lengths, which make the text plain. */
function link(article: ArchiveArticle | undefined): string {
  if (article === undefined) return "";
  const { url, title, data } = article;
  return `${url.length}:${url}${title.length}:${title}${data.lang ?? ""}`;
}

function name(group: ArticleGroup | undefined): (string | undefined)[] {
  return [group?.title, group?.url];
}

function isTopic(group: ArticleGroup): group is TopicGroup {
  return group.kind === "topic";
}
