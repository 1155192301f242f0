import type { Article } from "../articles/article.ts";
import { type ArticleEntry, entryOf } from "../articles/entry.ts";
import type { ArticleMedia } from "../articles/media/media.ts";
import type { ArticleImage, ArticlePictures, Picture } from "../articles/pictures/picture.ts";
import type { ArticleVersion } from "../articles/versions.ts";
import type { PreciseDate } from "../dates/index.ts";
import type { Paragraph } from "../text/index.ts";
import type { Topic } from "../topics/topic.ts";
import type { ArticleCard } from "./article-card.ts";
import type { AuthorProfile } from "./author-profile.ts";
import { ownGetters } from "./own-getters.ts";

/** Kinds of pages that group articles, each with a list of its own. */
export type GroupKind = "topic" | "year" | "month" | "day" | "author" | "source" | "series";

/** What the archive knows of an article beyond its file. */
export interface ArticleLinks {
  readonly topics: readonly TopicGroup[];
  readonly authors: readonly NameGroup[];
  readonly sources: readonly NameGroup[];
  readonly series: SeriesGroup | undefined;
  readonly year: YearGroup;
  /** `undefined` when the article is dated to a year alone. */
  readonly month: MonthGroup | undefined;
  /** `undefined` when the article is dated to a month or a year alone. */
  readonly day: DayGroup | undefined;
}

/** What is made of an article's text when it is asked for. */
export interface ArticleTexts {
  /** The text as HTML. */
  readonly render: (article: ArchiveArticle) => string;
  /** The picture of an article for social networks, when the site makes them. */
  readonly cardOf?: ((article: Article) => ArticleCard) | undefined;
  /** The words that readers see of a text in markdown; the text itself where that is not set. */
  readonly plainText?: ((markdown: string) => string) | undefined;
}

/**
 * One article in its archive. Reads like an Eleventy collection item; its values are its own,
 * since Liquid sees no inherited ones.
 */
export class ArchiveArticle implements Article {
  readonly inputPath: string;
  declare readonly fileSlug: string;
  readonly url: string;
  readonly date: PreciseDate;
  declare readonly data: Article["data"];
  declare readonly rawInput: string;
  declare readonly lead: string;
  declare readonly words: number;
  /** What the text's paragraphs are, one for each line of `plainText`. */
  readonly paragraphs: readonly Paragraph[];
  declare readonly lines: Article["lines"];
  readonly found: Article["found"];
  declare readonly textHash: Article["textHash"];
  declare readonly title: string;
  /** The author's summary, else the beginning of the text. */
  declare readonly summary: string;
  /** The lead picture with its address and size; as the front matter has it, it is `data.image`. */
  readonly image: ArticleImage | undefined;
  /** The text's own pictures by the addresses that markdown gives them. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Its films and sounds; absent where it has none. */
  readonly media: ArticleMedia | undefined;
  /** Addresses of articles by the files' names with which the text links to them. */
  readonly links: ReadonlyMap<string, string>;
  /** The picture for social networks, when the site makes them. */
  declare readonly card: ArticleCard | undefined;
  /** As it was before it was corrected, the oldest first. */
  readonly versions: readonly ArticleVersion[];
  /** What Eleventy's items carry as `page`, made anew each time it is asked for. */
  declare readonly page: Pick<Article, "url" | "date" | "inputPath" | "fileSlug">;
  /** The topics that the article names, in its own order. */
  readonly topics: readonly TopicGroup[];
  readonly authors: readonly NameGroup[];
  readonly sources: readonly NameGroup[];
  readonly series: SeriesGroup | undefined;
  readonly year: YearGroup;
  readonly month: MonthGroup | undefined;
  readonly day: DayGroup | undefined;
  /** The article's place in the archive, newest first; 0 is the newest. */
  readonly place: number;
  readonly #read: Article;
  readonly #texts: ArticleTexts;
  /** The text in the words that readers see, a line for each paragraph; not held here. */
  declare readonly plainText: string;
  /** The text as HTML, made anew each time it is asked for. */
  declare readonly content: string;
  /** Eleventy's name for `content`. */
  declare readonly templateContent: string;

  constructor(
    article: Article,
    links: ArticleLinks,
    place: number,
    texts: ArticleTexts,
    pictures?: ArticlePictures,
    textLinks?: ReadonlyMap<string, string>,
    versions: readonly ArticleVersion[] = NO_VERSIONS,
  ) {
    this.inputPath = article.inputPath;
    this.url = article.url;
    this.date = article.date;
    this.paragraphs = article.paragraphs ?? NO_PARAGRAPHS;
    this.found = article.found;
    this.image = pictures?.image ?? entryOf(article).image;
    this.pictures = pictures?.inText ?? NONE;
    this.media = pictures?.media;
    this.links = textLinks ?? NONE;
    this.versions = versions;
    this.topics = links.topics;
    this.authors = links.authors;
    this.sources = links.sources;
    this.series = links.series;
    this.year = links.year;
    this.month = links.month;
    this.day = links.day;
    this.place = place;
    this.#read = article;
    this.#texts = texts;
    Object.defineProperties(this, READ_WHEN_ASKED);
  }

  /** What is asked of every article of its fields. */
  get entry(): ArticleEntry {
    return entryOf(this.#read);
  }

  /** The article as it was read. */
  static readOf(article: ArchiveArticle): Article {
    return article.#read;
  }

  /** The picture for social networks. */
  static cardOf(article: ArchiveArticle): ArticleCard | undefined {
    return article.#texts.cardOf?.(article);
  }

  /** The text as HTML. */
  static contentOf(article: ArchiveArticle): string {
    return article.#texts.render(article);
  }

  /** The text in the words that readers see. */
  static plainTextOf(article: ArchiveArticle): string {
    const read = article.#read;
    return read.plainText ?? article.#texts.plainText?.(read.rawInput) ?? read.rawInput;
  }
}

const NO_PARAGRAPHS: readonly Paragraph[] = [];

/** One for all: a map for each of a hundred thousand articles takes as much memory as their titles. */
const NONE: ReadonlyMap<string, never> = new Map<string, never>();
const NO_VERSIONS: readonly ArticleVersion[] = [];

/** An article of the cache reads its row when it is asked, and its text from its file: most builds need few. */
const READ_WHEN_ASKED = ownGetters<ArchiveArticle>({
  fileSlug: (article) => ArchiveArticle.readOf(article).fileSlug,
  data: (article) => ArchiveArticle.readOf(article).data,
  rawInput: (article) => ArchiveArticle.readOf(article).rawInput,
  lead: (article) => ArchiveArticle.readOf(article).lead,
  words: (article) => ArchiveArticle.readOf(article).words,
  lines: (article) => ArchiveArticle.readOf(article).lines,
  textHash: (article) => ArchiveArticle.readOf(article).textHash,
  title: ({ data }) => data.title,
  summary: ({ data, lead }) => data.summary ?? lead,
  card: (article) => ArchiveArticle.cardOf(article),
  plainText: (article) => ArchiveArticle.plainTextOf(article),
  page: ({ url, date, inputPath, fileSlug }) => ({ url, date, inputPath, fileSlug }),
  content: (article) => ArchiveArticle.contentOf(article),
  templateContent: (article) => ArchiveArticle.contentOf(article),
});

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
  /** How many articles it has. */
  count = 0;
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
    this.count++;
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
  /** The picture that the registry names, with its address and size. */
  readonly image: ArticleImage | undefined;
  /** Who has written how many of its articles; complete once the archive is built. */
  readonly writers: ReadonlyMap<NameGroup, number> = new Map();
  #find: () => readonly TopicGroup[] = () => [];
  #found: readonly TopicGroup[] | undefined;
  /** The topics that most go with it, worked out when they are first asked for. */
  declare readonly related: readonly TopicGroup[];

  constructor(
    topic: Topic,
    url: string | undefined,
    parent: TopicGroup | undefined,
    image?: ArticleImage,
  ) {
    super(topic.id, topic.name, url, topic.description);
    this.topic = topic;
    this.parent = parent;
    this.lineage = parent === undefined ? [this] : [this, ...parent.lineage];
    this.id = topic.id;
    this.name = topic.name;
    this.description = topic.description;
    this.image = image;
  }

  override add(article: ArchiveArticle): void {
    super.add(article);
    const writers = this.writers as Map<NameGroup, number>;
    for (const author of article.authors) writers.set(author, (writers.get(author) ?? 0) + 1);
  }

  /** Says how `related` is found, once the archive is built. */
  relate(find: () => readonly TopicGroup[]): void {
    this.#find = find;
    Object.defineProperties(this, RELATED);
  }

  /** The topics that most go with one. */
  static relatedTo(topic: TopicGroup): readonly TopicGroup[] {
    topic.#found ??= topic.#find();
    return topic.#found;
  }
}

const RELATED = ownGetters<TopicGroup>({ related: (topic) => TopicGroup.relatedTo(topic) });

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

/** The articles of an author, of a source or of a series. */
export class NameGroup extends ArticleGroup {
  readonly kind: "author" | "source" | "series";
  readonly name: string;
  /** What the author registry says of an author. */
  readonly profile: AuthorProfile | undefined;
  /** The author's other names in it. */
  readonly aliases: readonly string[];
  readonly #alone: readonly NameGroup[] = [this];

  constructor(
    kind: NameGroup["kind"],
    key: string,
    name: string,
    url: string | undefined,
    profile?: AuthorProfile,
    aliases: readonly string[] = [],
  ) {
    super(key, name, url);
    this.kind = kind;
    this.name = name;
    this.profile = profile;
    this.aliases = aliases;
  }

  /** Some names, each once. Most articles have one author and one source: they share its list. */
  static distinct(names: readonly NameGroup[]): readonly NameGroup[] {
    const [first, ...others] = names;
    if (first === undefined) return NO_NAMES;
    return others.length === 0 ? first.#alone : [...new Set(names)];
  }

  /** Takes another spelling of the name, while the archive is built. */
  spell(name: string): void {
    // A registered author is named by the registry.
    if (name === this.name || this.profile !== undefined) return;
    Object.assign(this, { name, title: name, data: { title: name } });
  }
}

const NO_NAMES: readonly NameGroup[] = [];

/** An article in its series. */
export interface SeriesPart {
  /** From 1. */
  readonly number: number;
  readonly article: ArchiveArticle;
}

/** A series with its parts in their order. */
export class SeriesGroup extends NameGroup {
  /** Complete once the archive is built. */
  readonly parts: readonly SeriesPart[] = [];
  readonly #places = new Map<ArchiveArticle, number>();

  constructor(key: string, name: string, url: string | undefined) {
    super("series", key, name, url);
  }

  /** Takes the parts in their order, once the archive is built. */
  arrange(parts: readonly SeriesPart[]): void {
    Object.assign(this, { parts });
    for (const [place, { article }] of parts.entries()) this.#places.set(article, place);
  }

  /** The place of an article among the parts. */
  static placeIn(series: SeriesGroup, article: ArchiveArticle): number | undefined {
    return series.#places.get(article);
  }
}
