import { type ArchiveFacts, wordsOf } from "../../../plugin/public/search.ts";
import { NAME_PAGES, NAMES } from "../../../plugin/search/files.ts";
import type { SearchDocument } from "../../../plugin/search/index/index.ts";
import { searchFiles } from "../searched-pages.ts";

/** The files of the search of some documents, whose names and periods each have a page. */
export function pagedFiles(documents: readonly SearchDocument[]): Map<string, string> {
  return searchFiles(
    documents,
    (key, articles) => [key, articles, `/${key.replaceAll("-", "/")}/`],
    (name) => `/${name}/`,
  );
}

/** What a server knows of some documents beside them; each name has a page. */
export function factsOf(
  documents: readonly SearchDocument[],
  spellings: ArchiveFacts["spellings"],
  files = pagedFiles(documents),
): ArchiveFacts {
  const words = documents.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  const read = (name: string) => JSON.parse(files.get(name) ?? "{}");
  const periods = [...files.keys()].filter((name) => name.endsWith("/periods.json"));
  return {
    articles: documents.length,
    length: words / Math.max(1, documents.length),
    names: read(NAMES),
    pages: read(NAME_PAGES),
    spellings,
    periods: Object.assign({}, ...periods.map(read)),
  };
}
