import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { RelatedInput } from "../../plugin/related/index.ts";

/** Letters of a text that count as its lead, as in the plugin's own leads. */
const LEAD_LETTERS = 220;

/** An article of the corpus as the index takes it. */
export type BenchArticle = RelatedInput & {
  readonly source: string;
  /** The outlet's own section; empty when it tells none. */
  readonly category: string;
  /** Editors' tags, for judging; no part of what the index reads. */
  readonly tags: readonly string[];
};

/**
 * Reads a corpus: one JSON object a line with `id`, `title`, `body`, `date`, `source`, and
 * `category` and `tags` where an outlet has them; compressed with gzip or not. Editors' tags are no
 * topics here, so that only texts are compared.
 */
export function readCorpus(path: string): BenchArticle[] {
  const bytes = readFileSync(path);
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const entry = JSON.parse(line) as Record<string, string> & { tags?: string[] };
      const { id, title, body, date, source, category, tags } = entry;
      return {
        id: id ?? "",
        title: title ?? "",
        lead: leadOf(body ?? ""),
        body: body ?? "",
        topics: [],
        date: Date.parse(date ?? ""),
        source: source ?? "",
        category: category ?? "",
        tags: Array.isArray(tags) ? tags : [],
      };
    });
}

/** Grades of related articles by the query's id. */
export type Labels = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Reads labels: tab-separated `set`, `query_id`, `doc_id`, `grade`, with a line of names. */
export function readLabels(path: string): Labels {
  const labels = new Map<string, Map<string, number>>();
  for (const line of readFileSync(path, "utf8").split("\n").slice(1)) {
    const [, query, article, grade] = line.split("\t");
    if (query === undefined || article === undefined) continue;
    const grades = labels.get(query) ?? new Map<string, number>();
    grades.set(article, Number(grade));
    labels.set(query, grades);
  }
  return labels;
}

function leadOf(body: string): string {
  const text = body.trimStart();
  if (text.length <= LEAD_LETTERS) return text;
  const end = text.lastIndexOf(" ", LEAD_LETTERS);
  return text.slice(0, end > 0 ? end : LEAD_LETTERS);
}
