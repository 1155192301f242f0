import fs from "node:fs";
import type { ShownPeriod, YearPeriods } from "../../plugin/search/files.ts";
import {
  ArchiveWords,
  ArticleReader,
  archiveFiles,
  namePagesOf,
  namesOf,
  type SearchDocument,
  type YearArticle,
  yearIndex,
} from "../../plugin/search/index/index.ts";

const read = (name: string) =>
  fs.readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");

/** Other names of the fixture's topics. */
const TOPICS: Readonly<Record<string, readonly string[]>> = {
  داعش: ["تنظيم الدولة", "الدولة الإسلامية"],
};

/** Other names of the tests' authors. */
const AUTHORS: Readonly<Record<string, readonly string[]>> = {
  "سلمى الراوي": ["أم نبيل", "Salma Rawi"],
};

/** The fixture's pages. */
export function pages(): SearchDocument[] {
  return read("pages.txt")
    .split(/\n\n+/)
    .slice(1)
    .map((page) => {
      const [head = "", title = "", ...text] = page.trim().split("\n");
      const [number = "", date = "", topic] = head.split(" | ");
      return document({
        url: `/${number}/`,
        title,
        text: text.join("\n"),
        isoDate: date,
        topics:
          topic === undefined ? [] : [{ name: topic, url: undefined, others: TOPICS[topic] ?? [] }],
      });
    });
}

/** A query with the addresses of the pages that answer it. */
export interface JudgedQuery {
  readonly kind: string;
  readonly query: string;
  readonly pages: readonly string[];
}

/** The fixture's queries. */
export function queries(): JudgedQuery[] {
  let kind = "";
  return read("queries.txt")
    .split("\n")
    .flatMap((line) => {
      if (line.startsWith("## ")) kind = line.slice(3);
      const [query = "", numbers] = line.split(" | ");
      if (numbers === undefined || line.startsWith("#")) return [];
      return [
        {
          kind,
          query,
          pages: numbers
            .trim()
            .split(" ")
            .map((number) => `/${number}/`),
        },
      ];
    });
}

/** Those that a server answers as the index of files does: it looks for no name in other letters. */
export function queriesOfServers(): JudgedQuery[] {
  return queries().filter(({ kind }) => !kind.endsWith("in Arabic letters too"));
}

/** A document that says nothing but what is given. */
export function document(given: Partial<SearchDocument> & { url: string }): SearchDocument {
  const { text = "", isoDate = "2019-01-01" } = given;
  return {
    title: "",
    lead: text.slice(0, 80),
    text,
    date: isoDate,
    isoDate,
    lang: undefined,
    place: undefined,
    topics: [],
    authors: [],
    sources: [],
    ...given,
  };
}

/** A document as the index of a year takes it. */
export function yearArticle(about: SearchDocument): YearArticle {
  return { key: versionOf(JSON.stringify(about)), about, text: () => about.text };
}

/** Stands for a content; collisions do not matter here. */
export function versionOf(content: string): string {
  let sum = 0;
  for (const letter of content) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return (sum >>> 0).toString(36);
}

/** Documents as an archive has them. */
export function newestFirst(documents: readonly SearchDocument[]): SearchDocument[] {
  return oldestFirst(documents).reverse();
}

function oldestFirst(documents: readonly SearchDocument[]): SearchDocument[] {
  return [...documents].sort((a, b) =>
    a.isoDate < b.isoDate ? -1 : Number(a.isoDate > b.isoDate),
  );
}

/**
 * The files of the search of some documents, by their names from the search folder.
 *
 * @param shown says a year, month or day with its articles
 * @param pageOf the page of a topic, an author or a source
 */
export function searchFiles(
  documents: readonly SearchDocument[],
  shown: (key: string, articles: number) => ShownPeriod = (key, articles) => [key, articles],
  pageOf: (name: string) => string | undefined = () => undefined,
): Map<string, string> {
  const byYear = new Map<string, SearchDocument[]>();
  for (const one of oldestFirst(documents)) {
    const year = one.isoDate.slice(0, 4);
    byYear.set(year, [...(byYear.get(year) ?? []), one]);
  }
  const reader = new ArticleReader();
  const words = new ArchiveWords();
  const files = new Map<string, string>();
  const years = [...byYear.keys()]
    .sort()
    .reverse()
    .map((year) => {
      const articles = (byYear.get(year) ?? []).map(yearArticle);
      const write = (name: string, content: string) => {
        files.set(name, content);
        return versionOf(content);
      };
      const periods = periodsOf(byYear.get(year) ?? [], shown);
      return yearIndex({ year }, articles, { reader, versionOf, write, periods });
    });
  for (const [name, content] of files) {
    if (name.includes("/terms-"))
      words.add(JSON.parse(content) as string, name.split("/")[1] ?? "");
  }
  const topics = new Map<string, TestTopic>();
  for (const topic of documents.flatMap((one) => one.topics)) topics.set(topic.name, topic);
  const paged = <Named extends { name: string }>(names: readonly Named[]) =>
    names.map((one) => ({ ...one, url: pageOf(one.name) }));
  const all = {
    topic: paged(
      [...topics].map(([name, { id, others }]) => ({
        name,
        ...(id === undefined ? {} : { id }),
        others,
        articles: 1,
      })),
    ),
    author: paged(
      counted(documents.flatMap(({ authors }) => authors)).map((author) => ({
        ...author,
        others: AUTHORS[author.name] ?? [],
      })),
    ),
    source: paged(counted(documents.flatMap(({ sources }) => sources))),
  };
  const names = namesOf(all.topic, all.author, all.source);
  const entries = years.map(({ entry }) => entry);
  const { entry, files: ofWords } = words.files(versionOf);
  const whole = archiveFiles(entries, entry, names, versionOf, namePagesOf(all));
  for (const [name, content] of [...ofWords, ...whole]) files.set(name, content);
  return files;
}

/** A topic of a document, whose id only the names of the archive tell. */
type TestTopic = SearchDocument["topics"][number] & { readonly id?: string };

function periodsOf(
  documents: readonly SearchDocument[],
  shown: (key: string, articles: number) => ShownPeriod,
): YearPeriods {
  const keys = documents.flatMap(({ isoDate }) =>
    [4, 7, 10]
      .filter((length) => isoDate.length >= length)
      .map((length) => isoDate.slice(0, length)),
  );
  const articles = (key: string) => keys.filter((other) => other === key).length;
  return Object.fromEntries([...new Set(keys)].map((key) => [key, shown(key, articles(key))]));
}

function counted(names: readonly string[]) {
  return [...new Set(names)].map((name) => ({
    name,
    others: [],
    articles: names.filter((other) => other === name).length,
  }));
}

/** A `fetch` that knows files alone. */
export function fetching(files: ReadonlyMap<string, string>, folder = "/search/") {
  return async (address: string) => {
    const content = files.get(address.slice(folder.length).replace(/\?.*$/, ""));
    if (content === undefined) return { ok: false, status: 404 };
    return { ok: true, status: 200, json: async () => JSON.parse(content) as unknown };
  };
}
