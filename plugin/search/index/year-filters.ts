import type { NamedArticles, YearDocuments } from "../files.ts";
import type { DescribedArticle } from "./document.ts";
import { encodeRising } from "./encoded-text.ts";

/** The values by which results of a year can be narrowed, with their articles. */
export class YearFilters {
  readonly #topic = new Values();
  readonly #source = new Values();
  readonly #author = new Values();

  add({ topics, sources, authors }: DescribedArticle, article: number): void {
    this.#topic.add(new Set(topics.map(({ name }) => name)), article);
    this.#source.add(new Set(sources), article);
    this.#author.add(new Set(authors), article);
  }

  get encoded(): Omit<YearDocuments, "lengths"> {
    return {
      topic: this.#topic.encoded,
      source: this.#source.encoded,
      author: this.#author.encoded,
    };
  }
}

/** The values of a filter with their articles. */
class Values {
  readonly #articles = new Map<string, number[]>();

  add(values: ReadonlySet<string>, article: number): void {
    for (const value of values) {
      const known = this.#articles.get(value);
      if (known === undefined) this.#articles.set(value, [article]);
      else known.push(article);
    }
  }

  get encoded(): NamedArticles[] {
    return [...this.#articles]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([value, articles]) => [value, encodeRising(articles)]);
  }
}
