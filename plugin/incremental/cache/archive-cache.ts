import fs from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";
import { attempt } from "../../text/attempt.ts";
import { CACHE_FOLDER } from "./cache-folder.ts";
import {
  type Database,
  type DatabaseClass,
  findSqlite,
  NO_SQLITE,
  type SqlValue,
  type Statement,
} from "./database.ts";
import { TABLES, TABLES_VERSION } from "./tables.ts";

/** Of a build, and of `arshif check`, which keeps there what no build has read so far. */
export type CacheName = "archive.db" | "check.db";

/** Milliseconds for which one process waits while another reads or writes. */
const PATIENCE = 600_000;

/** Bytes that are read at once: SQLite's own 4,096 take longer, since rows and parts of the index are larger. */
const PAGE = 16_384;

/** The table that alone is read where nothing has changed: a file that it lacks would be taken for a stray one. */
const LOOKED_AT = "outputs";

/** What was opened, or what the site's owner should hear of why there is nothing. */
export interface OpenedCache {
  readonly cache?: ArchiveCache;
  readonly notice?: string;
}

/**
 * What builds keep of each other, in one SQLite file. No build depends on it: whatever is missing or
 * damaged is worked out again, and where the file cannot be used at all it is made anew. All that a
 * build says to it is kept at once, by `commit`, or not at all.
 */
export class ArchiveCache {
  readonly #file: string;
  readonly #name: CacheName;
  readonly #Sqlite: DatabaseClass;
  #database: Database;
  readonly #statements = new Map<string, Statement>();
  #version: number | undefined;
  #inode: number | undefined;
  #isWriting = false;
  #isUsable = true;

  private constructor(file: string, Sqlite: DatabaseClass, name: CacheName) {
    this.#file = file;
    this.#name = name;
    this.#Sqlite = Sqlite;
    this.#database = this.#connected();
    this.#version = this.#dataVersion();
    this.#inode = inodeOf(file);
  }

  /**
   * Opens the cache of a project, or begins one.
   *
   * @param root the project's root, an absolute path
   * @param name its file in the folder of the cache
   * @param isForLook is little of it read, at first? Whether all of it can be is then told by `check`.
   */
  static open(root: string, name: CacheName = "archive.db", isForLook = false): OpenedCache {
    const Sqlite = findSqlite(root);
    if (Sqlite === undefined) return { notice: NO_SQLITE };
    const file = path.join(root, CACHE_FOLDER, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const connect = () => new ArchiveCache(file, Sqlite, name);
    const why = fs.existsSync(file) ? ArchiveCache.#whyUnusable(connect, isForLook) : "";
    if (why === undefined) return { cache: connect() };
    try {
      removeDatabase(file);
      const cache = connect();
      cache.#begin();
      return why === "" ? { cache } : { cache, notice: thrownAway(name, why) };
    } catch (error) {
      return { notice: `Nothing can be kept in ${CACHE_FOLDER} (${messageOf(error)}).` };
    }
  }

  /**
   * Looks whether the whole file can be read, which takes as long as reading it, and begins it anew where
   * it cannot. Nothing may be written before.
   *
   * @returns what the site's owner should hear then
   */
  check(): string | undefined {
    if (this.#isUsable && this.#isWhole(1)) return undefined;
    this.#statements.clear();
    attempt(() => this.#database.close());
    removeDatabase(this.#file);
    this.#database = this.#connected();
    this.#isUsable = true;
    this.#begin();
    this.#version = this.#dataVersion();
    this.#inode = inodeOf(this.#file);
    return thrownAway(this.#name, "is damaged");
  }

  /** The end of a sentence about the file, where it cannot be used. */
  static #whyUnusable(connect: () => ArchiveCache, isForLook: boolean): string | undefined {
    let cache: ArchiveCache | undefined;
    try {
      cache = connect();
      const version = cache.row<{ user_version: number }>("PRAGMA user_version")?.user_version;
      if (version === undefined) return "is damaged";
      if (version !== TABLES_VERSION) return "is of another version of Arshif";
      return cache.#isWhole(isForLook ? LOOKED_AT : 1) ? undefined : "is damaged";
    } catch {
      return "is damaged";
    } finally {
      cache?.close();
    }
  }

  /** @param of the name of a table, or how many faults are looked for in all of them */
  #isWhole(of: string | 1): boolean {
    return this.row<{ quick_check: string }>(`PRAGMA quick_check(${of})`)?.quick_check === "ok";
  }

  /** Was all that was asked for read so far? */
  get isReadable(): boolean {
    return this.#isUsable;
  }

  #connected(): Database {
    const database = new this.#Sqlite(this.#file);
    // Some builds of SQLite keep temporary tables in memory, unless they are told otherwise.
    database.exec(
      `PRAGMA busy_timeout = ${PATIENCE}; PRAGMA synchronous = NORMAL; PRAGMA temp_store = FILE;`,
    );
    return database;
  }

  #begin(): void {
    this.#database.exec(
      `PRAGMA page_size = ${PAGE}; ${TABLES} PRAGMA user_version = ${TABLES_VERSION};`,
    );
  }

  /** Has another process written to the file since it was opened here, or taken it away? */
  get isAnothers(): boolean {
    return this.#dataVersion() !== this.#version || inodeOf(this.#file) !== this.#inode;
  }

  /** One row; none where there is none, or where the file is damaged. */
  row<Row>(sql: string, ...values: SqlValue[]): Row | undefined {
    return this.#asked(() => this.#statement(sql).get(...values) as Row | undefined);
  }

  /** All rows; none where the file is damaged. */
  rows<Row>(sql: string, ...values: SqlValue[]): Row[] {
    return this.#asked(() => this.#statement(sql).all(...values) as Row[]) ?? [];
  }

  /** Rows one at a time, as many as can be read: those of a large archive are held in memory by nobody. */
  *each<Row>(sql: string, ...values: SqlValue[]): Generator<Row> {
    const rows = this.#asked(() =>
      this.#statement(sql)
        .iterate(...values)
        [Symbol.iterator](),
    );
    for (;;) {
      const next = this.#asked(() => rows?.next() as IteratorResult<Row> | undefined);
      if (next === undefined || next.done) return;
      yield next.value;
    }
  }

  /** Changes something, for good once it is committed. */
  write(sql: string, ...values: SqlValue[]): void {
    this.#asked(() => {
      if (!this.#isWriting) this.#database.exec("BEGIN IMMEDIATE");
      this.#isWriting = true;
      this.#statement(sql).run(...values);
    });
  }

  /** Changes a temporary table: nobody else sees it, nothing waits for it, and it goes with the process. */
  note(sql: string, ...values: SqlValue[]): void {
    this.#asked(() => this.#statement(sql).run(...values));
  }

  /** What there is one of, by its name. */
  value(name: string): string | undefined {
    return this.row<{ value: string }>("SELECT value FROM site WHERE name = ?", name)?.value;
  }

  setValue(name: string, value: string): void {
    this.write("INSERT OR REPLACE INTO site VALUES (?, ?)", name, value);
  }

  /**
   * Keeps everything that was written.
   *
   * @returns what the site's owner should hear where that could not be done: the next build is a full one then
   */
  commit(): string | undefined {
    this.#asked(() => {
      if (this.#isWriting) this.#database.exec("COMMIT");
      this.#isWriting = false;
    });
    if (this.#isUsable) return undefined;
    return `The cache ${CACHE_FOLDER}/${this.#name} could not be written; it was thrown away, and the next build writes every page.`;
  }

  /** Lets the file go; what was not committed is as if it had not been written. */
  close(): void {
    this.#statements.clear();
    try {
      if (this.#isWriting) this.#database.exec("ROLLBACK");
      this.#database.close();
    } catch {
      this.#isUsable = false;
    }
    if (!this.#isUsable) removeDatabase(this.#file);
  }

  /** SQLite counts what others write, and not what is written here. */
  #dataVersion(): number | undefined {
    return this.row<{ data_version: number }>("PRAGMA data_version")?.data_version;
  }

  #statement(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  /** A damaged file fails now and then only: from the first time on nothing of it is believed. */
  #asked<Answer>(ask: () => Answer): Answer | undefined {
    if (!this.#isUsable) return undefined;
    try {
      return ask();
    } catch {
      this.#isUsable = false;
      return undefined;
    }
  }
}

/** A text or bytes as they came to the disk. */
export function checkOf(content: string | Uint8Array): number {
  return crc32(content);
}

function thrownAway(name: CacheName, why: string): string {
  return `The cache ${CACHE_FOLDER}/${name} ${why}; it was thrown away, and every page is written.`;
}

function inodeOf(file: string): number | undefined {
  return fs.statSync(file, { throwIfNoEntry: false })?.ino;
}

function removeDatabase(file: string): void {
  for (const end of ["", "-journal", "-wal", "-shm"]) fs.rmSync(file + end, { force: true });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
