import type { SearchDocument } from "../../plugin/search/index/index.ts";
import type { BenchArticle } from "../related/corpus.ts";

/** Letters of a text that count as its lead. */
const LEAD = 220;

/** An article of a corpus as the index takes it, with the number that its address says. */
export function documentOf(article: BenchArticle, number: number): SearchDocument {
  const day = new Date(article.date).toISOString().slice(0, 10);
  return {
    url: `/${number}/`,
    title: article.title,
    lead: article.body.slice(0, LEAD),
    text: article.body,
    date: day,
    isoDate: day,
    lang: undefined,
    place: undefined,
    topics: article.category === "" ? [] : [{ name: article.category, url: undefined, others: [] }],
    authors: [],
    sources: [article.source],
  };
}
