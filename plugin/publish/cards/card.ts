import type { ArchiveArticle, ArticleCard } from "../../archive/model.ts";
import type { PreciseDate } from "../../dates/index.ts";

/** What stands on a card; the topic may be absent. */
export interface CardText {
  readonly title: string;
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
 */
export function cardTexts(
  site: string,
  printDate: (date: PreciseDate) => string,
): (article: ArchiveArticle) => CardText {
  return ({ title, date, topics: [topic] }) => ({
    site,
    title,
    date: printDate(date),
    topic: topic?.name,
  });
}
