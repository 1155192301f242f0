import { createHash } from "node:crypto";
import { dataPackage } from "../exporting/dataset/data-package.ts";
import { fieldsOf } from "../exporting/dataset/fields.ts";
import { articleRecord } from "../exporting/metadata/record.ts";
import { csvLines, jsonLines } from "../exporting/metadata/tables.ts";
import { DATA_FILES, type PublishedDataFile } from "../publish/dataset-files.ts";
import type { AddedSite } from "./added-site.ts";
import { exportedSite } from "./exported.ts";

/** The virtual template of these files. */
export const DATA_FILES_TEMPLATE = "arshif/data-files.11ty.js";

/** The archive's data as files of the site, if it offers any: made as `arshif export dataset` makes them. */
export function useDataFiles(added: AddedSite): void {
  const { config, site } = added;
  if (site.plan.links.data === undefined) return;
  config.addCollection("arshif_data_files", () =>
    site.left === undefined && site.archive.articles.length > 0 ? DATA_FILES : [],
  );
  config.addTemplate(DATA_FILES_TEMPLATE, {
    data: {
      pagination: { data: "collections.arshif_data_files", size: 1, alias: "file" },
      permalink: ({ file }: FileData) => file.url,
      layout: false,
      eleventyExcludeFromCollections: true,
    },
    render: ({ file }: FileData) => contentOf(file, added),
  });
}

interface FileData {
  readonly file: PublishedDataFile;
}

function contentOf({ kind }: PublishedDataFile, added: AddedSite): string {
  const site = exportedSite(added);
  const fields = fieldsOf(false);
  const records = site.articles.map((article) => ({ ...articleRecord(article, site), text: "" }));
  const tables = { csv: csvLines, jsonl: jsonLines } as const;
  if (kind !== "json") return [...tables[kind](records, fields)].join("");
  const files = (["csv", "jsonl"] as const).map((format) => {
    const hash = createHash("sha256");
    let bytes = 0;
    for (const line of tables[format](records, fields)) {
      hash.update(line);
      bytes += Buffer.byteLength(line);
    }
    return { name: `articles.${format}`, bytes, hash: hash.digest("hex") };
  });
  return `${JSON.stringify(dataPackage(site, files, fields), undefined, 2)}\n`;
}
