import { entryOf } from "../articles/entry.ts";
import type { Relations } from "../relations/relations.ts";
import { FileNames } from "./file-names.ts";
import type { ArchiveArticle, TopicGroup } from "./model.ts";
import { RelatedArticle } from "./related-article.ts";

/** Topics or words that a reason names at most. */
const MOST_IN_COMMON = 3;

/** The articles most like each of an archive, with what their authors want beside them. */
export class RelatedLists {
  readonly #articles: readonly ArchiveArticle[];
  readonly #relations: () => Relations;
  /** Made when an article names another: most archives need none. */
  #files: FileNames<ArchiveArticle> | undefined;
  /** Each article's topics in its own order, then their wider ones, by its place. */
  readonly #lineages: (readonly TopicGroup[] | undefined)[];

  /** @param relations which articles are like which, by their places */
  constructor(articles: readonly ArchiveArticle[], relations: () => Relations) {
    this.#articles = articles;
    this.#relations = relations;
    this.#lineages = new Array(articles.length);
  }

  /** The articles most like one by words and topics: pinned ones first, excluded ones never. */
  of(article: ArchiveArticle, count: number): RelatedArticle[] {
    const { place } = article;
    const pinned = this.#pinned(article);
    const exclude = this.#leftOut(article, pinned);
    const topics = this.#topicsOf(article);
    const list = pinned.map((other) => new RelatedArticle(other));
    for (const entry of this.#relations().related(place, { count, exclude })) {
      if (list.length >= count) break;
      const other = this.#at(entry.index);
      const common = this.#inCommon(topics, other, entry.reason);
      list.push(new RelatedArticle(other, entry.score, common, entry.copies.map(this.#at)));
    }
    return list.slice(0, count);
  }

  /** Has the list of an article found, to be kept; nothing is made of it. */
  find(article: ArchiveArticle, count: number): void {
    const exclude = this.#leftOut(article, this.#pinned(article));
    this.#relations().related(article.place, { count, exclude });
  }

  /** Other articles that carry the same text as one, the oldest first. */
  copies(article: ArchiveArticle): ArchiveArticle[] {
    return this.#relations().copies(article.place).map(this.#at);
  }

  /** The articles that are meant by what authors call their files. */
  named(names: readonly string[] = []): ArchiveArticle[] {
    if (names.length === 0) return [];
    this.#files ??= new FileNames(this.#articles);
    const files = this.#files;
    return names.flatMap((name) => files.find(name));
  }

  /** Places of the articles that are not looked for beside one: itself, pinned and excluded ones. */
  #leftOut(article: ArchiveArticle, pinned: readonly ArchiveArticle[]): Set<number> {
    const places = new Set([article.place]);
    for (const other of pinned) places.add(other.place);
    for (const other of this.named(entryOf(article).related?.exclude)) places.add(other.place);
    return places;
  }

  /** The articles that an author wants beside one: not the article itself, nor an excluded one. */
  #pinned(article: ArchiveArticle): ArchiveArticle[] {
    const { related } = entryOf(article);
    if (related === undefined) return [];
    const { pin, exclude } = related;
    const excluded = new Set([article, ...this.named(exclude)]);
    return [...new Set(this.named(pin))].filter((other) => !excluded.has(other));
  }

  /**
   * The topics that both have, in the article's own order, wider ones last; with fewer than two, words
   * that both have too. How many articles have a topic is not asked: each new one would change old pages.
   *
   * @param topics an article's own, then wider ones
   */
  #inCommon(
    topics: readonly TopicGroup[],
    other: ArchiveArticle,
    words: readonly string[],
  ): string[] {
    const others = this.#topicsOf(other);
    const reason: string[] = [];
    for (const topic of topics) {
      if (reason.length === MOST_IN_COMMON) break;
      if (others.includes(topic)) reason.push(topic.name);
    }
    if (reason.length >= 2) return reason;
    return [...new Set([...reason, ...words])].slice(0, MOST_IN_COMMON);
  }

  /** An article's topics with their wider ones, put together once: many lists name an article. */
  #topicsOf({ place, topics }: ArchiveArticle): readonly TopicGroup[] {
    const known = this.#lineages[place];
    if (known !== undefined) return known;
    const all = [...new Set([...topics, ...topics.flatMap((topic) => topic.lineage)])];
    this.#lineages[place] = all;
    return all;
  }

  readonly #at = (place: number): ArchiveArticle => this.#articles[place] as ArchiveArticle;
}
