import fs from "node:fs";
import path from "node:path";
import type { Article, ArticleReader } from "../../articles/article.ts";
import { ArshifError } from "../../articles/faults.ts";
import type { FileState, ReadFiles } from "../../articles/read.ts";
import { attempt } from "../../text/attempt.ts";
import { made } from "../../text/maps.ts";
import { type ArchiveCache, checkOf } from "./archive-cache.ts";
import { RecordedArticle, type RecordSource, recordOf } from "./article-record.ts";
import type { SqlValue } from "./database.ts";
import { PlainTexts } from "./plain-texts.ts";
import { SharedParts } from "./shared-parts.ts";
import { changedFile, TextReader } from "./text-reader.ts";

/** Files whose time is this near to the build may be changed again within the same tick of the clock. */
const TICK = 2000;

/** Articles that wait to be written at most; each takes a kilobyte. */
const MOST_WAITING = 1000;

/** The name of the value that stands for how articles were read. */
export const READING = "reading";

interface ArticleRow {
  readonly id: number;
  readonly file: string;
  readonly size: number;
  readonly modified: number;
  readonly isFresh: number;
  readonly hash: string;
  readonly entry: string;
  readonly check: number;
  readonly recordCheck: number;
}

const ALL = `SELECT id, file, size, modified, fresh AS isFresh, hash, entry, "check", record_check AS recordCheck FROM entries ORDER BY id`;
const INSERT = "INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
const TOUCH = "UPDATE entries SET modified = ?, fresh = ? WHERE file = ?";
const RECORD = "SELECT record FROM records WHERE article = ?";

/** An article that waits to be written. */
interface Waiting {
  readonly id: number;
  readonly values: readonly SqlValue[];
  readonly record: string;
}

/** What is known of a file, in one object: an archive has as many as articles. */
interface KnownFile {
  /** Its number in the cache; 0 where it has none. */
  id: number;
  /** Of its content, as the build before left it; unset where that build had no such file. */
  hash: string | undefined;
  /** As its row has it; unset where there is none. */
  modified: number | undefined;
  isFresh: boolean;
}

/**
 * The articles that builds keep of each other. Of most nothing is read but what is asked of every one, and
 * their texts stay in their files.
 */
export class CachedArticles implements RecordSource {
  readonly #cache: ArchiveCache;
  readonly #root: string;
  readonly #reader: ArticleReader;
  readonly texts: TextReader;
  readonly #plain: PlainTexts;
  readonly shared = new SharedParts();
  readonly #began = Date.now();
  readonly #known = new Map<string, KnownFile>();
  readonly #mostWaiting: number;
  readonly #waiting = new Map<string, Waiting>();
  #lastId = 0;
  /** Articles that are gone or not as they were, by their numbers. */
  readonly before = new Map<number, Article>();

  /**
   * @param root the project's root, an absolute path
   * @param reader reads an article anew whose record was damaged
   * @param waits are articles written when the build settles? Until then others may write to the
   *   cache, and read there what is old.
   */
  constructor(cache: ArchiveCache, root: string, reader: ArticleReader, waits = false) {
    this.#cache = cache;
    this.#root = root;
    this.#reader = reader;
    this.#mostWaiting = waits ? MOST_WAITING : 1;
    this.#plain = new PlainTexts(cache);
    this.texts = new TextReader(root, (file) => this.#plain.of(this.id(file.slice(2)) ?? 0));
  }

  /**
   * All articles by their files; none where they were read in another way.
   *
   * @param reading stands for how articles are read; `undefined` in a process of the same build,
   *   which has looked at the files a moment ago
   */
  read(reading?: string): ReadFiles {
    const files: ReadFiles = new Map();
    const isSameBuild = reading === undefined;
    const isUsable = isSameBuild || this.#cache.value(READING) === reading;
    if (!isUsable) this.#cache.setValue(READING, reading);
    this.#known.clear();
    for (const row of this.#cache.each<ArticleRow>(ALL)) {
      const { id, file, size, modified, hash, entry } = row;
      const isFresh = row.isFresh === 1;
      this.#lastId = id;
      const known = { id, hash, modified, isFresh };
      if (!isUsable || checkOf(entry) !== row.check) {
        this.#known.set(file, known);
        continue;
      }
      // One object for both: an archive has as many as articles.
      const read = { ...known, size, result: new RecordedArticle(file, entry, row, this) };
      this.#known.set(file, read);
      files.set(file, isFresh && !isSameBuild ? { ...read, modified: -1 } : read);
    }
    return files;
  }

  /** Keeps an article, and gives it without its text, which is read again when it is asked for. */
  readonly keep = (article: Article, bytes: Uint8Array, file: string, of: FileState): Article => {
    this.texts.forget();
    const kept = recordOf(article, bytes);
    const known = this.#of(file);
    if (kept === undefined) {
      this.#forget(file, known.id);
      known.modified = undefined;
      this.#waiting.delete(file);
      return article;
    }
    const { entry, record } = kept;
    const { size, modified, hash } = of;
    const isFresh = this.#isFresh(modified);
    const id = known.id || ++this.#lastId;
    Object.assign(known, { id, modified, isFresh });
    const recordCheck = checkOf(record);
    const state = [file, size, modified, Number(isFresh), hash];
    const values = [id, ...state, entry, checkOf(entry), recordCheck];
    this.#waiting.set(file, { id, values, record });
    if (this.#waiting.size >= this.#mostWaiting) this.#write();
    if (article.plainText !== undefined) this.#plain.keep(id, article.plainText);
    return new RecordedArticle(file, entry, { size, recordCheck }, this, record);
  };

  /** The record of an article; nothing where it is lost, or not what it was. */
  recordOf(file: string, check: number): string | undefined {
    const record =
      this.#waiting.get(file)?.record ??
      this.#cache.row<{ record: string }>(RECORD, this.id(file) ?? 0)?.record;
    return record !== undefined && checkOf(record) === check ? record : undefined;
  }

  /**
   * An article as its file says it.
   *
   * @throws {ArshifError} when the file is not the one that was looked at when the build began
   */
  readAnew(file: string, size: number): Article {
    const bytes = attempt(() => fs.readFileSync(path.join(this.#root, file)));
    const article = bytes?.length === size ? this.#reader.read(bytes, file) : [];
    if (Array.isArray(article)) throw new ArshifError([changedFile(file)]);
    return article;
  }

  /** Takes note of an article that is gone, or not as it was any more. */
  readonly replaced = (article: Article, file: string): void => {
    const id = this.id(file);
    if (id === undefined) return;
    // Its record is about to go; where it is lost, nobody can say what the article was.
    if (article instanceof RecordedArticle && !article.complete()) return;
    this.before.set(id, article);
  };

  /** The number of an article in the cache, by its file; none where it cannot be kept. */
  id(file: string): number | undefined {
    return this.#known.get(file)?.id || undefined;
  }

  /** The same by an article's `inputPath`. */
  readonly idOf = (inputPath: string): number | undefined => this.id(inputPath.slice("./".length));

  /** The files that were changed, added or deleted since the build before, in order. */
  changed(files: ReadonlyMap<string, { readonly hash?: string }>): string[] {
    const changed: string[] = [];
    for (const [file, { hash }] of files) {
      if (this.#known.get(file)?.hash !== hash) changed.push(file);
    }
    for (const [file, { hash }] of this.#known) {
      if (hash !== undefined && !files.has(file)) changed.push(file);
    }
    return changed.sort();
  }

  /** Brings the times of files up to date, and forgets those that are gone. */
  settle(files: ReadonlyMap<string, { readonly modified: number; readonly hash?: string }>): void {
    this.#write();
    for (const [file, known] of this.#known) {
      const now = files.get(file);
      if (now === undefined) {
        this.#cache.write("DELETE FROM related WHERE article = ?", known.id);
        this.#forget(file, known.id);
        this.#known.delete(file);
      } else if (known.modified !== undefined) this.#touch(file, known, now.modified);
    }
    for (const [file, { hash }] of files) this.#of(file).hash = hash;
  }

  #forget(file: string, id: number): void {
    this.#cache.write("DELETE FROM entries WHERE file = ?", file);
    this.#cache.write("DELETE FROM records WHERE article = ?", id);
  }

  #touch(file: string, known: KnownFile, modified: number): void {
    const isFresh = this.#isFresh(modified);
    if (known.modified === modified && known.isFresh === isFresh) return;
    this.#cache.write(TOUCH, modified, Number(isFresh), file);
    Object.assign(known, { modified, isFresh });
  }

  #of(file: string): KnownFile {
    return made(this.#known, file, () => {
      return { id: 0, hash: undefined, modified: undefined, isFresh: false };
    });
  }

  #write(): void {
    for (const { id, values, record } of this.#waiting.values()) {
      this.#cache.write(INSERT, ...values);
      this.#cache.write("INSERT OR REPLACE INTO records VALUES (?, ?)", id, record);
    }
    this.#waiting.clear();
  }

  #isFresh(modified: number): boolean {
    return modified > this.#began - TICK;
  }
}
