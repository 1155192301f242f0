import type { Database } from "../../incremental/cache/database.ts";
import type { DatasetRecord } from "./dataset-record.ts";
import { type Field, typeOf } from "./fields.ts";

/**
 * Writes records into a new database: a table of articles, and for each list a table of which article
 * has which name.
 */
export function fillDatabase(
  database: Database,
  records: readonly DatasetRecord[],
  fields: readonly Field[],
): void {
  const lists = fields.filter((field) => typeOf(field) === "list");
  const columns = fields.filter((field) => typeOf(field) !== "list");
  const defined = columns.map((field) => {
    const type = typeOf(field) === "integer" ? "INTEGER" : "TEXT";
    return `"${field}" ${type} NOT NULL${field === "id" ? " PRIMARY KEY" : ""}`;
  });
  database.exec(`CREATE TABLE articles (${defined.join(", ")}) WITHOUT ROWID`);
  for (const list of lists) {
    database.exec(
      `CREATE TABLE "${list}" (article TEXT NOT NULL REFERENCES articles (id), name TEXT NOT NULL)`,
    );
  }
  database.exec("BEGIN");
  const insert = database.prepare(
    `INSERT INTO articles VALUES (${columns.map(() => "?").join(", ")})`,
  );
  const inserts = lists.map(
    (list) => [list, database.prepare(`INSERT INTO "${list}" VALUES (?, ?)`)] as const,
  );
  for (const record of records) {
    insert.run(...columns.map((field) => record[field] as string | number));
    for (const [list, into] of inserts) {
      for (const name of record[list] as readonly string[]) into.run(record.id, name);
    }
  }
  database.exec("COMMIT");
  for (const list of lists) database.exec(`CREATE INDEX "${list}_name" ON "${list}" (name)`);
}
