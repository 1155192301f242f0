import type { YearEntry } from "../files.ts";
import type { TermEntry } from "../term-lines.ts";

/** A form of the archive's that stands for a word of the query. */
export interface FoundForm {
  readonly year: YearEntry;
  readonly entry: TermEntry;
  /** Of 1: how near it is to what was typed. */
  readonly nearness: number;
}
