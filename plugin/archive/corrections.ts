import { entryOf } from "../articles/entry.ts";
import { isoDate, type PreciseDate } from "../dates/index.ts";
import { compareTexts } from "../text/index.ts";
import type { ArchiveArticle } from "./model.ts";

/** Something that was put right, with the article that it was wrong in. */
export interface ArchiveCorrection {
  readonly article: ArchiveArticle;
  readonly date: PreciseDate;
  readonly text: string;
}

/**
 * The corrections of all articles by the days on which they were made, newest first; those of one
 * day in the order of their articles, newest first.
 */
export function correctionsOf(
  articles: readonly ArchiveArticle[],
  zone: string,
): ArchiveCorrection[] {
  return articles
    .flatMap((article) =>
      (entryOf(article).corrections ?? []).map(({ date, text }) => ({
        day: isoDate(date, { zone }),
        correction: { article, date, text },
      })),
    )
    .sort((a, b) => compareTexts(b.day, a.day))
    .map(({ correction }) => correction);
}
