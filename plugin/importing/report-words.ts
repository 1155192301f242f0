import { NOTE_KINDS, type NoteKind } from "./notes.ts";
import type { Written } from "./state.ts";

/** How a report is worded, in one language. */
export interface ReportWords {
  readonly heading: string;
  /** Only the report was written. */
  readonly dry: string;
  /** No article was written. */
  readonly none: string;
  /** How many articles became what. */
  articles(count: string, became: Written): string;
  /** The heading above the files of that kind. */
  files(count: string, became: Written): string;
  /** How many notes of a kind there are. */
  notes(count: string, kind: NoteKind): string;
  /** How many notes more stand in the report for programs. */
  more(count: string): string;
  topics(count: string): string;
  /** Where the whole report stands. */
  standsIn(file: string): string;
  /** What a note or a fault says, which is written in English. */
  told(sentence: string): string;
}

const BECAME: Readonly<Record<Written, string>> = {
  written: "written",
  unchanged: "unchanged: as they were",
  edited: "left alone: changed by hand since the import. Delete a file to have it imported anew",
  foreign: "left alone: a file of that name was there, which no import has made",
};

const of = (count: string, noun: string) => `${count} ${noun}${count === "1" ? "" : "s"}`;

export const REPORT_IN_ENGLISH: ReportWords = {
  heading: "What the import did",
  dry: "a dry run: what an import would do, of which nothing was written but this report",
  none: "no article was written",
  articles: (count, became) => `${of(count, "article")} ${BECAME[became]}`,
  files: (count, became) => `${count} × ${BECAME[became]}`,
  notes: (count, kind) => `${count} × ${NOTE_KINDS[kind]}`,
  more: (count) => `… and ${count} more, in import-report.json`,
  topics: (count) => `${of(count, "topic")} added to the registry`,
  standsIn: (file) => `All of it stands in ${file}.`,
  told: (sentence) => sentence,
};
