import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { findSqlite } from "../../incremental/cache/database.ts";
import type { ExportedSite } from "../exported-site.ts";
import { writeHashed } from "../hashed-file.ts";
import { csvLines, jsonLines } from "../metadata/tables.ts";
import { dataCard } from "./data-card.ts";
import { type DataFile, dataPackage } from "./data-package.ts";
import { datasetRecords } from "./dataset-record.ts";
import { fieldsOf } from "./fields.ts";
import { parquetFile } from "./parquet.ts";
import { fillDatabase } from "./sqlite-file.ts";

/**
 * Writes what is known of a site's articles as data: JSON lines, CSV, Parquet and SQLite, with what
 * they hold and a description that programs read.
 *
 * @param folder an absolute path, of a folder that is there and empty
 * @param Sqlite without it there is no SQLite file
 * @returns the names of the files
 */
export function writeDataset(
  site: ExportedSite,
  folder: string,
  withTexts: boolean,
  Sqlite: ReturnType<typeof findSqlite>,
): string[] {
  const records = datasetRecords(site, withTexts);
  const fields = fieldsOf(withTexts);
  const place = (name: string) => path.join(folder, name);
  writeHashed(place("articles.jsonl"), jsonLines(records, fields));
  writeHashed(place("articles.csv"), csvLines(records, fields));
  fs.writeFileSync(place("articles.parquet"), parquetFile(records, fields));
  if (Sqlite !== undefined) {
    const database = new Sqlite(place("articles.sqlite"));
    try {
      fillDatabase(database, records, fields);
    } finally {
      database.close();
    }
  }
  const files = fs.readdirSync(folder).sort().map(dataFile);
  fs.writeFileSync(
    place("datapackage.json"),
    `${JSON.stringify(dataPackage(site, files, fields), undefined, 2)}\n`,
  );
  fs.writeFileSync(place("README.md"), dataCard(site, records, fields));
  return fs.readdirSync(folder).sort();

  function dataFile(name: string): DataFile {
    const bytes = fs.readFileSync(place(name));
    return { name, bytes: bytes.length, hash: createHash("sha256").update(bytes).digest("hex") };
  }
}
