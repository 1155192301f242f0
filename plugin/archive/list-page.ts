import type { ArchiveArticle } from "./article.ts";

/** One page of a list of articles. */
export class ListPage<Subject> {
  /** What the list is of: a topic, a month, the whole archive. */
  readonly subject: Subject;
  readonly url: string;
  /** Counted from the oldest page, which is 1, so that a page keeps its number for ever. */
  readonly number: number;
  /** The page's articles, newest first. */
  readonly articles: readonly ArchiveArticle[];
  /** The address of the page with the articles before these. */
  readonly older: string | undefined;
  /** The address of the page with the articles after these; the newest page has none. */
  readonly newer: string | undefined;

  constructor(
    subject: Subject,
    articles: readonly ArchiveArticle[],
    number: number,
    addressOf: (number: number) => string | undefined,
  ) {
    this.subject = subject;
    this.articles = articles;
    this.number = number;
    this.url = addressOf(number) as string;
    this.older = addressOf(number - 1);
    this.newer = addressOf(number + 1);
  }

  /** Is this the page at the list's own address, with the newest articles? */
  get isNewest(): boolean {
    return this.newer === undefined;
  }
}

/**
 * Cuts a list into pages counted from the oldest article. A full page is closed once as many
 * articles again have followed it: it then keeps its address and its articles for ever, and a new
 * article changes only the newest page, which holds between one and two pages' worth.
 *
 * @param articles newest first
 * @param size articles on a closed page
 * @param address the list's own address, with `/` at its end
 * @returns at least one page, the newest first
 */
export function listPages<Subject>(
  subject: Subject,
  articles: readonly ArchiveArticle[],
  size: number,
  address: string,
): ListPage<Subject>[] {
  const newest = Math.max(1, Math.floor(articles.length / size));
  const addressOf = (number: number) => {
    if (number < 1 || number > newest) return undefined;
    return number === newest ? address : `${address}page/${number}/`;
  };
  return Array.from({ length: newest }, (_, place) => {
    const number = newest - place;
    const end = articles.length - (number - 1) * size;
    const start = number === newest ? 0 : end - size;
    return new ListPage(subject, articles.slice(start, end), number, addressOf);
  });
}
