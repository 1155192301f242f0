import fs from "node:fs";
import path from "node:path";
import { attempt } from "../text/attempt.ts";
import { MARKDOWN_ENDING } from "./address.ts";
import type { Article, ArticleReader } from "./article.ts";
import { unreadable } from "./decode.ts";
import type { Fault } from "./faults.ts";
import { dataFileNotice, misplacedFault, strangeFileFault } from "./strange-files.ts";
import { isOfVersions } from "./versions.ts";

/** What one file gave when it was last read, and the file's state then. */
export interface ReadFile {
  readonly size: number;
  readonly modified: number;
  readonly result: Article | Fault[];
  /** A hash of its content; only where files are kept between builds. */
  readonly hash?: string;
}

/** Files already read in this process; a file of the same size and time is not read again. */
export type ReadFiles = Map<string, ReadFile>;

/** The state of a file, and a hash of its content. */
export interface FileState {
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly hash: string;
}

/** How files are kept from one build for the next. */
export interface ReadingCache {
  /** Is a file of the same size and time the same? A checkout gives all files its own time. */
  readonly trustsTimes: boolean;
  readonly hash: (bytes: Uint8Array) => string;
  /**
   * Keeps an article of a file that was read.
   *
   * @returns the article to go on with
   */
  readonly keep: (article: Article, bytes: Uint8Array, file: string, state: FileState) => Article;
  /** The state of a file, an absolute path, where it was just looked at. */
  readonly stateOf?: ((file: string) => Omit<FileState, "hash"> | undefined) | undefined;
  /** Hears of an article that is gone, or not as it was any more. */
  readonly replaced?: (article: Article, file: string) => void;
  /** Hears how many of all files were looked at. */
  readonly onRead?: ((done: number, of: number) => void) | undefined;
}

/** What a folder of articles holds. */
export interface FolderContent {
  readonly articles: readonly Article[];
  /** Paths of markdown files that hold earlier versions of articles. */
  readonly versions: readonly string[];
  /** Paths of the files that could not be read. */
  readonly unread: readonly string[];
  /** Those files as far as they can be read: only for looking for more faults. */
  readonly faulty: readonly Article[];
  readonly faults: readonly Fault[];
  /** What was put right in the articles without asking. */
  readonly notices: readonly Fault[];
}

/**
 * Reads every markdown file below a folder.
 *
 * @param root the project's root, an absolute path
 * @param folder the articles' folder from the root, with `/` between folders
 * @param seen files read before; brought up to date in place
 * @param cache set where the files will be kept for the next build
 * @returns articles in the order of their paths, and all faults of all files
 */
export function readFolder(
  root: string,
  folder: string,
  reader: ArticleReader,
  seen: ReadFiles,
  cache?: ReadingCache,
): FolderContent {
  const all = visibleFiles(root, folder);
  if (!Array.isArray(all)) {
    return { articles: [], versions: [], unread: [], faulty: [], faults: [all], notices: [] };
  }
  const names = all.filter((name) => !isOfVersions(name));
  const versions = all.filter((name) => isOfVersions(name) && MARKDOWN_ENDING.test(name));
  const files = names.filter((name) => MARKDOWN_ENDING.test(name));
  const others = names.filter((name) => !MARKDOWN_ENDING.test(name));
  forgetOthers(seen, new Set(files), cache);

  const articles: Article[] = [];
  const unread: string[] = [];
  const faulty: Article[] = [];
  const faults: Fault[] = [];
  for (const [place, file] of files.entries()) {
    const result = readOnce(root, file, reader, seen, cache);
    cache?.onRead?.(place + 1, files.length);
    const misplaced = misplacedFault(file, folder, result);
    if (misplaced !== undefined) faults.push(misplaced);
    if (Array.isArray(result)) {
      unread.push(file);
      faulty.push(...faultyArticle(root, file, reader));
      faults.push(...result);
    } else articles.push(result);
  }
  faults.push(...others.flatMap((file) => strangeFileFault(root, file) ?? []));
  const notices = [
    ...articles.flatMap((article) => article.notices ?? []),
    ...others.flatMap((file) => dataFileNotice(file) ?? []),
  ];
  return { articles, versions, unread, faulty, faults, notices };
}

function readOnce(
  root: string,
  file: string,
  reader: ArticleReader,
  seen: ReadFiles,
  cache: ReadingCache | undefined,
) {
  const absolute = path.join(root, file);
  let bytes: Uint8Array;
  let state: { size: number; modified: number };
  const before = seen.get(file);
  try {
    const { size, modified } = cache?.stateOf?.(absolute) ?? stateOf(absolute);
    const isSame = before?.size === size && before.modified === modified;
    if (isSame && (cache?.trustsTimes ?? true)) return before.result;
    bytes = fs.readFileSync(absolute);
    state = { size, modified };
  } catch (error) {
    return [unreadable(file, error as NodeJS.ErrnoException)];
  }
  const { size, modified } = state;
  const hash = cache?.hash(bytes);
  // Named one by one: objects that are spread into others would each be of a kind of its own.
  if (hash !== undefined && before?.hash === hash) {
    seen.set(file, { size, modified, result: before.result, hash });
    return before.result;
  }
  if (before !== undefined) tellReplaced(before, file, cache);
  const result = reader.read(bytes, file);
  if (cache === undefined || hash === undefined) {
    seen.set(file, { ...state, result });
    return result;
  }
  const kept = Array.isArray(result)
    ? result
    : cache.keep(result, bytes, file, { size, modified, hash });
  seen.set(file, { size, modified, result: kept, hash });
  return kept;
}

/** Reads a faulty file once more; one that is not there says nothing. */
function faultyArticle(root: string, file: string, reader: ArticleReader): Article[] {
  return [
    attempt(() => reader.readFaulty(fs.readFileSync(path.join(root, file)), file)) ?? [],
  ].flat();
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
 * @returns nothing where there is no such folder that can be read
 */
export function articleFiles(root: string, folder: string): string[] | undefined {
  const names = visibleFiles(root, folder);
  if (!Array.isArray(names)) return undefined;
  return names.filter((name) => MARKDOWN_ENDING.test(name) && !isOfVersions(name));
}

/** All files below the articles' folder but hidden ones, or why there are none. */
function visibleFiles(root: string, folder: string): string[] | Fault {
  const absolute = path.join(root, folder);
  try {
    if (!fs.statSync(absolute, { throwIfNoEntry: false })?.isDirectory()) {
      return missingFolder(folder);
    }
    return fs
      .readdirSync(absolute, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map(({ parentPath, name }) => (parentPath + path.sep + name).slice(absolute.length + 1))
      .map((name) => (path.sep === "/" ? name : name.replaceAll(path.sep, "/")))
      .filter((name) => !/(?:^|\/)\./.test(name))
      .sort()
      .map((name) => `${folder}/${name}`);
  } catch (error) {
    return lockedFolder(root, folder, error as NodeJS.ErrnoException);
  }
}

function forgetOthers(
  seen: ReadFiles,
  files: ReadonlySet<string>,
  cache: ReadingCache | undefined,
): void {
  for (const [file, before] of seen) {
    if (files.has(file)) continue;
    tellReplaced(before, file, cache);
    seen.delete(file);
  }
}

function tellReplaced({ result }: ReadFile, file: string, cache: ReadingCache | undefined): void {
  if (!Array.isArray(result)) cache?.replaced?.(result, file);
}

/** A folder, or one in it, that the build's user may not look into. */
function lockedFolder(root: string, folder: string, error: NodeJS.ErrnoException): Fault {
  const place = error.path === undefined ? folder : path.relative(root, error.path);
  return {
    file: place.split(path.sep).join("/"),
    message: `The folder cannot be read (${error.code ?? error.message}).`,
    cure: "Let it be read by the user who builds the site.",
  };
}

function missingFolder(folder: string): Fault {
  return {
    file: folder,
    message: `The folder of articles ${folder} does not exist.`,
    cure: "Make it and put articles into it, or name another with the option articles.folder: a path from the project's root.",
  };
}
