/** A file of the archive's data that a site publishes. */
export interface PublishedDataFile {
  readonly kind: "csv" | "jsonl" | "json";
  /** What the format is called. */
  readonly format: string;
  readonly url: string;
  readonly mediaType: string;
}

/** Where the archive's data stands, beside the page that describes it. */
export const DATA_FILES: readonly PublishedDataFile[] = [
  { kind: "csv", format: "CSV", url: "/data/articles.csv", mediaType: "text/csv" },
  {
    kind: "jsonl",
    format: "JSON Lines",
    url: "/data/articles.jsonl",
    mediaType: "application/jsonl",
  },
  {
    kind: "json",
    format: "Data Package",
    url: "/data/datapackage.json",
    mediaType: "application/json",
  },
];
