import { best, fewestWords } from "../browser/answer.ts";
import type { AskedQuery } from "../keys/asked-query.ts";
import type { ArchiveFacts, FoundArticles, SearchBackend, StoredArticle } from "./backend.ts";
import type { KnownCounts } from "./known-counts.ts";
import { ArticleScales, type WeighedArticle } from "./weighed-articles.ts";

/** So many of the articles that an engine puts first are read and put into the order of the index of files. */
const MOST_WEIGHED = 100;

/** What was found of a query, and of which of its clauses. */
export interface Answered {
  readonly query: AskedQuery;
  readonly found: FoundArticles;
  readonly leftOut: readonly string[];
  /** How many of the articles lack a word. */
  readonly lacking?: number;
}

/** What an engine finds, in the order of the index of files, as far as readers look. */
export class WeighedSearch {
  readonly #backend: Pick<SearchBackend, "find">;
  readonly #scales: ArticleScales;

  constructor(facts: ArchiveFacts, backend: Pick<SearchBackend, "find">) {
    this.#backend = backend;
    this.#scales = new ArticleScales(facts);
  }

  /** What an engine finds, of which the first stand in the order of the index of files. */
  async find(query: AskedQuery, counts: KnownCounts): Promise<FoundArticles> {
    const { offset, limit, sort, clauses } = query;
    if (sort !== "relevance" || clauses.length === 0 || offset >= MOST_WEIGHED) {
      return this.#backend.find(query);
    }
    const many = Math.max(MOST_WEIGHED, offset + limit);
    const found = await this.#backend.find({ ...query, offset: 0, limit: many });
    const first = await this.#inOrder(found, query, counts);
    const articles = [
      ...first.map(({ article }) => article),
      ...found.articles.slice(first.length),
    ];
    return { ...found, articles: articles.slice(offset, offset + limit) };
  }

  async #inOrder(
    { articles, held }: FoundArticles,
    query: AskedQuery,
    counts: KnownCounts,
  ): Promise<WeighedArticle[]> {
    const weigh = this.#scales.read(articles.slice(0, MOST_WEIGHED));
    const weighed = await counts.settled((countOf) => weigh(query, countOf, held ?? undefined));
    return weighed.sort((a, b) => byScore(a, b) || (a.article.newer ?? 0) - (b.article.newer ?? 0));
  }

  /**
   * Where few articles have all words, those and the best that lack one; where there is none, those that
   * lack the fewest.
   *
   * @returns nothing where no article but these says much of the query
   */
  async lackingSome(query: AskedQuery, counts: KnownCounts): Promise<Answered | undefined> {
    const words = query.clauses.length;
    for (let lacking = words - fewestWords(words); lacking < words; lacking++) {
      const asked = { ...query, lacking, offset: 0, limit: MOST_WEIGHED };
      const found = await this.#backend.find(asked);
      const all = best(await this.#inOrder(found, asked, counts), words);
      const parts = all.filter(({ lacks }) => lacks > 0).length;
      if (parts > 0) return answered(asked, all, parts, query);
      if (found.count > 0) return undefined;
    }
    return undefined;
  }
}

function byScore(a: WeighedArticle, b: WeighedArticle): number {
  return b.score + b.more - (a.score + a.more);
}

function answered(
  asked: AskedQuery,
  all: readonly WeighedArticle[],
  lacking: number,
  { offset, limit }: AskedQuery,
): Answered {
  const articles = [...all].sort(byScore).map(({ article }) => article);
  const found = {
    count: articles.length,
    articles: articles.slice(offset, offset + limit),
    filters: filtersOf(articles),
  };
  return { query: asked, found, leftOut: [], lacking };
}

/** What each value of a filter would leave of articles that are all at hand. */
function filtersOf(articles: readonly StoredArticle[]): NonNullable<FoundArticles["filters"]> {
  const counted = (valuesOf: (article: StoredArticle) => readonly string[]) => {
    const counts = new Map<string, number>();
    for (const value of articles.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const values = [...counts].map(([value, count]) => ({ value, count }));
    return values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return {
    topic: counted(({ topics }) => topics),
    year: counted(({ isoDate }) => [isoDate.slice(0, 4)]),
    source: counted(({ sources = [] }) => sources),
    author: counted(({ authors = [] }) => authors),
  };
}
