import fs from "node:fs";
import path from "node:path";
import type { PreciseDate } from "../dates/index.ts";
import { MARKDOWN_ENDING } from "./address.ts";
import type { Article, ArticleReader } from "./article.ts";
import { unreadable } from "./decode.ts";
import type { Fault } from "./faults.ts";

/** What an article's folder of earlier versions is called beside it: `خبر.versions` beside `خبر.md`. */
const FOLDER_ENDING = ".versions";

/** The name of a version's file: the number that is in its address. */
const FILE_NAME = /^([1-9]\d{0,3})\.md$/;

/** An article as it was before it was corrected. */
export interface ArticleVersion {
  /** The file from the project's root. */
  readonly inputPath: string;
  readonly number: number;
  /** The address of its page, below that of the article. */
  readonly url: string;
  /** When it was published: its own `updated`, else the day of its last correction, else its date. */
  readonly date: PreciseDate;
  readonly title: string;
  readonly lang: string | undefined;
  /** The text in the words that readers see, a line for each paragraph. */
  readonly plainText: string;
  /** The hash of its text, where a site publishes it. */
  readonly textHash: string | undefined;
}

/** The earlier versions of a site's articles. */
export interface ArticleVersions {
  /** The oldest first. */
  readonly of: ReadonlyMap<Article, readonly ArticleVersion[]>;
  readonly faults: readonly Fault[];
}

/** The folder of an article's earlier versions. */
export function versionsFolder(articleFile: string): string {
  return articleFile.replace(MARKDOWN_ENDING, "") + FOLDER_ENDING;
}

/** Is a file below a folder of earlier versions, and so no article? */
export function isOfVersions(file: string): boolean {
  return file.includes(`${FOLDER_ENDING}/`);
}

/** The number by which a version's file is named. */
export function versionNumber(file: string): number | undefined {
  const number = FILE_NAME.exec(path.posix.basename(file))?.[1];
  return number === undefined ? undefined : Number(number);
}

/**
 * Reads the earlier versions that an owner has kept beside the articles.
 *
 * @param root the project's root, an absolute path
 * @param files markdown files below folders of versions, by their paths from the root
 * @param others paths of articles that are not shown, or cannot be read; their versions are neither
 */
export function readVersions(
  root: string,
  files: readonly string[],
  reader: ArticleReader,
  articles: readonly Article[],
  others: readonly string[],
): ArticleVersions {
  const of = new Map<Article, ArticleVersion[]>();
  if (files.length === 0) return { of, faults: [] };
  const owners = new Map(articles.map((article) => [folderOf(article.inputPath), article]));
  const silent = new Set(others.map(folderOf));
  const faults = files.flatMap((file): Fault[] => {
    const folder = path.posix.dirname(file);
    if (silent.has(folder)) return [];
    const article = owners.get(folder);
    const number = versionNumber(file);
    if (article === undefined) return [ownerless(file, folder)];
    if (number === undefined) return [misnamed(file)];
    const version = readVersion(root, file, number, reader, article);
    if (Array.isArray(version)) return version;
    const all = of.get(article) ?? [];
    of.set(
      article,
      [...all, version].sort((a, b) => a.number - b.number),
    );
    return [];
  });
  return { of, faults };
}

function readVersion(
  root: string,
  file: string,
  number: number,
  reader: ArticleReader,
  { inputPath, url }: Article,
): ArticleVersion | Fault[] {
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(path.join(root, file));
  } catch (error) {
    return [unreadable(file, error as NodeJS.ErrnoException)];
  }
  // By the article's own name, from which its date may be.
  const read = reader.read(bytes, inputPath.replace(/^\.\//, ""));
  if (Array.isArray(read)) return read.map((fault) => ({ ...fault, file }));
  const { data, date, plainText, rawInput, textHash } = read;
  if (data.draft) return [unpublished(file)];
  return {
    inputPath: file,
    number,
    url: `${url}versions/${number}/`,
    date: data.updated ?? data.corrections?.at(-1)?.date ?? date,
    title: data.title,
    lang: data.lang,
    plainText: plainText ?? rawInput,
    textHash,
  };
}

function folderOf(articleFile: string): string {
  return versionsFolder(articleFile.replace(/^\.\//, ""));
}

function ownerless(file: string, folder: string): Fault {
  return {
    file,
    message: "The version is of no article: none has the name of its folder.",
    cure: `Name the folder as the article's file (${path.posix.basename(folder)} beside ${path.posix.basename(folder, FOLDER_ENDING)}.md), or delete it.`,
  };
}

function misnamed(file: string): Fault {
  return {
    file,
    message: "The name of a version's file is its number.",
    cure: "Name the oldest version 1.md, the next 2.md.",
  };
}

function unpublished(file: string): Fault {
  return {
    file,
    field: "draft",
    message: "The version is a draft, which nobody has read.",
    cure: "Delete the file; if it was published, take draft: true out.",
  };
}
