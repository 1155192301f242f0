import {
  events,
  indexSections,
  type MadeSections,
  type RelatedIndex,
  type RelatedSuggestion,
} from "../related/index.ts";
import { type ComparedArticle, type DatedArticle, isDatedToDay } from "./article.ts";
import { Copies } from "./copy-groups.ts";
import type { RelationTable } from "./relation-table.ts";
import type {
  FoundStory,
  RelatedQuestion,
  Relations,
  RelationsData,
  StoryLimits,
} from "./relations.ts";
import { storyTitle } from "./story-title.ts";
import type { FoundIndex } from "./updated-index.ts";

/** What is known of an article beside its likeness to others. */
export type FoundArticle = DatedArticle & Pick<ComparedArticle, "title">;

/** How relations are found. */
export interface FindingRules {
  /** Related articles that the site's pages show; lists of as many are remembered. */
  readonly count: number;
  /** Are an article's related ones all older than it? */
  readonly onlyOlder: boolean;
  /** None for a site without stories. */
  readonly stories: StoryLimits | undefined;
}

/** Relations that are read from the texts of all articles, when one is first asked for. */
export class ComputedRelations implements Relations {
  readonly #articles: readonly FoundArticle[];
  readonly #find: () => FoundIndex;
  readonly #rules: FindingRules;
  /** Not held any more once it was kept: it takes more memory than all lists. */
  #heldIndex: RelatedIndex | undefined;
  #heldTable: RelationTable | undefined;
  #foundCopies: Copies | undefined;
  #stories: readonly FoundStory[] | undefined;

  /**
   * @param articles newest first; their places are their numbers in the index
   * @param find makes it, once it is needed: a build that changes nothing needs none
   */
  constructor(articles: readonly FoundArticle[], find: () => FoundIndex, rules: FindingRules) {
    this.#articles = articles;
    this.#find = find;
    this.#rules = rules;
  }

  get #index(): RelatedIndex {
    if (this.#heldIndex === undefined) this.#hold();
    return this.#heldIndex as RelatedIndex;
  }

  get #table(): RelationTable {
    if (this.#heldTable === undefined) this.#hold();
    return this.#heldTable as RelationTable;
  }

  #hold(): void {
    const { index, table } = this.#find();
    this.#heldIndex = index;
    this.#heldTable ??= table;
  }

  related(place: number, question: RelatedQuestion): readonly RelatedSuggestion[] {
    const { count } = this.#rules;
    const table = this.#table;
    if (question.count > count) return this.#index.related(place, question);
    if (table.has(place)) {
      return table.get(place, question.count, (index) => this.#copies.inList(index, place));
    }
    const list = this.#index.related(place, { ...question, count });
    table.set(place, list);
    return list.slice(0, question.count);
  }

  get #copies(): Copies {
    const { onlyOlder } = this.#rules;
    this.#foundCopies ??= new Copies(this.#index.copyGroups(), this.#articles, onlyOlder);
    return this.#foundCopies;
  }

  copies(place: number): readonly number[] {
    return this.#copies.of(place);
  }

  get stories(): readonly FoundStory[] {
    const { stories: rules } = this.#rules;
    this.#stories ??= rules === undefined ? [] : this.#findStories(rules);
    return this.#stories;
  }

  keep(ask: (place: number) => void): RelationsData {
    // First the stories: they leave rankings behind from which lists are chosen.
    const found = this.stories;
    const table = this.#table;
    for (let place = 0; place < this.#articles.length; place++)
      if (!table.expects(place)) ask(place);
    return { table, copies: this.#copies.groups, stories: found };
  }

  keepIndex(): MadeSections | undefined {
    const index = indexSections(this.#index);
    this.#heldIndex = undefined;
    return index;
  }

  #findStories(rules: StoryLimits): FoundStory[] {
    const index = this.#index;
    const dates = this.#articles.map((article, place) =>
      index.saysEnough(place) ? timeInStories(article) : Number.NaN,
    );
    const source = {
      neighbours: (place: number, count: number) => index.neighbours(place, count),
      copies: (place: number) => this.#copies.of(place),
      eachTerm: index.eachTerm.bind(index),
      mayBeName: index.mayBeName.bind(index),
      // The archive's own order, in which a day stands before its moments.
      compare: (a: number, b: number) => b - a,
    };
    const titled = (articles: readonly number[]) => {
      const headlines = articles.map((place) => (this.#articles[place] as FoundArticle).title);
      return { articles, title: storyTitle(headlines, index.subject(articles).words) };
    };
    return events(dates, source, rules).map((event) => {
      const whole = titled(event.flat().sort(source.compare));
      return { ...whole, parts: event.length > 1 ? event.map(titled) : [] };
    });
  }
}

function timeInStories(article: FoundArticle): number {
  return isDatedToDay(article) ? +article.date : Number.NaN;
}
