import type {
  ArchiveArticle,
  ArticleGroup,
  AuthorProfile,
  GroupKind,
  NameGroup,
  RelatedArticle,
  TopicGroup,
} from "../archive/index.ts";
import { made } from "../text/maps.ts";
import { value } from "./value.ts";

/** A topic, year, month, day, author or source as many pages name it. */
export interface GroupName {
  readonly kind: GroupKind;
  readonly key: string;
  readonly title: string;
  /** Of topics, authors and sources the same as `title`. */
  readonly name?: string;
  readonly url: string | undefined;
}

/** An author as articles name one: what the registry says, but for what stands on the author's page alone. */
export interface AuthorName extends GroupName {
  readonly profile?: Pick<AuthorProfile, "portrait" | "job" | "links" | "sameAs"> | undefined;
}

/** A group with the number of its articles, for indexes and calendars alone: it changes often. */
export interface CountedGroup extends GroupName {
  readonly count: number;
}

/** A link to an article. */
export interface ArticleLink extends Readonly<Pick<ArchiveArticle, "url" | "title" | "date">> {
  readonly data: Pick<ArchiveArticle["data"], "lang">;
}

/** An article in a list. */
export interface Card extends ArticleLink, Readonly<Pick<ArchiveArticle, "summary" | "image">> {
  readonly sources: readonly GroupName[];
  /** The topic that a front page puts above the headline; other lists show none. */
  readonly topics?: readonly GroupName[];
  /** Is it of a topic in which authors speak for themselves? Articles of the archive itself do not say. */
  readonly isOpinion?: boolean;
  /** Who wrote it, on a front page and of opinion alone. */
  readonly authors?: readonly AuthorName[];
}

/** A related article with what both have in common, and where else its text was published. */
export interface RelatedCard {
  readonly article: Card;
  readonly reason: readonly string[];
  readonly copies: readonly Card[];
}

/** Makes the parts that many pages have, each once. */
export interface Parts {
  name(group: ArticleGroup): GroupName;
  author(group: NameGroup): AuthorName;
  counted(group: ArticleGroup): CountedGroup;
  link(article: ArchiveArticle): ArticleLink;
  card(article: ArchiveArticle): Card;
  frontCard(article: ArchiveArticle): Card;
  related(entry: RelatedArticle): RelatedCard;
}

/** Parts that hold what the theme shows of them, and nothing else. */
export class ShownParts implements Parts {
  readonly #isOpinion: (article: ArchiveArticle) => boolean;
  readonly #names = new Map<ArticleGroup, GroupName>();
  readonly #counted = new Map<ArticleGroup, CountedGroup>();
  readonly #links: (ArticleLink | undefined)[] = [];
  readonly #cards: (Card | undefined)[] = [];

  /** @param isOpinion is an article of a topic in which authors speak for themselves? */
  constructor(isOpinion: (article: ArchiveArticle) => boolean) {
    this.#isOpinion = isOpinion;
  }

  name = (group: ArticleGroup): GroupName => made(this.#names, group, () => value(nameOf(group)));

  author = (group: NameGroup): AuthorName => {
    if (group.profile === undefined) return this.name(group);
    const { portrait, job, links, sameAs } = group.profile;
    return value({ ...this.name(group), profile: { portrait, job, links, sameAs } });
  };

  counted = (group: ArticleGroup): CountedGroup =>
    made(this.#counted, group, () => value({ ...nameOf(group), count: group.count }));

  link = (article: ArchiveArticle): ArticleLink => {
    const { place } = article;
    const link = this.#links[place] ?? value(linkOf(article));
    this.#links[place] = link;
    return link;
  };

  card = (article: ArchiveArticle): Card => {
    const { place } = article;
    const card = this.#cards[place] ?? value(this.#cardOf(article));
    this.#cards[place] = card;
    return card;
  };

  frontCard = (article: ArchiveArticle): Card =>
    value({
      ...this.#cardOf(article),
      topics: article.topics.slice(0, 1).map(this.name),
      authors: article.authors.map(this.author),
    });

  related = ({ article, reason, copies }: RelatedArticle): RelatedCard => ({
    article: this.card(article),
    reason,
    copies: copies.map(this.card),
  });

  #cardOf(article: ArchiveArticle): Card {
    const { url, title, date, data, summary, image } = article;
    const isOpinion = this.#isOpinion(article);
    return {
      url,
      title,
      date,
      data: { lang: data.lang },
      summary,
      image,
      sources: article.sources.map(this.name),
      isOpinion,
      ...(isOpinion ? { authors: article.authors.map(this.author) } : {}),
    };
  }
}

/** The archive's own objects: a site's own templates may show anything of them. */
export const WHOLE_PARTS: Parts = {
  name: (group) => group,
  author: (group) => group,
  counted: (group) => group,
  link: (article) => article,
  card: (article) => article,
  frontCard: (article) => article,
  related: (entry) => entry,
};

function linkOf({ url, title, date, data }: ArchiveArticle): ArticleLink {
  return { url, title, date, data: { lang: data.lang } };
}

function nameOf(group: ArticleGroup): GroupName {
  const { kind, key, title, url } = group;
  return isNamed(group) ? { kind, key, title, name: group.name, url } : { kind, key, title, url };
}

function isNamed(group: ArticleGroup): group is TopicGroup | NameGroup {
  return "name" in group;
}
