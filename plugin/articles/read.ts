import fs from "node:fs";
import path from "node:path";
import type { Article, ArticleReader, NamedTopics } from "./article.ts";
import type { Fault } from "./faults.ts";

/** The line of an article that is kept between builds: its bytes, or what reads them from disk. */
export type KeptLine = Uint8Array | (() => Uint8Array);

/** What one file gave when it was last read, and the file's state then. */
export interface ReadFile {
  readonly size: number;
  readonly modified: number;
  readonly result: Article | Fault[];
  /** A hash of its content; only where files are kept between builds. */
  readonly hash?: string;
  /** The article as it is kept between builds, if it can be. */
  readonly kept?: KeptLine | undefined;
}

/** Files already read in this process; a file of the same size and time is not read again. */
export type ReadFiles = Map<string, ReadFile>;

/** An article as it is kept between builds, and as this build goes on with it. */
export interface KeptArticle {
  readonly line: KeptLine;
  readonly article: Article;
}

/** How files are kept from one build for the next. */
export interface Keeping {
  /** Is a file of the same size and time the same? A checkout gives all files its own time. */
  readonly trustsTimes: boolean;
  readonly hash: (bytes: Uint8Array) => string;
  /** Nothing where it cannot be kept. */
  readonly keep: (article: Article, bytes: Uint8Array) => KeptArticle | undefined;
  /** Hears how many of all files were looked at. */
  readonly onRead?: ((done: number, of: number) => void) | undefined;
}

/** What a folder of articles holds. */
export interface FolderContent {
  readonly articles: readonly Article[];
  /** Paths of the files that could not be read. */
  readonly unread: readonly string[];
  /** The topics that those files name, as far as they can be told. */
  readonly namedTopics: readonly NamedTopics[];
  readonly faults: readonly Fault[];
  /** What was put right in the articles without asking. */
  readonly notices: readonly Fault[];
}

/**
 * Reads every `.md` file below a folder.
 *
 * @param root the project's root, an absolute path
 * @param folder the articles' folder from the root, with `/` between folders
 * @param seen files read before; brought up to date in place
 * @param keeping set where the files will be kept for the next build
 * @returns articles in the order of their paths, and all faults of all files
 */
export function readFolder(
  root: string,
  folder: string,
  reader: ArticleReader,
  seen: ReadFiles,
  keeping?: Keeping,
): FolderContent {
  const files = articleFiles(root, folder);
  if (files === undefined) {
    return {
      articles: [],
      unread: [],
      namedTopics: [],
      faults: [missingFolder(folder)],
      notices: [],
    };
  }
  forgetOthers(seen, new Set(files));

  const articles: Article[] = [];
  const unread: string[] = [];
  const namedTopics: NamedTopics[] = [];
  const faults: Fault[] = [];
  for (const [place, file] of files.entries()) {
    const result = readOnce(root, file, reader, seen, keeping);
    keeping?.onRead?.(place + 1, files.length);
    if (Array.isArray(result)) {
      unread.push(file);
      namedTopics.push(...topicsNamedIn(root, file, reader));
      faults.push(...result);
    } else articles.push(result);
  }
  const notices = articles.flatMap((article) => article.notices ?? []);
  return { articles, unread, namedTopics, faults, notices };
}

function readOnce(
  root: string,
  file: string,
  reader: ArticleReader,
  seen: ReadFiles,
  keeping: Keeping | undefined,
) {
  const absolute = path.join(root, file);
  let bytes: Uint8Array;
  let state: { size: number; modified: number };
  const before = seen.get(file);
  try {
    const { size, modified } = stateOf(absolute);
    const isSame = before?.size === size && before.modified === modified;
    if (isSame && (keeping?.trustsTimes ?? true)) return before.result;
    bytes = fs.readFileSync(absolute);
    state = { size, modified };
  } catch (error) {
    return [unreadable(file, error as NodeJS.ErrnoException)];
  }
  const { size, modified } = state;
  const hash = keeping?.hash(bytes);
  // Named one by one: objects that are spread into others would each be of a kind of its own.
  if (hash !== undefined && before?.hash === hash) {
    seen.set(file, { size, modified, result: before.result, hash, kept: before.kept });
    return before.result;
  }
  const result = reader.read(bytes, file);
  if (keeping === undefined || hash === undefined) {
    seen.set(file, { ...state, result });
    return result;
  }
  const kept = Array.isArray(result) ? undefined : keeping.keep(result, bytes);
  const read = { size, modified, result: kept?.article ?? result, hash, kept: kept?.line };
  seen.set(file, read);
  return read.result;
}

/** Reads a faulty file once more; one that is not there names nothing. */
function topicsNamedIn(root: string, file: string, reader: ArticleReader): NamedTopics[] {
  try {
    return [reader.namedTopics(fs.readFileSync(path.join(root, file)), file) ?? []].flat();
  } catch {
    return [];
  }
}

function stateOf(absolute: string) {
  const { size, mtimeMs: modified } = fs.statSync(absolute);
  return { size, modified };
}

/**
 * The files of articles, by their paths from the root with `/` between folders, in the order of
 * their code units on every system.
 *
 * @param root the project's root, an absolute path
 * @param folder the articles' folder from the root
 * @returns nothing where there is no such folder
 */
export function articleFiles(root: string, folder: string): string[] | undefined {
  const absolute = path.join(root, folder);
  if (!fs.statSync(absolute, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  return fs
    .readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => path.relative(absolute, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => /\.md$/i.test(name) && !/(?:^|\/)\./.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);
}

function forgetOthers(seen: ReadFiles, files: ReadonlySet<string>): void {
  for (const file of seen.keys()) if (!files.has(file)) seen.delete(file);
}

/** A link to nowhere, a file that the build's user may not read, a link to a folder. */
function unreadable(file: string, error: NodeJS.ErrnoException): Fault {
  return {
    file,
    message: `The file cannot be read (${error.code ?? error.message}).`,
    cure: "Delete it, or put back the file that it stands for and let it be read.",
  };
}

function missingFolder(folder: string): Fault {
  return {
    file: folder,
    message: `The folder of articles ${folder} does not exist.`,
    cure: "Make it and put articles into it, or name another with the option articles.folder.",
  };
}
