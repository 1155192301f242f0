import { ArchiveArticle } from "../../archive/index.ts";
import type { ExportedSite } from "../exported-site.ts";
import { type ArticleRecord, articleRecord } from "../metadata/record.ts";

/** What is known of an article, with its text where that is asked for. */
export interface DatasetRecord extends ArticleRecord {
  /** The words that readers see, a line for each paragraph; empty where texts are not asked for. */
  readonly text: string;
}

/** All articles of a site as data, the newest first. */
export function datasetRecords(site: ExportedSite, withTexts: boolean): DatasetRecord[] {
  return site.articles.map((article) => ({
    ...articleRecord(article, site),
    text: withTexts ? ArchiveArticle.plainTextOf(article) : "",
  }));
}
