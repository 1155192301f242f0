import { FIELDS } from "../metadata/record.ts";
import type { DatasetRecord } from "./dataset-record.ts";

/** A field of a record. */
export type Field = keyof DatasetRecord;

/** The fields of a dataset in their order. */
export function fieldsOf(withTexts: boolean): readonly Field[] {
  return withTexts ? [...FIELDS, "text"] : FIELDS;
}

const LISTS: ReadonlySet<Field> = new Set(["authors", "sources", "topics"]);
const NUMBERS: ReadonlySet<Field> = new Set(["words", "corrections"]);

/** What a field holds. */
export function typeOf(field: Field): "integer" | "list" | "string" {
  if (NUMBERS.has(field)) return "integer";
  return LISTS.has(field) ? "list" : "string";
}

/** What each field says, for whoever uses the data. */
export const DESCRIPTIONS: Readonly<Record<Field, string>> = {
  id: "the address from the site's root, which an article keeps for ever",
  url: "the whole address, percent-encoded",
  title: "the headline",
  date: "when it was published, as far as is known: 2019-08-07, 2019-08 or 2019; in the site's zone",
  updated: "the day of the last change; empty where none is known",
  authors: "names of authors; in CSV with «؛» between them",
  sources: "names of the agencies and outlets that it comes from",
  topics: "names of topics, as editors chose them",
  series: "the series that it is a part of",
  place: "the place of its dateline",
  summary: "the author's summary, else the beginning of the text",
  lang: "a language tag",
  words: "how many words readers see of the text",
  originalUrl: "the address at the source",
  archivedUrl: "a copy in an archive of the web",
  licence:
    "under what others may publish it: a name of the SPDX License List, or an address; empty where nothing is said",
  corrections: "how many corrections were made after it was published",
  file: "its file in the project",
  text: "the words that readers see, a line for each paragraph",
};
