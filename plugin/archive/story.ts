import type { PreciseDate } from "../dates/index.ts";
import type { ArchiveArticle } from "./model.ts";

/**
 * Articles that follow one event. Reads like an Eleventy collection item; its values are its own,
 * since Liquid sees no inherited ones.
 */
export class Story {
  /**
   * Made of its first article's address, `2021-07-12-حريق`, so that it stays as the story grows; of an
   * event in parts that of the first one with a page, so that it stays when others join.
   */
  readonly key: string;
  /** What its headlines share, else the headline that has most in common with the others. */
  readonly title: string;
  /** The address of its timeline; `undefined` for a story without a page. */
  readonly url: string | undefined;
  /** The oldest first; of articles with one text the oldest alone. */
  readonly articles: readonly ArchiveArticle[];
  /** Of an event that is told in several stories these, in the order of time; of any other none. */
  readonly parts: readonly Story[];
  /** Of a part, the event. */
  readonly whole: Story | undefined;
  /** The date of its last article. */
  readonly date: PreciseDate;
  /** What Eleventy's items carry as `data`. */
  readonly data: { readonly title: string };

  /**
   * @param told its articles, the oldest first, two at least, and its title
   * @param urlOf the address of a story's page, if it has one
   */
  constructor(told: ToldStory, urlOf: (story: Story) => string | undefined, whole?: Story) {
    const { title, articles, parts = [] } = told;
    const first = parts.find((part) => isLong(part)) ?? told;
    this.key = storyKey(first.articles);
    this.title = title;
    this.articles = articles;
    this.whole = whole;
    this.date = (articles.at(-1) as ArchiveArticle).date;
    this.data = { title };
    this.url = urlOf(this);
    this.parts = parts.map((part) => new Story(part, urlOf, this));
  }
}

/** Articles of the shortest story with a page of its own. */
const LEAST_FOR_PAGE = 4;

/** Has a story enough articles for a page? */
export function isLong({ articles }: Pick<Story, "articles">): boolean {
  return articles.length >= LEAST_FOR_PAGE;
}

/** What a story is made of. */
export interface ToldStory {
  readonly title: string;
  readonly articles: readonly ArchiveArticle[];
  readonly parts?: readonly ToldStory[];
}

/** What tells a story from others, for ever: no two articles have one address. */
function storyKey(articles: readonly ArchiveArticle[]): string {
  const first = articles[0]?.url ?? "";
  return first.split("/").filter(Boolean).join("-");
}

/**
 * A story as one of its articles sees it. Its values are its own, like a story's. Of an event that is told
 * in parts the article's number, and what came before and after, are those of its part.
 */
export class ArticleStory {
  readonly story: Story;
  readonly key: Story["key"];
  readonly title: Story["title"];
  readonly url: Story["url"];
  readonly articles: Story["articles"];
  readonly date: Story["date"];
  readonly data: Story["data"];
  readonly parts: Story["parts"];
  /** The part that the article is of, in an event that is told in parts. */
  readonly part: Story | undefined;
  /** The article's place in the story, from 1. */
  readonly number: number;
  /** What was published of the story last before the article. */
  readonly previous: ArchiveArticle | undefined;
  /** What was published of it next. */
  readonly next: ArchiveArticle | undefined;

  /** @param part of the event, or the story itself */
  constructor(story: Story, part: Story, place: number) {
    this.story = story;
    this.key = story.key;
    this.title = story.title;
    this.url = story.url;
    this.articles = story.articles;
    this.date = story.date;
    this.data = story.data;
    this.parts = story.parts;
    this.part = part === story ? undefined : part;
    this.number = place + 1;
    this.previous = part.articles[place - 1];
    this.next = part.articles[place + 1];
  }
}
