import { type RelatedIndex, type StoryOptions, stories } from "../related/index.ts";
import type { ArchiveArticle } from "./article.ts";
import { ArticleStory, Story, storyKey } from "./story.ts";
import { storyTitle } from "./story-title.ts";

/** Articles of the shortest story with a page of its own. */
const LEAST_FOR_PAGE = 4;

/** How a site wants its stories. */
export interface StoryRules extends Pick<StoryOptions, "windowDays" | "minimum"> {
  /** Do stories have pages, and so addresses? */
  readonly havePages: boolean;
}

/**
 * The stories of an archive, worked out once, when one is first asked for: for each article its
 * neighbours, the links between them, and a title for each story.
 */
export class ArchiveStories {
  readonly #articles: readonly ArchiveArticle[];
  readonly #likeness: () => RelatedIndex;
  readonly #rules: StoryRules | undefined;
  #found: readonly Story[] | undefined;
  readonly #byArticle = new Map<ArchiveArticle, ArticleStory>();

  /**
   * @param articles newest first; their places are their numbers in the index
   * @param likeness their index, asked for once it is needed
   * @param rules none for a site without stories
   */
  constructor(
    articles: readonly ArchiveArticle[],
    likeness: () => RelatedIndex,
    rules: StoryRules | undefined,
  ) {
    this.#articles = articles;
    this.#likeness = likeness;
    this.#rules = rules;
  }

  /** The stories that are long enough for a page, those with the newest articles first. */
  get long(): readonly Story[] {
    return this.#all().filter((story) => story.articles.length >= LEAST_FOR_PAGE);
  }

  /** The story of an article, its copies' text being its own. */
  of(article: ArchiveArticle): ArticleStory | undefined {
    this.#all();
    const known = this.#byArticle.get(article);
    if (known !== undefined || !isDated(article)) return known;
    for (const place of this.#likeness().copies(article.place)) {
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
    const likeness = this.#likeness();
    const dates = this.#articles.map((article) => (isDated(article) ? +article.date : Number.NaN));
    const source = {
      neighbours: (place: number, count: number) => likeness.neighbours(place, count),
      copies: (place: number) => likeness.copies(place),
      subject: (places: readonly number[]) => likeness.subject(places),
      // The archive's own order, in which a day stands before its moments.
      compare: (a: number, b: number) => b - a,
    };
    const found = stories(dates, source, rules).map((places) => {
      const articles = places.map((place) => this.#articles[place] as ArchiveArticle);
      const headlines = articles.map(({ title }) => title);
      const title = storyTitle(headlines, likeness.subject(places).words);
      const hasPage = rules.havePages && articles.length >= LEAST_FOR_PAGE;
      return new Story(articles, title, hasPage ? `/stories/${storyKey(articles)}/` : undefined);
    });
    for (const story of found) {
      for (const [place, article] of story.articles.entries()) {
        this.#byArticle.set(article, new ArticleStory(story, place));
      }
    }
    return found.sort((a, b) => lastPlace(a) - lastPlace(b));
  }
}

/** An article dated to a month or a year has no place between days. */
function isDated({ date }: ArchiveArticle): boolean {
  return date.precision !== "year" && date.precision !== "month";
}

function lastPlace(story: Story): number {
  return story.articles.at(-1)?.place ?? 0;
}
