import fs from "node:fs";
import { type BenchArticle, readCorpus } from "../../bench/related/corpus.ts";

/** A query as a reader types it, with the ids of articles that somebody has judged for it. */
export interface JudgedQuery {
  readonly query: string;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

/** The queries that were judged on real articles. */
export function judgedQueries(): JudgedQuery[] {
  const lines = fs.readFileSync(new URL("fixtures/judged-queries.txt", import.meta.url), "utf8");
  return lines
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [query = "", ...judged] = line.split("|").map((part) => part.trim());
      const [right = [], wrong = []] = judged.map((ids) => ids.split(" ").filter(Boolean));
      return { query, right, wrong };
    });
}

/**
 * So many articles of the corpus, the oldest first: all that were judged,
 * and of the others as many as are wanted, evenly spread.
 *
 * @param path a file as `readCorpus` takes it
 */
export function realArticles(
  path: string,
  queries: readonly JudgedQuery[],
  wanted: number,
): BenchArticle[] {
  const judged = new Set(queries.flatMap(({ right, wrong }) => [...right, ...wrong]));
  const all = readCorpus(path).filter(({ title, body }) => title !== "" && body !== "");
  const others = all.filter(({ id }) => !judged.has(id));
  const step = others.length / (wanted - judged.size);
  const chosen = new Set(judged);
  for (let place = 0; chosen.size < wanted; place += step) {
    chosen.add((others[Math.floor(place)] as BenchArticle).id);
  }
  return all.filter(({ id }) => chosen.has(id)).sort((one, other) => one.date - other.date);
}
