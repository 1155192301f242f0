import { createRequire } from "node:module";
import path from "node:path";

/** A value of a row. */
export type SqlValue = string | number | Uint8Array | null;

/** A statement of SQLite, as `node:sqlite` and libsql both have it. */
export interface Statement {
  get(...values: SqlValue[]): unknown;
  all(...values: SqlValue[]): unknown[];
  iterate(...values: SqlValue[]): Iterable<unknown>;
  run(...values: SqlValue[]): unknown;
}

/** The part of SQLite's synchronous interface that `node:sqlite` and libsql share. */
export interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

/** SQLite's connection to a file. */
export type DatabaseClass = new (file: string) => Database;

/** What an owner hears where there is no SQLite. */
export const NO_SQLITE =
  "There is no SQLite, so every build writes every page, in one process. Node.js has one from 22.13 on; for Node.js 20 run npm install libsql.";

/**
 * SQLite: Node's own, from 22.13 on, else the package libsql, as the site or Arshif has it installed.
 *
 * @param root the project's root, an absolute path
 */
export function findSqlite(root: string): DatabaseClass | undefined {
  return ofNode() ?? libsql(path.join(root, "package.json")) ?? libsql(import.meta.url);
}

/** Node warns of the module, whose interface is not final, each time that a process loads it. */
function ofNode(): DatabaseClass | undefined {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    const sqlite = process.getBuiltinModule("node:sqlite") as
      | { readonly DatabaseSync: DatabaseClass }
      | undefined;
    return sqlite?.DatabaseSync;
  } finally {
    process.emitWarning = emitWarning;
  }
}

function libsql(from: string): DatabaseClass | undefined {
  try {
    return createRequire(from)("libsql") as DatabaseClass;
  } catch {
    return undefined;
  }
}
