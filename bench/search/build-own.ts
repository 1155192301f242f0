/**
 * Builds an index in a process of its own: `build-own.ts FOLDER COUNT CORPUS`, or `invented` for a
 * corpus. What years are made of is kept beside the folder, so that the next process reads only the
 * articles that it has not.
 */

import fs from "node:fs";
import path from "node:path";
import { writeWhole } from "../../plugin/incremental/cache/cache-folder.ts";
import { contentHash } from "../../plugin/incremental/content-hash.ts";
import type { YearEntry } from "../../plugin/search/files.ts";
import {
  ArchiveWords,
  ArticleReader,
  archiveFiles,
  CachedTerms,
  cachedTermsBytes,
  namesOf,
  type SearchDocument,
  yearIndex,
} from "../../plugin/search/index/index.ts";
import { readCorpus } from "../related/corpus.ts";
import { Newsroom } from "../scale/articles.ts";
import { documentOf } from "./documents.ts";

const [folder = "", count = "0", corpus = ""] = process.argv.slice(2);
const versionOf = (content: string) => contentHash(content).slice(0, 8);

const reader = new ArticleReader();
const words = new ArchiveWords();
const years: YearEntry[] = [];
let seconds = 0;
for (const [year, documents] of byYear()) {
  years.unshift(timed(() => indexOf(year, documents)));
}
const names = namesOf([], [], []);
timed(() => {
  const { entry, files } = words.files(versionOf);
  const whole = archiveFiles(years, entry, names, versionOf);
  for (const [name, content] of [...files, ...whole]) write(name, content);
});
console.log(JSON.stringify({ seconds }));

/** Counts what work costs, without the reading of the corpus. */
function timed<Result>(work: () => Result): Result {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  seconds += (user + system) / 1e6;
  return result;
}

function indexOf(year: string, documents: readonly SearchDocument[]): YearEntry {
  const keptTerms = path.join(`${folder}.kept`, year);
  const keptSources = `${keptTerms}.json`;
  const isKept = fs.existsSync(keptTerms);
  const earlier: Record<string, [string, string]> = isKept
    ? JSON.parse(fs.readFileSync(keptSources, "utf8"))
    : {};
  const sources: typeof earlier = {};
  const articles = documents.map((about) => ({
    key: contentHash(JSON.stringify(about)),
    about,
    text: () => about.text,
  }));
  const { entry, kept } = yearIndex({ year }, articles, {
    reader,
    versionOf,
    before: isKept
      ? CachedTerms.from(fs.readFileSync(keptTerms), "bench", reader.vocabulary)
      : undefined,
    write: (name, content, source) => {
      write(name, content);
      if (source !== undefined) sources[name] = [source, versionOf(content)];
      if (name.includes("/terms-")) words.add(JSON.parse(content) as string, year);
      return versionOf(content);
    },
    versionThere: (name, source) => {
      const [known, version] = earlier[name] ?? [];
      if (known !== source || version === undefined) return undefined;
      sources[name] = [source, version];
      return version;
    },
  });
  writeWhole(keptTerms, cachedTermsBytes("bench", kept));
  fs.writeFileSync(keptSources, JSON.stringify(sources));
  return entry;
}

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
      lang: undefined,
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
