import type { PreciseDate } from "../dates/index.ts";
import type { ArchiveArticle } from "./model.ts";

/**
 * Articles that follow one event. Reads like an Eleventy collection item; its values are its own,
 * since Liquid sees no inherited ones.
 */
export class Story {
  /** Made of its first article's address, `2021-07-12-حريق`, so that it stays as the story grows. */
  readonly key: string;
  /** What its headlines share, else its first headline. */
  readonly title: string;
  /** The address of its timeline; `undefined` for a story without a page. */
  readonly url: string | undefined;
  /** The oldest first; of articles with one text the oldest alone. */
  readonly articles: readonly ArchiveArticle[];
  /** The date of its last article. */
  readonly date: PreciseDate;
  /** What Eleventy's items carry as `data`. */
  readonly data: { readonly title: string };

  /** @param articles the oldest first, two at least */
  constructor(articles: readonly ArchiveArticle[], title: string, url: string | undefined) {
    this.key = storyKey(articles);
    this.title = title;
    this.url = url;
    this.articles = articles;
    this.date = (articles.at(-1) as ArchiveArticle).date;
    this.data = { title };
  }
}

/** What tells a story from others, for ever: no two articles have one address. */
export function storyKey(articles: readonly ArchiveArticle[]): string {
  const first = articles[0]?.url ?? "";
  return first.split("/").filter(Boolean).join("-");
}

/** A story as one of its articles sees it. Its values are its own, like a story's. */
export class ArticleStory {
  readonly story: Story;
  readonly key: Story["key"];
  readonly title: Story["title"];
  readonly url: Story["url"];
  readonly articles: Story["articles"];
  readonly date: Story["date"];
  readonly data: Story["data"];
  /** The article's place in the story, from 1. */
  readonly number: number;
  /** What was published of the story last before the article. */
  readonly previous: ArchiveArticle | undefined;
  /** What was published of it next. */
  readonly next: ArchiveArticle | undefined;

  constructor(story: Story, place: number) {
    this.story = story;
    this.key = story.key;
    this.title = story.title;
    this.url = story.url;
    this.articles = story.articles;
    this.date = story.date;
    this.data = story.data;
    this.number = place + 1;
    this.previous = story.articles[place - 1];
    this.next = story.articles[place + 1];
  }
}
