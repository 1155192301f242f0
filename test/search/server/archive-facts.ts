import { type ArchiveFacts, wordsOf } from "../../../plugin/public/search.ts";
import { NAME_PAGES, NAMES } from "../../../plugin/search/files.ts";
import type { SearchDocument } from "../../../plugin/search/index/index.ts";
import { searchFiles } from "../searched-pages.ts";

/** What a server knows of some documents beside them; each name has a page. */
export function factsOf(
  documents: readonly SearchDocument[],
  spellings: ArchiveFacts["spellings"],
): ArchiveFacts {
  const files = searchFiles(
    documents,
    (key, articles) => [key, articles, `/${key.replaceAll("-", "/")}/`],
    (name) => `/${name}/`,
  );
  const words = documents.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  const read = (name: string) => JSON.parse(files.get(name) ?? "{}");
  const periods = [...files.keys()].filter((name) => name.endsWith("/periods.json"));
  return {
    articles: documents.length,
    length: Math.round(words / Math.max(1, documents.length)),
    names: read(NAMES),
    pages: read(NAME_PAGES),
    spellings,
    periods: Object.assign({}, ...periods.map(read)),
  };
}
