import type { Article } from "../../articles/article.ts";
import type { FileState, ReadFiles } from "../../articles/read.ts";
import { type ArchiveCache, checkOf } from "./archive-cache.ts";
import { articleFrom, recordOf, TextReader } from "./article-record.ts";
import type { SqlValue } from "./database.ts";
import { PlainTexts } from "./plain-texts.ts";
import { SharedParts } from "./shared-parts.ts";

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
  readonly record: string;
  readonly check: number;
}

const ALL = `SELECT id, file, size, modified, fresh AS isFresh, hash, record, "check" FROM articles ORDER BY id`;
const INSERT = `INSERT OR REPLACE INTO articles (id, file, size, modified, fresh, hash, record, "check") VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
const TOUCH = "UPDATE articles SET modified = ?, fresh = ? WHERE file = ?";

/** The articles that builds keep of each other. Their texts stay in their files. */
export class CachedArticles {
  readonly #cache: ArchiveCache;
  readonly #texts: TextReader;
  readonly #plain: PlainTexts;
  readonly #shared = new SharedParts();
  readonly #began = Date.now();
  readonly #ids = new Map<string, number>();
  /** Hashes of files as the build before left them. */
  #hashes: ReadonlyMap<string, string | undefined> = new Map();
  /** As the cache has them. */
  readonly #states = new Map<string, FileState & { readonly isFresh: boolean }>();
  readonly #mostWaiting: number;
  readonly #waiting = new Map<string, SqlValue[]>();
  #lastId = 0;
  /** Articles that are gone or not as they were, by their numbers. */
  readonly before = new Map<number, Article>();

  /**
   * @param root the project's root, an absolute path
   * @param waits are articles written when the build settles? Until then others may write to the
   *   cache, and read there what is old.
   */
  constructor(cache: ArchiveCache, root: string, waits = false) {
    this.#cache = cache;
    this.#mostWaiting = waits ? MOST_WAITING : 1;
    this.#plain = new PlainTexts(cache);
    this.#texts = new TextReader(root, (file) => this.#plain.of(this.#ids.get(file.slice(2)) ?? 0));
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
    const before = new Map<string, string>();
    this.#hashes = before;
    for (const row of this.#cache.each<ArticleRow>(ALL)) {
      const { id, file, size, modified, hash, record } = row;
      const isFresh = row.isFresh === 1;
      this.#lastId = id;
      this.#ids.set(file, id);
      before.set(file, hash);
      this.#states.set(file, { size, modified, hash, isFresh });
      if (!isUsable || checkOf(record) !== row.check) continue;
      const result = articleFrom(record, size, this.#texts, this.#shared);
      const known = isFresh && !isSameBuild ? -1 : modified;
      files.set(file, { size, modified: known, hash, result });
    }
    return files;
  }

  /** Keeps an article, and gives it without its text, which is read again when it is asked for. */
  readonly keep = (
    article: Article,
    bytes: Uint8Array,
    file: string,
    state: FileState,
  ): Article => {
    this.#texts.forget();
    const record = recordOf(article, bytes);
    if (record === undefined) {
      this.#cache.write("DELETE FROM articles WHERE file = ?", file);
      this.#states.delete(file);
      this.#waiting.delete(file);
      return article;
    }
    const { size, modified, hash } = state;
    const isFresh = this.#isFresh(modified);
    const id = this.#ids.get(file) ?? ++this.#lastId;
    this.#ids.set(file, id);
    this.#states.set(file, { ...state, isFresh });
    const values = [id, file, size, modified, Number(isFresh), hash, record, checkOf(record)];
    this.#waiting.set(file, values);
    if (this.#waiting.size >= this.#mostWaiting) this.#write();
    if (article.plainText !== undefined) this.#plain.keep(id, article.plainText);
    return articleFrom(record, size, this.#texts, this.#shared);
  };

  /** Takes note of an article that is gone, or not as it was any more. */
  readonly replaced = (article: Article, file: string): void => {
    const id = this.#ids.get(file);
    if (id !== undefined) this.before.set(id, article);
  };

  /** The number of an article in the cache, by its file; none where it cannot be kept. */
  id(file: string): number | undefined {
    return this.#ids.get(file);
  }

  /** The files that were changed, added or deleted since the build before, in order. */
  changed(files: ReadonlyMap<string, { readonly hash?: string }>): string[] {
    const gone = [...this.#hashes.keys()].filter((file) => !files.has(file));
    const other = [...files].filter(([file, { hash }]) => this.#hashes.get(file) !== hash);
    return [...other.map(([file]) => file), ...gone].sort();
  }

  /** Brings the times of files up to date, and forgets those that are gone. */
  settle(files: ReadonlyMap<string, { readonly modified: number; readonly hash?: string }>): void {
    this.#write();
    for (const [file, { modified, isFresh }] of this.#states) {
      const now = files.get(file);
      if (now === undefined) {
        this.#cache.write("DELETE FROM related WHERE article = ?", this.#ids.get(file) ?? 0);
        this.#cache.write("DELETE FROM articles WHERE file = ?", file);
        this.#states.delete(file);
      } else if (now.modified !== modified || this.#isFresh(now.modified) !== isFresh) {
        this.#cache.write(TOUCH, now.modified, Number(this.#isFresh(now.modified)), file);
      }
    }
    this.#hashes = new Map(Array.from(files, ([file, { hash }]) => [file, hash]));
  }

  #write(): void {
    for (const values of this.#waiting.values()) this.#cache.write(INSERT, ...values);
    this.#waiting.clear();
  }

  #isFresh(modified: number): boolean {
    return modified > this.#began - TICK;
  }
}
