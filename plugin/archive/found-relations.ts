import { type RelatedIndex, type RelatedSuggestion, stories } from "../related/index.ts";
import type { ArchiveArticle } from "./article.ts";
import { CopyGroups } from "./copy-groups.ts";
import type { KeptRelations } from "./kept-relations.ts";
import { RelationTable } from "./relation-table.ts";
import type { FoundStory, RelatedQuestion, Relations } from "./relations.ts";
import type { StoryRules } from "./stories.ts";
import { storyTitle } from "./story-title.ts";

/** How relations are found. */
export interface FindingRules {
  /** Related articles that the site's pages show; lists of as many are remembered. */
  readonly count: number;
  /** None for a site without stories. */
  readonly stories: StoryRules | undefined;
}

/** Relations that are read from the texts of all articles, when one is first asked for. */
export class FoundRelations implements Relations {
  readonly #articles: readonly ArchiveArticle[];
  readonly #makeIndex: () => RelatedIndex;
  readonly #rules: FindingRules;
  readonly #table: RelationTable;
  #madeIndex: RelatedIndex | undefined;
  #stories: readonly FoundStory[] | undefined;

  /**
   * @param articles newest first; their places are their numbers in the index
   * @param makeIndex makes it, once it is needed: a build that changes nothing needs none
   */
  constructor(
    articles: readonly ArchiveArticle[],
    makeIndex: () => RelatedIndex,
    rules: FindingRules,
  ) {
    this.#articles = articles;
    this.#makeIndex = makeIndex;
    this.#rules = rules;
    this.#table = RelationTable.empty(articles.length, rules.count);
  }

  get #index(): RelatedIndex {
    this.#madeIndex ??= this.#makeIndex();
    return this.#madeIndex;
  }

  related(place: number, question: RelatedQuestion): readonly RelatedSuggestion[] {
    const { count } = this.#rules;
    const index = this.#index;
    if (question.count > count) return index.related(place, question);
    if (this.#table.has(place)) {
      return this.#table
        .get(place, question.count)
        .map((entry) => ({ ...entry, copies: index.copiesBeside(entry.index, place) }));
    }
    const list = index.related(place, { ...question, count });
    this.#table.set(place, list);
    return list.slice(0, question.count);
  }

  copies(place: number): readonly number[] {
    return this.#index.copies(place);
  }

  get stories(): readonly FoundStory[] {
    const { stories: rules } = this.#rules;
    this.#stories ??= rules === undefined ? [] : this.#findStories(rules);
    return this.#stories;
  }

  keep(ask: (place: number) => void): KeptRelations {
    // First the stories: they leave rankings behind from which lists are chosen.
    const found = this.stories;
    for (let place = 0; place < this.#articles.length; place++) {
      if (!this.#table.has(place)) ask(place);
    }
    const copies = new CopyGroups(this.#index.copyGroups());
    return { table: this.#table, copies, stories: found };
  }

  #findStories(rules: StoryRules): FoundStory[] {
    const index = this.#index;
    const dates = this.#articles.map(timeInStories);
    const source = {
      neighbours: (place: number, count: number) => index.neighbours(place, count),
      copies: (place: number) => index.copies(place),
      subject: (places: readonly number[]) => index.subject(places),
      // The archive's own order, in which a day stands before its moments.
      compare: (a: number, b: number) => b - a,
    };
    return stories(dates, source, rules).map((articles) => {
      const headlines = articles.map((place) => (this.#articles[place] as ArchiveArticle).title);
      return { articles, title: storyTitle(headlines, index.subject(articles).words) };
    });
  }
}

/** An article dated to a month or a year has no place between days, and belongs to no story. */
export function isDatedToDay({ date }: ArchiveArticle): boolean {
  return date.precision !== "year" && date.precision !== "month";
}

function timeInStories(article: ArchiveArticle): number {
  return isDatedToDay(article) ? +article.date : Number.NaN;
}
