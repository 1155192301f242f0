import fs from "node:fs";
import path from "node:path";
import { namePagesOf, namesOf } from "../../search/index/index.ts";
import type { ArchiveFacts } from "../../search/server/backend.ts";
import {
  countedNames,
  isPublished,
  periodsOf,
  searchDocuments,
} from "../../search/site/described-archive.ts";
import type { SearchedSite } from "../exported-site.ts";
import { countedDocument, listedDocument } from "./documents.ts";
import type { Engine } from "./engine-names.ts";
import {
  MEILISEARCH_SETTINGS,
  OPENSEARCH_INDEX,
  OPENSEARCH_WORDS,
  TYPESENSE_SCHEMA,
} from "./engines.ts";
import { articleRow, wordRow } from "./postgres-rows.ts";
import { POSTGRES_FUNCTION, POSTGRES_TABLES } from "./postgres-schema.ts";
import { READMES } from "./readmes.ts";
import { type SearchRecord, SearchRecords } from "./search-record.ts";
import { WrittenLines } from "./written-lines.ts";

/** A request to OpenSearch may have so many bytes: its hosts refuse a hundred megabytes. */
const MOST_OF_A_REQUEST = 20_000_000;

/** How many articles and words were written. */
export interface WrittenSearch {
  readonly articles: number;
  readonly words: number;
}

/**
 * Writes what a search engine needs of a site: its articles with their keys, its words, what a server
 * must know beside them, and a page that says how they are loaded. The same site gives the same bytes.
 *
 * @param folder an absolute path, of a folder that is there and empty
 */
export function writeSearch(site: SearchedSite, folder: string, engine: Engine): WrittenSearch {
  const records = new SearchRecords(() => searchDocuments(site.archive, site.dates));
  const words = writeRecords(records, folder, engine, site.absolute);
  writeJson(path.join(folder, "archive.json"), factsOf(site, records));
  fs.writeFileSync(path.join(folder, "README.md"), READMES[engine](site));
  return { articles: records.size, words };
}

/**
 * Writes articles and words as an engine takes them.
 *
 * @param absolute gives the whole address of a page
 * @returns how many words there are
 */
export function writeRecords(
  records: SearchRecords,
  folder: string,
  engine: Engine,
  absolute: (url: string) => string,
): number {
  const place = (name: string) => path.join(folder, name);
  const one = (name: string) => new WrittenLines(() => place(name));
  const parts = (name: string) =>
    new WrittenLines((part) => place(`${name}-${part}.ndjson`), MOST_OF_A_REQUEST);
  const line = (item: object) => `${JSON.stringify(item)}\n`;
  const counted = (record: SearchRecord) => countedDocument(record, absolute);
  const listed = (record: SearchRecord) => line(listedDocument(record, absolute));
  switch (engine) {
    case "postgres":
      fs.writeFileSync(place("load.sql"), POSTGRES_TABLES);
      fs.writeFileSync(place("search.sql"), POSTGRES_FUNCTION);
      writeAll(records.articles(), (record) => articleRow(record, absolute), one("articles.tsv"));
      return writeAll(records.words(), wordRow, one("words.tsv"));
    case "opensearch": {
      const bulk = (id: string, item: object) => line({ index: { _id: id } }) + line(item);
      writeJson(place("index.json"), OPENSEARCH_INDEX);
      writeJson(place("words-index.json"), OPENSEARCH_WORDS);
      const article = (record: SearchRecord) => {
        const document = counted(record);
        return bulk(document.id, document);
      };
      writeAll(records.articles(), article, parts("articles"));
      return writeAll(records.words(), (word) => bulk(word.word, word), parts("words"));
    }
    case "typesense":
    case "meilisearch":
      if (engine === "typesense") writeJson(place("schema.json"), TYPESENSE_SCHEMA);
      else writeJson(place("settings.json"), MEILISEARCH_SETTINGS);
      writeAll(records.articles(), listed, one("articles.jsonl"));
      return writeAll(records.words(), line, one("words.jsonl"));
    case "ndjson":
      writeAll(records.articles(), (record) => line(counted(record)), one("articles.ndjson"));
      return writeAll(records.words(), line, one("words.ndjson"));
  }
}

function writeJson(file: string, content: object): void {
  fs.writeFileSync(file, `${JSON.stringify(content, undefined, 2)}\n`);
}

function factsOf({ archive }: SearchedSite, records: SearchRecords): ArchiveFacts {
  const names = countedNames(archive);
  return {
    articles: records.size,
    length: records.meanLength,
    names: namesOf(names.topic, names.author, names.source),
    pages: namePagesOf(names) ?? {},
    spellings: records.spellings,
    periods: Object.assign({}, ...archive.years.filter(isPublished).map(periodsOf)),
  };
}

function writeAll<Item>(
  items: Iterable<Item>,
  write: (item: Item) => string,
  files: WrittenLines,
): number {
  let count = 0;
  for (const item of items) {
    files.write(write(item));
    count++;
  }
  files.end();
  return count;
}
