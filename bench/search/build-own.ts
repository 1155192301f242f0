/** Builds an index in a process of its own: `build-own.ts FOLDER COUNT CORPUS`, or `invented` for a corpus. */
import fs from "node:fs";
import path from "node:path";
import { contentHash } from "../../plugin/build/catalogue/content-hash.ts";
import type { YearEntry } from "../../plugin/search/files.ts";
import {
  ArchiveWords,
  archiveFiles,
  FormCache,
  namesOf,
  type SearchDocument,
  yearIndex,
} from "../../plugin/search/index/index.ts";
import { readCorpus } from "../related/corpus.ts";
import { Newsroom } from "../scale/articles.ts";
import { documentOf } from "./documents.ts";

const [folder = "", count = "0", corpus = ""] = process.argv.slice(2);
const versionOf = (content: string) => contentHash(content).slice(0, 8);

const cache = new FormCache();
const words = new ArchiveWords();
const years: YearEntry[] = [];
const cpu = process.cpuUsage();
let last = 0;
for (const [year, documents] of byYear()) {
  const before = process.cpuUsage();
  const articles = documents.map((about) => ({ key: about.url, about, text: () => about.text }));
  const { entry } = yearIndex(year, articles, {
    cache,
    versionOf,
    write: (name, content) => {
      write(name, content);
      if (name.includes("/terms-")) words.add(JSON.parse(content) as string);
    },
  });
  years.unshift(entry);
  last = process.cpuUsage(before).user / 1e6;
}
const names = namesOf([], [], []);
for (const [name, content] of archiveFiles(years, words, names, versionOf)) write(name, content);
const seconds = process.cpuUsage(cpu).user / 1e6;
console.log(JSON.stringify({ seconds, lastYear: last }));

function* byYear(): Generator<[string, SearchDocument[]]> {
  let year = "";
  let documents: SearchDocument[] = [];
  for (const document of all()) {
    const own = document.isoDate.slice(0, 4);
    if (own !== year && documents.length > 0) {
      yield [year, documents];
      documents = [];
    }
    year = own;
    documents.push(document);
  }
  yield [year, documents];
}

function* all(): Generator<SearchDocument> {
  if (corpus !== "invented") {
    const articles = readCorpus(corpus).filter(({ title, body }) => title !== "" && body !== "");
    const sorted = articles.slice(0, Number(count)).sort((a, b) => a.date - b.date);
    for (const [number, article] of sorted.entries()) yield documentOf(article, number);
    return;
  }
  let number = 0;
  for (const { title, text, date, topics, author, source } of new Newsroom().articles(
    Number(count),
  )) {
    yield {
      url: `/${number++}/`,
      title,
      lead: text.slice(0, 220),
      text,
      date,
      isoDate: date,
      place: undefined,
      topics: topics.map((name) => ({ name, url: undefined, others: [] })),
      authors: [author],
      sources: [source],
    };
  }
}

function write(name: string, content: string): void {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
}
