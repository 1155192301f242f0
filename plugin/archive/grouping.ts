import type { Article } from "../articles/article.ts";
import type { ArticleImage } from "../articles/pictures/picture.ts";
import { arDate } from "../dates/index.ts";
import { printIsoDate } from "../dates/machine-date.ts";
import { folderName, memoize, slug } from "../text/index.ts";
import { made } from "../text/maps.ts";
import type { TopicRegistry } from "../topics/registry.ts";
import type { Topic } from "../topics/topic.ts";
import type { ArchiveArticle, ArticleGroup, GroupKind } from "./model.ts";
import { DayGroup, MonthGroup, NameGroup, SeriesGroup, TopicGroup, YearGroup } from "./model.ts";
import type { ArchiveRules } from "./rules.ts";

type Filling<T> = T extends readonly (infer Item)[] ? Item[] : never;

/** Letters of the parts of an ISO date. */
const YEAR_END = "2019".length;
const MONTH_END = "2019-08".length;

/** Names of authors and sources whose place in addresses is remembered. */
const NAMES_KEPT = 1000;

interface Periods {
  readonly year: YearGroup;
  readonly month: MonthGroup | undefined;
  readonly day: DayGroup | undefined;
}

/** Makes each group once, on first mention, and fills it while the archive is built. */
export class Grouping {
  readonly topics = new Map<string, TopicGroup>();
  readonly years = new Map<string, YearGroup>();
  readonly months = new Map<string, MonthGroup>();
  readonly days = new Map<string, DayGroup>();
  readonly authors = new Map<string, NameGroup>();
  readonly sources = new Map<string, NameGroup>();
  readonly series = new Map<string, SeriesGroup>();
  readonly #registry: TopicRegistry;
  readonly #topicOrder: ReadonlyMap<string, number>;
  readonly #rules: ArchiveRules;
  /** An archive has few authors and sources, and each of them often. */
  readonly #slug = memoize(slug, NAMES_KEPT);

  constructor(registry: TopicRegistry, rules: ArchiveRules) {
    this.#registry = registry;
    this.#topicOrder = new Map(registry.topics.map((topic, place) => [topic.id, place]));
    this.#rules = rules;
  }

  /** The groups of a topic: its own, made with those of its wider topics. */
  topic(topic: Topic): TopicGroup {
    return made(this.topics, topic.id, () => {
      const parent = topic.parent === undefined ? undefined : this.#registry.get(topic.parent);
      const wider = parent === undefined ? undefined : this.topic(parent);
      const group = new TopicGroup(
        topic,
        this.#address("topic", `/topics/${folderName(topic.id)}/`),
        wider,
        this.#imageOf(topic),
      );
      if (wider !== undefined) {
        const children = wider.children as Filling<typeof wider.children>;
        children.push(group);
        children.sort((a, b) => this.#orderOf(a) - this.#orderOf(b));
      }
      return group;
    });
  }

  #imageOf({ image }: Topic): ArticleImage | undefined {
    if (image === undefined) return undefined;
    const { line, ...named } = image;
    return { ...named, ...this.#rules.pictureOf?.(image.src) };
  }

  #orderOf({ id }: TopicGroup): number {
    return this.#topicOrder.get(id) ?? 0;
  }

  author(name: string): NameGroup {
    const { authors, pictureOf } = this.#rules;
    const author = authors?.find(name, this.#slug(name));
    if (author === undefined) return this.#name("author", this.authors, name);
    const { id, portrait, job, biography, email, links, sameAs } = author;
    return made(this.authors, id, () => {
      const address = this.#address("author", `/authors/${folderName(id)}/`);
      const shown = portrait === undefined ? undefined : pictureOf?.(portrait);
      const profile = { portrait: shown, job, biography, email, links, sameAs };
      return new NameGroup("author", id, author.name, address, profile, author.aliases);
    });
  }

  source(name: string): NameGroup {
    return this.#name("source", this.sources, name);
  }

  seriesOf(name: string): SeriesGroup {
    const key = this.#slug(name);
    const address = this.#address("series", `/series/${folderName(key)}/`);
    const group = made(this.series, key, () => new SeriesGroup(key, name, address));
    group.spell(name);
    return group;
  }

  /** Puts an article into its groups. Articles come newest first. */
  add(article: ArchiveArticle): void {
    for (const topic of article.topics) for (const wider of topic.lineage) addOnce(wider, article);
    for (const author of article.authors) addOnce(author, article);
    for (const source of article.sources) addOnce(source, article);
    const { year, month, day, series } = article;
    year.add(article);
    month?.add(article);
    day?.add(article);
    series?.add(article);
  }

  /** The year of an article and, where its date has them, its month and day. */
  periods(article: Article): Periods {
    const day = printIsoDate(article.date, this.#rules.dates.zone);
    const [yearKey, key] = [day.slice(0, YEAR_END), day.slice(0, MONTH_END)];
    const year = made(
      this.years,
      yearKey,
      () => new YearGroup(yearKey, this.#title(yearKey), this.#address("year", `/${yearKey}/`)),
    );
    if (key === yearKey) return { year, month: undefined, day: undefined };
    const month = made(this.months, key, () => {
      const address = this.#address("month", `/${key.replace("-", "/")}/`);
      const group = new MonthGroup(key, this.#title(key), address, year);
      (year.months as Filling<typeof year.months>).push(group);
      return group;
    });
    return { year, month, day: day === key ? undefined : this.#day(day, month) };
  }

  #day(key: string, month: MonthGroup): DayGroup {
    return made(this.days, key, () => {
      const address = this.#address("day", `/${key.replaceAll("-", "/")}/`);
      const group = new DayGroup(key, this.#title(key), address, month);
      (month.days as Filling<typeof month.days>).push(group);
      return group;
    });
  }

  #title(key: string): string {
    const style = { [YEAR_END]: "year", [MONTH_END]: "monthYear" }[key.length] ?? "full";
    return arDate(key, style as "year" | "monthYear" | "full", this.#rules.dates);
  }

  #name(kind: "author" | "source", groups: Map<string, NameGroup>, name: string): NameGroup {
    const key = this.#slug(name);
    const group = made(
      groups,
      key,
      () => new NameGroup(kind, key, name, this.#address(kind, `/${kind}s/${folderName(key)}/`)),
    );
    // Articles come newest first: what stays is the oldest one's spelling, whatever else is published.
    group.spell(name);
    return group;
  }

  #address(kind: GroupKind, address: string): string | undefined {
    return this.#rules.groupsWithPages.has(kind) ? address : undefined;
  }
}

/** An article may come to a group in two ways: by a topic and by one that is narrower. */
function addOnce(group: ArticleGroup, article: ArchiveArticle): void {
  if (group.articles.at(-1) !== article) group.add(article);
}
