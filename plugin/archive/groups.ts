import type { PreciseDate } from "../dates/index.ts";
import type { Topic } from "../topics/topic.ts";
import type { ArchiveArticle } from "./article.ts";
import type { GroupKind } from "./rules.ts";

/** Articles that belong together. Reads like an Eleventy collection item. */
export abstract class ArticleGroup {
  abstract readonly kind: GroupKind;
  /** What tells the group from others of its kind: a topic's id, `2019-08`, a name's slug. */
  readonly key: string;
  /** What readers call it. */
  readonly title: string;
  /** The address of its newest page; `undefined` when its kind has no pages. */
  readonly url: string | undefined;
  /** Newest first; complete once the archive is built. */
  readonly articles: readonly ArchiveArticle[] = [];

  constructor(key: string, title: string, url: string | undefined) {
    this.key = key;
    this.title = title;
    this.url = url;
  }

  /** The date of its newest article. */
  get date(): PreciseDate | undefined {
    return this.articles[0]?.date;
  }

  get data(): { readonly title: string; readonly description?: string } {
    return { title: this.title };
  }
}

/** A topic with its own articles and those of its narrower topics. */
export class TopicGroup extends ArticleGroup {
  readonly kind = "topic";
  readonly topic: Topic;
  readonly parent: TopicGroup | undefined;
  /** Narrower topics that have articles; complete once the archive is built. */
  readonly children: readonly TopicGroup[] = [];

  constructor(topic: Topic, url: string | undefined, parent: TopicGroup | undefined) {
    super(topic.id, topic.name, url);
    this.topic = topic;
    this.parent = parent;
  }

  get id(): string {
    return this.topic.id;
  }

  get name(): string {
    return this.topic.name;
  }

  get description(): string | undefined {
    return this.topic.description;
  }

  /** The topic and its wider topics, the widest last. */
  get lineage(): readonly TopicGroup[] {
    return this.parent === undefined ? [this] : [this, ...this.parent.lineage];
  }

  override get data() {
    const { title, description } = this;
    return description === undefined ? { title } : { title, description };
  }
}

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

  constructor(key: string, title: string, url: string | undefined, year: YearGroup) {
    super(key, title, url);
    this.year = year;
  }
}

/** The articles of an author or of a source. */
export class NameGroup extends ArticleGroup {
  readonly kind: "author" | "source";

  constructor(kind: "author" | "source", key: string, name: string, url: string | undefined) {
    super(key, name, url);
    this.kind = kind;
  }

  get name(): string {
    return this.title;
  }
}
