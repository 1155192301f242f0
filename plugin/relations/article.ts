import type { PreciseDate } from "../dates/index.ts";
import type { Paragraph } from "../text/index.ts";

/** What relations need to know of an article of an archive. */
export interface ComparedArticle extends DatedArticle {
  readonly title: string;
  readonly summary: string;
  /** The words that readers see of the text, read when they are asked for. */
  readonly plainText: string;
  /** What its paragraphs are, one for each line of the words. */
  readonly paragraphs: readonly Paragraph[];
  /** Each with its wider topics, the widest last. */
  readonly topics: readonly { readonly lineage: readonly { readonly name: string }[] }[];
  readonly sources: readonly { readonly name: string }[];
  readonly data: { readonly related?: unknown };
  /** The same, where other fields are yet to be read. */
  readonly entry?: { readonly related?: unknown } | undefined;
}

/** What tells which of two articles is the older one. */
export interface DatedArticle {
  readonly date: PreciseDate;
  readonly inputPath: string;
}

/** An article dated to a month or a year has no place between days, and belongs to no story. */
export function isDatedToDay({ date }: DatedArticle): boolean {
  return date.precision !== "year" && date.precision !== "month";
}
