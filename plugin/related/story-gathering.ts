/** What belongs to a story by so much of it is the story's. */
const MOSTLY = 0.5;

/** Articles that may be a story. */
export interface Gathered {
  readonly articles: number[];
  /** Was it a name that gathered the first of them? */
  readonly named: boolean;
}

/** Stories while they are gathered: each article is in one at most. */
export class Gathering {
  readonly stories: Gathered[] = [];
  readonly #storyOf = new Map<number, Gathered>();

  /** Takes articles that belong together into the story that has most of them, else as a new one. */
  take(articles: readonly number[], named: boolean): void {
    const free = articles.filter((article) => !this.#storyOf.has(article));
    const held = new Map<Gathered, number>();
    for (const article of articles) {
      const story = this.#storyOf.get(article);
      if (story !== undefined) held.set(story, (held.get(story) ?? 0) + 1);
    }
    const [first] = [...held].sort((a, b) => b[1] - a[1]);
    const most = MOSTLY * articles.length;
    if (first !== undefined && first[1] >= most) this.#add(first[0], free);
    else if (free.length >= most) {
      const story: Gathered = { articles: [], named };
      this.stories.push(story);
      this.#add(story, free);
    }
  }

  #add(story: Gathered, articles: readonly number[]): void {
    story.articles.push(...articles);
    for (const article of articles) this.#storyOf.set(article, story);
  }
}
