/** How a page names a copy of an article's text. */
export interface CopyLink {
  /** The word of the interface that says what it is. */
  readonly kind: "alsoPublished" | "newerCopy" | "earlierCopy";
  /** The other outlet, or the copy's headline. */
  readonly label: string;
  readonly url: string;
}

/** An article and its outlets, each outlet one object. */
interface Copy {
  readonly url: string;
  readonly title: string;
  /** A moment, as a number. */
  readonly date: { valueOf(): number };
  readonly sources: readonly { readonly title: string }[];
}

/** More are no help to a reader. */
const MOST_LINKS = 5;

/**
 * What is worth saying of the copies of an article's text: each other outlet once, the oldest copy
 * first; then an outlet's own versions of it by their headlines, where these are others, newer ones
 * before earlier ones.
 */
export function copyLinks(article: Copy, copies: readonly Copy[]): CopyLink[] {
  const own = new Set(article.sources);
  const links = new Map([[article.title, undefined as CopyLink | undefined]]);
  for (const { sources, title, url, date } of copies) {
    const outlet = sources.find((source) => !own.has(source))?.title;
    const label = outlet ?? title;
    const version = +date < +article.date ? "earlierCopy" : "newerCopy";
    const kind = outlet === undefined ? version : "alsoPublished";
    if (!links.has(label)) links.set(label, { kind, label, url });
  }
  const named = [...links.values()].filter((link) => link !== undefined);
  return (["alsoPublished", "newerCopy", "earlierCopy"] as const)
    .flatMap((kind) => named.filter((link) => link.kind === kind))
    .slice(0, MOST_LINKS);
}
