import type { Article } from "../articles/article.ts";
import type { PreciseDate } from "../dates/index.ts";
import type { MonthGroup, NameGroup, TopicGroup, YearGroup } from "./groups.ts";

/** What the archive knows of an article beyond its file. */
export interface ArticleLinks {
  readonly topics: readonly TopicGroup[];
  readonly authors: readonly NameGroup[];
  readonly sources: readonly NameGroup[];
  readonly year: YearGroup;
  /** `undefined` when the article is dated to a year alone. */
  readonly month: MonthGroup | undefined;
}

/** One article in its archive. Reads like an Eleventy collection item. */
export class ArchiveArticle implements Article {
  readonly inputPath: string;
  readonly fileSlug: string;
  readonly url: string;
  readonly date: PreciseDate;
  readonly data: Article["data"];
  readonly rawInput: string;
  readonly lead: string;
  readonly lines: Article["lines"];
  /** The topics that the article names, in its own order. */
  readonly topics: readonly TopicGroup[];
  readonly authors: readonly NameGroup[];
  readonly sources: readonly NameGroup[];
  readonly year: YearGroup;
  readonly month: MonthGroup | undefined;
  /** The article's place in the archive, newest first; 0 is the newest. */
  readonly place: number;
  readonly #render: (article: ArchiveArticle) => string;

  constructor(
    article: Article,
    links: ArticleLinks,
    place: number,
    render: (article: ArchiveArticle) => string,
  ) {
    this.inputPath = article.inputPath;
    this.fileSlug = article.fileSlug;
    this.url = article.url;
    this.date = article.date;
    this.data = article.data;
    this.rawInput = article.rawInput;
    this.lead = article.lead;
    this.lines = article.lines;
    this.topics = links.topics;
    this.authors = links.authors;
    this.sources = links.sources;
    this.year = links.year;
    this.month = links.month;
    this.place = place;
    this.#render = render;
  }

  get title(): string {
    return this.data.title;
  }

  /** The author's summary, else the beginning of the text. */
  get summary(): string {
    return this.data.summary ?? this.lead;
  }

  /** The text as HTML, made anew each time it is asked for. */
  get content(): string {
    return this.#render(this);
  }

  /** Eleventy's name for `content`. */
  get templateContent(): string {
    return this.content;
  }

  /** What Eleventy's items carry as `page`. */
  get page() {
    const { url, date, inputPath, fileSlug } = this;
    return { url, date, inputPath, fileSlug };
  }
}
