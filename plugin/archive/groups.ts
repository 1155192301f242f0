import type { PreciseDate } from "../dates/index.ts";
import type { Topic } from "../topics/topic.ts";
import type { ArchiveArticle } from "./article.ts";
import type { GroupKind } from "./rules.ts";

/**
 * Articles that belong together. Reads like an Eleventy collection item; its values are its own,
 * since Liquid sees no inherited ones.
 */
export abstract class ArticleGroup {
  abstract readonly kind: GroupKind;
  /** What tells the group from others of its kind: a topic's id, `2019-08`, `2019-08-07`, a name's slug. */
  readonly key: string;
  /** What readers call it. */
  readonly title: string;
  /** The address of its newest page; `undefined` when its kind has no pages. */
  readonly url: string | undefined;
  /** Newest first; complete once the archive is built. */
  readonly articles: readonly ArchiveArticle[] = [];
  /** The date of its newest article. */
  date: PreciseDate | undefined = undefined;
  /** How many of its articles each year has, newest first; years without any are left out. */
  readonly years: readonly YearCount[] = [];

  /** What Eleventy's items carry as `data`. */
  readonly data: { readonly title: string; readonly description?: string };

  constructor(key: string, title: string, url: string | undefined, description?: string) {
    this.key = key;
    this.title = title;
    this.url = url;
    this.data = description === undefined ? { title } : { title, description };
  }

  /** Takes in one more article; they come newest first. */
  add(article: ArchiveArticle): void {
    this.date ??= article.date;
    (this.articles as ArchiveArticle[]).push(article);
    const years = this.years as YearCount[];
    const last = years.at(-1);
    if (last?.year === article.year) last.count++;
    else years.push({ year: article.year, count: 1 });
  }
}

/** How many articles of a group are of one year. */
export interface YearCount {
  readonly year: YearGroup;
  count: number;
}

/** A topic with its own articles and those of its narrower topics. */
export class TopicGroup extends ArticleGroup {
  readonly kind = "topic";
  readonly topic: Topic;
  readonly parent: TopicGroup | undefined;
  /** Narrower topics that have articles, in the registry's order; complete once the archive is built. */
  readonly children: readonly TopicGroup[] = [];

  /** The topic and its wider topics, the widest last. */
  readonly lineage: readonly TopicGroup[];
  readonly id: string;
  readonly name: string;
  readonly description: string | undefined;
  #find: () => readonly TopicGroup[] = () => [];
  #found: readonly TopicGroup[] | undefined;
  /** The topics that most go with it, worked out when they are first asked for. */
  declare readonly related: readonly TopicGroup[];

  constructor(topic: Topic, url: string | undefined, parent: TopicGroup | undefined) {
    super(topic.id, topic.name, url, topic.description);
    this.topic = topic;
    this.parent = parent;
    this.lineage = parent === undefined ? [this] : [this, ...parent.lineage];
    this.id = topic.id;
    this.name = topic.name;
    this.description = topic.description;
  }

  /** Says how `related` is found, once the archive is built. */
  relate(find: () => readonly TopicGroup[]): void {
    this.#find = find;
    Object.defineProperty(this, "related", RELATED);
  }

  /** The topics that most go with one. */
  static relatedTo(topic: TopicGroup): readonly TopicGroup[] {
    topic.#found ??= topic.#find();
    return topic.#found;
  }
}

/** Shared by all topics, so that they are objects of one kind to JavaScript's engine. */
const RELATED: PropertyDescriptor = {
  get(this: TopicGroup) {
    return TopicGroup.relatedTo(this);
  },
  enumerable: true,
};

/** The articles of a year, those dated to the year alone included. */
export class YearGroup extends ArticleGroup {
  readonly kind = "year";
  /** Months that have articles, newest first; complete once the archive is built. */
  readonly months: readonly MonthGroup[] = [];
}

/** The articles of a month. */
export class MonthGroup extends ArticleGroup {
  readonly kind = "month";
  readonly year: YearGroup;
  /** Days that have articles, newest first; complete once the archive is built. */
  readonly days: readonly DayGroup[] = [];

  constructor(key: string, title: string, url: string | undefined, year: YearGroup) {
    super(key, title, url);
    this.year = year;
  }
}

/** The articles of a day in the site's zone; those dated to its month or year alone are not among them. */
export class DayGroup extends ArticleGroup {
  readonly kind = "day";
  readonly month: MonthGroup;

  constructor(key: string, title: string, url: string | undefined, month: MonthGroup) {
    super(key, title, url);
    this.month = month;
  }
}

/** The articles of an author or of a source. */
export class NameGroup extends ArticleGroup {
  readonly kind: "author" | "source";
  readonly name: string;

  constructor(kind: "author" | "source", key: string, name: string, url: string | undefined) {
    super(key, name, url);
    this.kind = kind;
    this.name = name;
  }
}
