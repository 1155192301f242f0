import {
  Archive,
  type ArchiveArticle,
  type ArchiveRules,
  buildArchive,
  type GroupKind,
} from "../../plugin/archive/index.ts";
import { articleAddress, fileSlug } from "../../plugin/articles/address.ts";
import type { Article } from "../../plugin/articles/article.ts";
import { readDate } from "../../plugin/dates/index.ts";
import { countWords } from "../../plugin/text/index.ts";
import { type Topic, TopicRegistry } from "../../plugin/topics/index.ts";
import { faultLines } from "../articles/reading.ts";

const ALL_GROUPS: ReadonlySet<GroupKind> = new Set([
  "topic",
  "year",
  "month",
  "day",
  "author",
  "source",
  "series",
]);

/** The rules of a small site: three articles on a closed page of a list. */
export const RULES: ArchiveRules = {
  dates: { zone: "Asia/Baghdad" },
  related: {},
  listSize: 3,
  groupsWithPages: ALL_GROUPS,
  home: "/",
  render: (article) => `<p>${article.rawInput}</p>`,
};

type Told =
  | "title"
  | "topics"
  | "authors"
  | "sources"
  | "summary"
  | "slug"
  | "lang"
  | "related"
  | "series"
  | "seriesPart";

/** What a test says of an article; the rest is made up. */
export type Fields = Partial<Pick<Article["data"], Told>> & {
  readonly date?: string;
  readonly updated?: string;
  /** The markdown below the fields. */
  readonly text?: string;
};

/** An article as its file would be read. */
export function article(name: string, fields: Fields = {}, zone = RULES.dates.zone): Article {
  const { date = "2019-08-07", updated, text = "نص المقال.", ...rest } = fields;
  const file = `src/articles/${name}.md`;
  const read = dateOf(date, zone);
  const url = articleAddress(read, rest.slug ?? fileSlug(file), zone);
  if (url === undefined) throw new Error(`${name} makes no address.`);
  const changed = updated === undefined ? {} : { updated: dateOf(updated, zone) };
  return {
    inputPath: `./${file}`,
    fileSlug: fileSlug(file),
    url,
    date: read,
    data: { title: name, ...rest, ...changed, date: read },
    rawInput: text,
    lead: text,
    words: countWords(text),
    lines: { topics: 4, related: 7, "topics.1": 6 },
  };
}

function dateOf(date: string, zone: string) {
  const read = readDate(date, { zone });
  if (read === null) throw new Error(`${date} is no date.`);
  return read;
}

/** Topics as `id < parent: اسم, اسم آخر`. */
export function registry(...topics: readonly string[]): TopicRegistry {
  return new TopicRegistry(
    topics.map((line): Topic => {
      const [ids = "", names] = line.split(": ");
      const [id = "", parent] = ids.split(" < ");
      const [name = id, ...aliases] = names?.split(", ") ?? [];
      return { id, name, aliases, ...(parent === undefined ? {} : { parent }) };
    }),
  );
}

/** The archive of some articles; fails with the faults when there is none. */
export function archiveOf(
  articles: readonly Article[],
  topics: TopicRegistry = registry(),
  rules: Partial<ArchiveRules> = {},
): Archive {
  const built = buildArchive(articles, topics, { ...RULES, ...rules });
  if (built instanceof Archive) return built;
  throw new Error(faultLines(built));
}

/** The faults that keep articles from being an archive. */
export function archiveFaults(
  articles: readonly Article[],
  topics: TopicRegistry = registry(),
  unread: readonly string[] = [],
): string {
  const built = buildArchive(articles, topics, RULES, unread);
  if (built instanceof Archive) throw new Error("The archive stands after all.");
  return built.map((fault) => `${fault.file} ${faultLines([fault])}`).join("\n");
}

/** Articles by the names of their files. */
export function names(articles: readonly Pick<ArchiveArticle, "fileSlug">[]): string[] {
  return articles.map((item) => item.fileSlug);
}

/** An article of an archive by the name of its file. */
export function find(archive: Archive, name: string): ArchiveArticle {
  const found = archive.articles.find((item) => item.fileSlug === name);
  if (found === undefined) throw new Error(`No article ${name}.`);
  return found;
}
