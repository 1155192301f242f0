import type { StoryOptions } from "../related/index.ts";
import { type FoundPart, isDatedToDay } from "../relations/index.ts";
import type { Relations } from "../relations/relations.ts";
import type { ArchiveArticle } from "./model.ts";
import { ArticleStory, isLong, Story } from "./story.ts";

/** How a site wants its stories. */
export interface StoryRules extends Pick<StoryOptions, "windowDays" | "minimum"> {
  /** Do stories have pages, and so addresses? */
  readonly havePages: boolean;
}

/** The stories of an archive with their articles, put together when one is first asked for. */
export class ArchiveStories {
  readonly #articles: readonly ArchiveArticle[];
  readonly #relations: () => Relations;
  readonly #rules: StoryRules | undefined;
  #found: readonly Story[] | undefined;
  readonly #byArticle = new Map<ArchiveArticle, ArticleStory>();

  /**
   * @param articles newest first
   * @param relations which of them belong together, by their places
   * @param rules none for a site without stories
   */
  constructor(
    articles: readonly ArchiveArticle[],
    relations: () => Relations,
    rules: StoryRules | undefined,
  ) {
    this.#articles = articles;
    this.#relations = relations;
    this.#rules = rules;
  }

  /** The stories that are long enough for a page, those with the newest articles first. */
  get long(): readonly Story[] {
    return this.#all().filter(isLong);
  }

  /** The same, each with its parts behind it. */
  get withParts(): readonly Story[] {
    return this.long.flatMap((story) => [story, ...story.parts]);
  }

  /** The story of an article, its copies' text being its own. */
  of(article: ArchiveArticle): ArticleStory | undefined {
    this.#all();
    const known = this.#byArticle.get(article);
    if (known !== undefined || !isDatedToDay(article)) return known;
    for (const place of this.#relations().copies(article.place)) {
      const story = this.#byArticle.get(this.#articles[place] as ArchiveArticle);
      if (story !== undefined) return story;
    }
    return undefined;
  }

  #all(): readonly Story[] {
    this.#found ??= this.#rules === undefined ? [] : this.#find(this.#rules);
    return this.#found;
  }

  #find(rules: StoryRules): Story[] {
    const told = ({ title, articles }: FoundPart) => {
      return { title, articles: articles.map((place) => this.#articles[place] as ArchiveArticle) };
    };
    // The page of an event has the address of its first part that would have one.
    const urlOf = (story: Story) => {
      const hasPage = rules.havePages && isLong(story) && story.key !== story.whole?.key;
      return hasPage ? `/stories/${story.key}/` : undefined;
    };
    const found = this.#relations().stories.map(
      (story) => new Story({ ...told(story), parts: story.parts.map(told) }, urlOf),
    );
    for (const story of found) {
      for (const part of story.parts.length > 0 ? story.parts : [story]) {
        for (const [place, article] of part.articles.entries()) {
          this.#byArticle.set(article, new ArticleStory(story, part, place));
        }
      }
    }
    return found.sort((a, b) => lastPlace(a) - lastPlace(b));
  }
}

function lastPlace(story: Story): number {
  return story.articles.at(-1)?.place ?? 0;
}
