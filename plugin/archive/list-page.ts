import type { ArchiveArticle } from "./model.ts";

/** One page of anything that is listed newest first. */
export class Page<Item> {
  readonly url: string;
  /** Counted from the oldest page, which is 1, so that a page keeps its number for ever. */
  readonly number: number;
  /** Newest first. */
  readonly items: readonly Item[];
  /** The address of the page with what came before this. */
  readonly older: string | undefined;
  /** The address of the page with what came after this; the newest page has none. */
  readonly newer: string | undefined;
  /** How many pages there are; the newest has this number. */
  readonly count: number;
  /** Addresses of the first and the last page. */
  readonly oldest: string;
  readonly newest: string;

  constructor(
    items: readonly Item[],
    number: number,
    count: number,
    addressOf: (number: number) => string | undefined,
  ) {
    this.items = items;
    this.number = number;
    this.count = count;
    this.oldest = addressOf(1) as string;
    this.newest = addressOf(count) as string;
    this.url = addressOf(number) as string;
    this.older = addressOf(number - 1);
    this.newer = addressOf(number + 1);
  }

  /** Is this the page at the list's own address, with the newest items? */
  get isNewest(): boolean {
    return this.newer === undefined;
  }
}

/** One page of a list of articles. */
export class ListPage<Subject> extends Page<ArchiveArticle> {
  /** What the list is of: a topic, a month, the whole archive. */
  readonly subject: Subject;
  /** The page's articles, newest first. */
  readonly articles: readonly ArchiveArticle[];

  constructor(
    subject: Subject,
    articles: readonly ArchiveArticle[],
    number: number,
    count: number,
    addressOf: (number: number) => string | undefined,
  ) {
    super(articles, number, count, addressOf);
    this.subject = subject;
    this.articles = articles;
  }
}

/** Makes the page of some items with its number and the addresses of all pages. */
type MakePage<Item, Made> = (
  items: readonly Item[],
  number: number,
  count: number,
  addressOf: (number: number) => string | undefined,
) => Made;

/**
 * Cuts a list into pages counted from the oldest item. A full page is closed once as many items
 * again have followed it: it then keeps its address and its items for ever, and a new item changes
 * only the newest page, which holds between one and two pages' worth. All change when a page comes,
 * since each says how many there are.
 *
 * @param items newest first
 * @param size items on a closed page
 * @param address the list's own address, with `/` at its end
 * @returns at least one page, the newest first
 */
export function cutIntoPages<Item, Made>(
  items: readonly Item[],
  size: number,
  address: string,
  make: MakePage<Item, Made>,
): Made[] {
  const newest = Math.max(1, Math.floor(items.length / size));
  const addressOf = (number: number) => {
    if (number < 1 || number > newest) return undefined;
    return number === newest ? address : `${address}page/${number}/`;
  };
  return Array.from({ length: newest }, (_, place) => {
    const number = newest - place;
    const end = items.length - (number - 1) * size;
    const start = number === newest ? 0 : end - size;
    return make(items.slice(start, end), number, newest, addressOf);
  });
}

/**
 * Cuts a list into pages in its own order. A full page keeps its address and its items for ever; the
 * first stands at the list's own address.
 *
 * @param items oldest first
 * @param size items on a page
 * @param address the list's own address, with `/` at its end
 * @returns at least one page, the first first
 */
export function cutForward<Item, Made>(
  items: readonly Item[],
  size: number,
  address: string,
  make: MakePage<Item, Made>,
): Made[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  const addressOf = (number: number) => {
    if (number < 1 || number > count) return undefined;
    return number === 1 ? address : `${address}page/${number}/`;
  };
  return Array.from({ length: count }, (_, place) =>
    make(items.slice(place * size, (place + 1) * size), place + 1, count, addressOf),
  );
}

/** The pages of a list of articles; see `cutIntoPages`. */
export function listPages<Subject>(
  subject: Subject,
  articles: readonly ArchiveArticle[],
  size: number,
  address: string,
): ListPage<Subject>[] {
  return cutIntoPages(articles, size, address, (...page) => new ListPage(subject, ...page));
}
