import type { ArticleCard } from "../../archive/article-card.ts";
import type { ArchiveArticle } from "../../archive/model.ts";
import type { PreciseDate } from "../../dates/index.ts";
import type { Direction } from "../../text/index.ts";

/** What stands on a card; the topic may be absent. */
export interface CardText {
  readonly title: string;
  /** The direction of the article, whose title it is. */
  readonly dir: Direction;
  readonly site: string;
  readonly date: string;
  readonly topic?: string | undefined;
}

/** The size that the networks ask for, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The card of the article at an address. */
export function articleCard(url: string, title: string): ArticleCard {
  return { url: `${url}card.png`, ...CARD_SIZE, alt: title };
}

/**
 * What stands on the card of an article: its first topic alone.
 *
 * @param site the archive's name
 * @param printDate prints a date in Arabic words
 * @param directionIn the direction of an article
 */
export function cardTexts(
  site: string,
  printDate: (date: PreciseDate) => string,
  directionIn: (article: ArchiveArticle) => Direction,
): (article: ArchiveArticle) => CardText {
  return (article) => ({
    site,
    title: article.title,
    dir: directionIn(article),
    date: printDate(article.date),
    topic: article.topics[0]?.name,
  });
}
