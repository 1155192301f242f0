import type { Citation } from "./citation.ts";

/** The reference as CSL-JSON 1.0.2, the list of one item that reference managers read. */
export function cslJson(citation: Citation): string {
  const { authors, publications, archive } = citation;
  const isKeptElsewhere = !publications.includes(archive);
  const item = {
    id: citation.key,
    type: "article-newspaper",
    title: citation.title,
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    "container-title": publications.join("، "),
    ...(isKeptElsewhere ? { archive } : {}),
    issued: { "date-parts": [citation.date] },
    URL: citation.url,
    language: citation.lang,
    ...(citation.summary === "" ? {} : { abstract: citation.summary }),
    ...(citation.fixity === undefined ? {} : { note: citation.fixity }),
    ...(citation.keywords.length === 0 ? {} : { keyword: citation.keywords.join(",") }),
  };
  return `${JSON.stringify([item], undefined, 2)}\n`;
}
