import { dayOfExport, type ExportedSite, packageLicences } from "../exported-site.ts";
import { DESCRIPTIONS, type Field, typeOf } from "./fields.ts";

/** A file of a dataset, by its name. */
export interface DataFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, in hex. */
  readonly hash: string;
}

/** The table among the files whose columns a description can name (Frictionless Data, version 1). */
const TABLE = "articles.csv";

/** Without a dialect lines end in CRLF (CSV Dialect, 1.2), and a reader takes the table for one line. */
const TABULAR = { profile: "tabular-data-resource", dialect: { lineTerminator: "\n" } } as const;

const TYPES = { integer: "integer", list: "string", string: "string" } as const;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv",
  jsonl: "application/jsonl",
  parquet: "application/vnd.apache.parquet",
  sqlite: "application/vnd.sqlite3",
};

/** Formats that have a character set. */
const TEXTS: ReadonlySet<string> = new Set(["csv", "jsonl"]);

/** What `datapackage.json` says (specs.frictionlessdata.io, Data Package 1.0). */
export function dataPackage(
  site: ExportedSite,
  files: readonly DataFile[],
  fields: readonly Field[],
): object {
  return {
    profile: "data-package",
    name: "arshif-dataset",
    title: site.title,
    ...(site.description === undefined ? {} : { description: site.description }),
    homepage: site.url,
    ...packageLicences(site),
    created: `${dayOfExport(site)}T00:00:00Z`,
    resources: files.map(({ name, bytes, hash }) => {
      const format = name.replace(/^.*\./, "");
      return {
        name: name.replace(".", "-"),
        path: name,
        format,
        mediatype: MEDIA_TYPES[format],
        ...(TEXTS.has(format) ? { encoding: "utf-8" } : {}),
        bytes,
        hash: `sha256:${hash}`,
        ...(name === TABLE ? { ...TABULAR, schema: schemaOf(fields) } : {}),
      };
    }),
  };
}

/** A licence that has no name in a list has its address alone. */
function schemaOf(fields: readonly Field[]): object {
  return {
    fields: fields.map((name) => ({
      name,
      type: TYPES[typeOf(name)],
      description: DESCRIPTIONS[name],
      ...(name === "id" ? { constraints: { required: true, unique: true } } : {}),
    })),
    primaryKey: "id",
  };
}
