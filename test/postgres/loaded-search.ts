import type { Sql } from "postgres";
import { SearchRecords } from "../../plugin/exporting/search/search-record.ts";
import { writeRecords } from "../../plugin/exporting/search/write-search.ts";
import {
  ArchiveSearch,
  type FoundWord,
  postgresQuery,
  type WordCount,
} from "../../plugin/public/search.ts";
import type { SearchDocument } from "../../plugin/search/index/index.ts";
import { newestFirst } from "../search/searched-pages.ts";
import { factsOf } from "../search/server/archive-facts.ts";
import type { OwnPostgres } from "../support/postgres.ts";

/**
 * Loads documents into PostgreSQL as `arshif export search` writes them, and opens their search.
 *
 * @param folder an absolute path, of a folder that is there and empty
 * @param files their index of files, where it is made already
 */
export function loadedSearch(
  documents: readonly SearchDocument[],
  folder: string,
  server: OwnPostgres,
  sql: Sql,
  files?: Map<string, string>,
): ArchiveSearch {
  const records = new SearchRecords(() => newestFirst(documents));
  writeRecords(records, folder, "postgres", (url) => url);
  server.psql(["-f", "load.sql"], folder);
  return new ArchiveSearch(factsOf(documents, records.spellings, files), {
    counts: (words) =>
      sql<
        WordCount[]
      >`select word, articles, bare from arshif.words where word = any(${words as string[]})`,
    words: (beginning, ending) => sql<FoundWord[]>`
      select word, written, articles from arshif.words
      where starts_with(word, ${beginning}) and right(word, ${ending.length}) = ${ending}
      order by articles desc, word`,
    find: async (query) => {
      const [row] =
        await sql`select arshif.search(${sql.json(postgresQuery(query) as never)}) as found`;
      return row?.found;
    },
  });
}
